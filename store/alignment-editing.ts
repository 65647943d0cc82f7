import { checkRows } from '#bitext/alignment-edit/check-rows'
import { fingerprintOf } from '#bitext/alignment-edit/revision'
import type { BlockBead } from '#bitext/alignment-edit/row-confidence'
import type { IdAnchor } from '#bitext/alignment-edit/row-ids'
import { type Row, sides } from '#bitext/alignment-edit/rows'
import { verifyWritten } from '#bitext/alignment-edit/verify-written'
import { writeAlignment } from '#bitext/alignment-edit/write-alignment'
import { newIds } from '#bitext/exchange/new-ids'
import { isError } from '#bitext/finding'
import { alignBlocks } from './align-blocks.ts'
import { fileOf, findReading, type Reading, readSection, type SectionPlace } from './alignment-readings.ts'
import { loadWork } from './content.ts'
import { processState } from './process-state.ts'
import { FileChangedError, type Replacement, replaceFiles } from './replace-files.ts'
import { rememberVersion } from './version-cache.ts'

/** An alignment to be saved. */
export interface SaveRequest {
  readonly place: SectionPlace
  /** The reading that was edited. */
  readonly revision: string
  /** How often that reading had been saved when the page last heard of it. */
  readonly saves: number
  readonly rows: readonly Row[]
}

/** What a check found in a work, as a line of text. */
export interface FindingLine {
  readonly text: string
  readonly isError: boolean
}

/**
 * What came of a save. `changed`: the files, or the reading, are not what the page knows. `unwritable`:
 * markers cannot express the rows. `failed`: the disk refused.
 */
export type SaveResult =
  | {
      readonly saved: true
      readonly saves: number
      /** The IDs that rows without one got. */
      readonly given: readonly IdAnchor[]
      /** What the checks find in the work now. */
      readonly findings: readonly FindingLine[]
    }
  | { readonly saved: false; readonly reason: 'changed' | 'unwritable' | 'failed' }

const state = processState('alignment-editing', () => ({ saving: Promise.resolve() as Promise<unknown> }))

/**
 * Opens a section for editing, as it is on disk now.
 *
 * @returns `undefined` when there is no such section
 * @throws {UnreadableFileError} when the work has errors
 */
export async function openSection(place: SectionPlace): Promise<Reading | undefined> {
  await state.saving
  return readSection(place)
}

/** The beads that the aligner finds in a section that was read; `undefined` when the reading is gone. */
export async function beadsOf(revision: string): Promise<BlockBead[] | undefined> {
  const reading = findReading(revision)
  if (!reading) return undefined
  reading.beads ??= alignBlocks(reading.document).catch((cause: unknown) => {
    delete reading.beads
    throw cause
  })
  return reading.beads
}

/** Writes an alignment into the files of its section. Saves are done one after another. */
export function saveAlignment(request: SaveRequest): Promise<SaveResult> {
  const saved = state.saving.then(() => save(request))
  state.saving = saved.catch(() => undefined)
  return saved
}

/** Resolves when nothing is being written. */
export async function savesAreDone(): Promise<void> {
  await state.saving
}

async function save(request: SaveRequest): Promise<SaveResult> {
  const reading = await readingToSave(request)
  if (!reading) return { saved: false, reason: 'changed' }
  const { document, place } = reading
  const rows = checkRows(request.rows, document.start.atoms)
  if (!rows) return { saved: false, reason: 'unwritable' }
  const written = writeAlignment(document, rows, reading.idAnchors, newIds(usedIds(reading)))
  const versions = verifyWritten(document, written, rows)
  if (!versions) return { saved: false, reason: 'unwritable' }
  const replacements = sides.map(
    (side): Replacement => ({
      path: fileOf(reading, side),
      before: reading.disk[side],
      after: written[side],
    }),
  )
  try {
    await replaceFiles(replacements)
  } catch (cause) {
    return { saved: false, reason: cause instanceof FileChangedError ? 'changed' : 'failed' }
  }
  reading.disk = { original: written.original, translation: written.translation }
  reading.rows = rows
  reading.idAnchors = [...reading.idAnchors, ...written.given]
  reading.saves++
  for (const side of sides) await rememberVersion(fileOf(reading, side), versions[side])
  return {
    saved: true,
    saves: reading.saves,
    given: written.given,
    findings: await findingsIn(place),
  }
}

/**
 * The reading that a request speaks of. When the server was started again since, the page's reading is
 * gone; if nothing was saved in it and the files are the same, a new reading takes its place.
 */
async function readingToSave({ place, revision, saves }: SaveRequest): Promise<Reading | undefined> {
  const known = findReading(revision)
  if (known) return known.saves === saves ? known : undefined
  const fresh = await readSection(place).catch(() => undefined)
  const isSame = fresh && fingerprintOf(fresh.revision) === fingerprintOf(revision)
  return isSame && fresh.saves === saves ? fresh : undefined
}

/** Every ID that is in the work, or was given to it in this process. */
function usedIds({ idsOfWork, idAnchors }: Reading): Set<string> {
  return new Set([...idsOfWork, ...idAnchors.map(({ id }) => id)])
}

async function findingsIn({ content, work }: SectionPlace): Promise<FindingLine[]> {
  const { findings } = await loadWork(content, work)
  return findings.map((finding) => ({
    text: `${finding.file}:${finding.line ?? 1}  ${finding.reason}`,
    isError: isError(finding),
  }))
}
