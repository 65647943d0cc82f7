import { plainText } from '../exchange/blocks.ts'
import { pair } from '../pair.ts'
import { parseVersion, type Version } from '../parse.ts'
import { isError } from '../problem.ts'
import type { Segment } from '../segment.ts'
import type { MendDocument } from './mend-document.ts'
import { type Row, type Side, sides } from './rows.ts'
import type { Mended } from './write-mended.ts'

/**
 * Reads what was written. It is asked before anything is put on disk.
 *
 * @returns both versions, when they hold the rows they were written for: the same words on the same
 *   sides of the same pairs, and no error; else `undefined`
 */
export function readBack(
  document: MendDocument,
  mended: Mended,
  rows: readonly Row[],
): { readonly [Key in Side]: Version } | undefined {
  const read = (side: Side): Version => {
    const { language, file } = document[side].version
    return parseVersion(mended[side], { language, file })
  }
  const versions = { original: read('original'), translation: read('translation') }
  if (sides.some((side) => versions[side].problems.some(isError))) return undefined
  const pairs = pair(versions.original, versions.translation)
  if (pairs.length !== rows.length) return undefined
  const holds = rows.every((row, index) =>
    sides.every((side) => wordsOf(pairs[index]?.[side]) === wordsIn(document, row, side)),
  )
  return holds ? versions : undefined
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
