import 'server-only'
import { cache } from 'react'
import type { IdAnchor } from '#bitext/alignment-edit/row-ids'
import { type RowData, rowsToData, type SidesData, sidesData } from '#bitext/alignment-edit/section-data'
import { UnreadableFileError } from '#bitext/exchange/imported-text'
import { openSection } from '#store/alignment-editing'
import type { Reading, SectionEntry } from '#store/alignment-readings'
import { contentFolder } from '#store/content-folder'

/** A section as its editor gets it. */
export interface AlignmentSection {
  readonly work: string
  readonly entry: SectionEntry
  readonly entries: readonly SectionEntry[]
  /** Identifies what was read; a save sends it back. */
  readonly revision: string
  /** How often this reading was saved. */
  readonly saves: number
  readonly sides: SidesData
  /** The rows that the files hold. */
  readonly rows: readonly RowData[]
  readonly idAnchors: readonly IdAnchor[]
}

const knownSides = new WeakMap<Reading, SidesData>()

/**
 * Reads a section for its editor, from disk; once a request.
 *
 * @param section its folder; absent for the only section of a work, or the first
 * @returns `broken` when the work has errors, `missing` when there is no such section
 */
export const alignmentSection = cache(readAlignmentSection)

async function readAlignmentSection(
  work: string,
  section: string | undefined,
): Promise<AlignmentSection | 'broken' | 'missing'> {
  const reading = await openSection({ content: contentFolder(), work, section }).catch((cause: unknown) => {
    if (cause instanceof UnreadableFileError) return 'broken' as const
    throw cause
  })
  if (reading === 'broken') return 'broken'
  if (!reading) return 'missing'
  const { entry, entries, revision, saves, rows, idAnchors, document } = reading
  const sides = knownSides.get(reading) ?? sidesData(document)
  knownSides.set(reading, sides)
  return { work, entry, entries, revision, saves, sides, rows: rowsToData(rows), idAnchors }
}
