import { plainText } from '../exchange/blocks.ts'
import { pair } from '../pair.ts'
import { parseVersion, type Version } from '../parse.ts'
import { isError } from '../problem.ts'
import type { Segment } from '../segment.ts'
import type { MendDocument } from './mend-document.ts'
import { type Row, type Side, sides } from './rows.ts'
import type { Mended } from './write-mended.ts'

/**
 * Whether what was written, read again, holds the rows it was written for: the same words on the
 * same sides of the same pairs, and no error. It is asked before anything is put on disk.
 */
export function readsAs(document: MendDocument, mended: Mended, rows: readonly Row[]): boolean {
  const read = (side: Side): Version => {
    const { language, file } = document[side].version
    return parseVersion(mended[side], { language, file })
  }
  const [original, translation] = [read('original'), read('translation')]
  if ([original, translation].some(({ problems }) => problems.some(isError))) return false
  const pairs = pair(original, translation)
  if (pairs.length !== rows.length) return false
  return rows.every((row, index) =>
    sides.every((side) => wordsOf(pairs[index]?.[side]) === wordsIn(document, row, side)),
  )
}

function wordsOf(segments: readonly Segment[] = []): string {
  return segments
    .map(({ tree }) => tree.children.map(plainText).join(' '))
    .join(' ')
    .replace(/\s+/g, '')
}

function wordsIn(document: MendDocument, row: Row, side: Side): string {
  return row[side]
    .map((index) => document[side].atoms[index]?.text ?? '')
    .join(' ')
    .replace(/\s+/g, '')
}
