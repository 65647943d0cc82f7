import { pair } from '../pair.ts'
import type { Version } from '../parse.ts'
import type { Segment } from '../segment.ts'
import { type EditableVersion, editableVersion } from './editable-version.ts'
import { type IdAnchor, idAnchorsOf } from './row-ids.ts'
import type { Alignment, Row } from './rows.ts'

/** A section prepared for editing its alignment, as it is on disk. */
export interface EditableSection {
  readonly original: EditableVersion
  readonly translation: EditableVersion
  /** The alignment as it is on disk: a row for each pair. */
  readonly start: Alignment
  /** The text that each ID belongs to. */
  readonly idAnchors: readonly IdAnchor[]
}

/**
 * Prepares a section for editing its alignment.
 *
 * @param original the version that was written first; it has no errors
 * @param translation the other version; it has no errors
 */
export function editableSection(original: Version, translation: Version): EditableSection {
  const texts = { original: editableVersion(original), translation: editableVersion(translation) }
  const atomsOf = new Map([...atomsBySegment(texts.original), ...atomsBySegment(texts.translation)])
  const indices = (segments: readonly Segment[]) => segments.flatMap((segment) => atomsOf.get(segment) ?? [])
  const rows = pair(original, translation).map(
    (found): Row => ({ original: indices(found.original), translation: indices(found.translation) }),
  )
  const atoms = { original: texts.original.atoms, translation: texts.translation.atoms }
  return { ...texts, start: { atoms, rows }, idAnchors: idAnchorsOf(texts) }
}

function atomsBySegment({ atoms }: EditableVersion): Map<Segment, number[]> {
  const result = new Map<Segment, number[]>()
  atoms.forEach(({ segment }, index) => {
    const own = result.get(segment)
    if (own) own.push(index)
    else result.set(segment, [index])
  })
  return result
}
