import { pair } from '../pair.ts'
import type { Version } from '../parse.ts'
import type { Segment } from '../segment.ts'
import { type MendText, mendText } from './mend-text.ts'
import { type Home, homesOf } from './row-ids.ts'
import type { Mending, Row } from './rows.ts'

/** A section made ready for mending, as it stands on disk. */
export interface MendDocument {
  readonly original: MendText
  readonly translation: MendText
  /** The alignment as it stands: a row for each pair. */
  readonly start: Mending
  /** Where the IDs it has belong. */
  readonly homes: readonly Home[]
}

/**
 * Makes a section ready for mending.
 *
 * @param original the version written first, without errors
 * @param translation the other one, without errors
 */
export function mendDocument(original: Version, translation: Version): MendDocument {
  const texts = { original: mendText(original), translation: mendText(translation) }
  const atomsOf = new Map([...atomsBySegment(texts.original), ...atomsBySegment(texts.translation)])
  const indices = (segments: readonly Segment[]) => segments.flatMap((segment) => atomsOf.get(segment) ?? [])
  const rows = pair(original, translation).map(
    (found): Row => ({ original: indices(found.original), translation: indices(found.translation) }),
  )
  const atoms = { original: texts.original.atoms, translation: texts.translation.atoms }
  return { ...texts, start: { atoms, rows }, homes: homesOf(texts) }
}

function atomsBySegment({ atoms }: MendText): Map<Segment, number[]> {
  const result = new Map<Segment, number[]>()
  atoms.forEach(({ segment }, index) => {
    const own = result.get(segment)
    if (own) own.push(index)
    else result.set(segment, [index])
  })
  return result
}
