import { plainText } from '../exchange/blocks.ts'
import { isError } from '../finding.ts'
import { pair } from '../pair.ts'
import { parseVersion, type Version } from '../parse.ts'
import type { Segment } from '../segment.ts'
import type { EditableSection } from './editable-section.ts'
import { type Row, type Side, sides } from './rows.ts'
import type { WrittenAlignment } from './write-alignment.ts'

/**
 * Reads what was written. It is asked before anything is put on disk.
 *
 * @returns both versions, when they hold the rows they were written for: the same words on the same
 *   sides of the same pairs, and no error; else `undefined`
 */
export function verifyWritten(
  document: EditableSection,
  written: WrittenAlignment,
  rows: readonly Row[],
): { readonly [Key in Side]: Version } | undefined {
  const read = (side: Side): Version => {
    const { language, file } = document[side].version
    return parseVersion(written[side], { language, file })
  }
  const versions = { original: read('original'), translation: read('translation') }
  if (sides.some((side) => versions[side].findings.some(isError))) return undefined
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

function wordsIn(document: EditableSection, row: Row, side: Side): string {
  return row[side]
    .map((index) => document[side].atoms[index]?.text ?? '')
    .join(' ')
    .replace(/\s+/g, '')
}
