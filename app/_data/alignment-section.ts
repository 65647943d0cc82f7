import 'server-only'
import { cache } from 'react'
import type { IdAnchor } from '#bitext/alignment-edit/row-ids'
import type { Side } from '#bitext/alignment-edit/rows'
import { type RowData, rowsToData } from '#bitext/alignment-edit/section-data'
import { UnreadableFileError } from '#bitext/exchange/imported-text'
import type { Language } from '#bitext/language'
import { openSection } from '#store/alignment-editing'
import type { SectionEntry } from '#store/alignment-readings'
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
  /** The language of each side. */
  readonly languages: { readonly [Key in Side]: Language }
  /** `SidesData` as JSON: one long string reaches the browser faster than 50,000 arrays. */
  readonly sidesJson: string
  /** The rows that the files hold. */
  readonly rows: readonly RowData[]
  readonly idAnchors: readonly IdAnchor[]
}

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
  const { entry, entries, revision, saves, rows, idAnchors, document, sidesJson } = reading
  const languages = {
    original: document.original.version.language,
    translation: document.translation.version.language,
  }
  return {
    work,
    entry,
    entries,
    revision,
    saves,
    languages,
    sidesJson,
    rows: rowsToData(rows),
    idAnchors,
  }
}
