import { plainText } from '../exchange/blocks.ts'
import { isError } from '../finding.ts'
import { pair } from '../pair.ts'
import { parseVersion, type Version } from '../parse.ts'
import type { Segment } from '../segment.ts'
import type { EditableSection } from './editable-section.ts'
import { type Row, type Side, sides } from './rows.ts'
import type { WrittenAlignment } from './write-alignment.ts'

/**
 * Parses what was written, before it is put on disk.
 *
 * @returns both versions if they hold the rows they were written for: the same words on the same sides of
 *   the same pairs, and no error; else `undefined`
 */
export function verifyWritten(
  section: EditableSection,
  written: WrittenAlignment,
  rows: readonly Row[],
): { readonly [Key in Side]: Version } | undefined {
  const versionOf = (side: Side): Version => {
    const { version } = section[side]
    const { language, file, source } = version
    return written[side] === source ? version : parseVersion(written[side], { language, file })
  }
  const versions = { original: versionOf('original'), translation: versionOf('translation') }
  if (sides.some((side) => versions[side].findings.some(isError))) return undefined
  const pairs = pair(versions.original, versions.translation)
  if (pairs.length !== rows.length) return undefined
  const holds = rows.every((row, index) =>
    sides.every((side) => wordsOfSegments(pairs[index]?.[side]) === wordsOfRow(section, row, side)),
  )
  return holds ? versions : undefined
}

function wordsOfSegments(segments: readonly Segment[] = []): string {
  return segments
    .map(({ tree }) => tree.children.map(plainText).join(' '))
    .join(' ')
    .replace(/\s+/g, '')
}

function wordsOfRow(section: EditableSection, row: Row, side: Side): string {
  return row[side]
    .map((index) => section[side].atoms[index]?.text ?? '')
    .join(' ')
    .replace(/\s+/g, '')
}
