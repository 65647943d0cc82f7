import { createHash, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type EditableSection, editableSection } from '#bitext/alignment-edit/editable-section'
import type { BlockBead } from '#bitext/alignment-edit/row-confidence'
import type { IdAnchor } from '#bitext/alignment-edit/row-ids'
import { type Row, type Side, sides } from '#bitext/alignment-edit/rows'
import { sidesData } from '#bitext/alignment-edit/section-data'
import { UnreadableFileError } from '#bitext/exchange/imported-text'
import { sectionTitles } from '#bitext/titles'
import { loadWork, type Section, type Work } from './content.ts'
import { processState } from './process-state.ts'
import { usedIds } from './used-ids.ts'

/** The titles of a section, by side. */
export type TitlesBySide = { readonly [Key in Side]: string }

/** A section in the list of its work. */
export interface SectionEntry {
  /** Its folder; absent for the only section of a work. */
  readonly slug: string | undefined
  readonly titles: TitlesBySide
}

/** Which section of which work. */
export interface SectionPlace {
  readonly content: string
  readonly work: string
  /** Its folder; absent for the only section of a work, or the first. */
  readonly section: string | undefined
}

/**
 * A section as it was read from disk, and what was saved of it since. It stays in memory while somebody
 * edits, because undoing a change that was saved must give the file back byte for byte, and only the
 * text as it was read tells how.
 */
export interface Reading {
  /** Identifies the reading; see `fingerprintOf`. */
  readonly revision: string
  readonly place: SectionPlace
  readonly entry: SectionEntry
  /** All sections of the work, in its order. */
  readonly entries: readonly SectionEntry[]
  readonly document: EditableSection
  /** Both sides as an editor shows them: `SidesData` as JSON. Made once, because a long text takes long. */
  readonly sidesJson: string
  /** The IDs that the sections of the work have or had. */
  readonly idsOfWork: ReadonlySet<string>
  /** What is in the files, as far as this process knows: what it read or wrote last. */
  disk: { readonly [Key in Side]: string }
  /** The rows that the files hold. */
  rows: readonly Row[]
  idAnchors: readonly IdAnchor[]
  saves: number
  beads?: Promise<BlockBead[]>
}

/** The number of readings that stay in memory. A page whose reading is gone has to be loaded again. */
const maxReadings = 8

const state = processState('alignment-readings', () => ({ readings: new Map<string, Reading>() }))

/** The reading of a revision; `undefined` when it is not in memory. */
export function findReading(revision: string): Reading | undefined {
  return state.readings.get(revision)
}

/**
 * Reads a section from disk. If the files hold what a reading in memory knows, it is that reading.
 *
 * @returns `undefined` when there is no such section
 * @throws {UnreadableFileError} when the work has errors
 */
export async function readSection(place: SectionPlace): Promise<Reading | undefined> {
  for (const known of [...state.readings.values()].reverse()) {
    if (isOf(known, place) && (await isUnchanged(known))) return known
  }
  const work = await loadSoundWork(place.content, place.work)
  const section = work.sections.find(({ slug }) => slug === place.section)
  const found = section ?? (place.section === undefined ? work.sections[0] : undefined)
  return found && remember(newReading(place, work, found))
}

/** The file of one side of a reading. */
export function fileOf({ place, entry, document }: Reading, side: Side): string {
  return join(place.content, place.work, entry.slug ?? '', `${document[side].version.language}.md`)
}

/**
 * Loads a work that has no errors.
 *
 * @throws {UnreadableFileError} when it has
 */
async function loadSoundWork(content: string, slug: string): Promise<Work> {
  const { work } = await loadWork(content, slug)
  if (work) return work
  throw new UnreadableFileError(
    `The work “${slug}” has errors. Fix them before you edit its alignment; see them with: npm run -s cotejo -- check ${slug}`,
  )
}

function isOf({ place, entry, entries }: Reading, { content, work, section }: SectionPlace): boolean {
  const slug = section ?? entries[0]?.slug
  return place.content === content && place.work === work && entry.slug === slug
}

async function isUnchanged(reading: Reading): Promise<boolean> {
  const texts = await Promise.all(
    sides.map((side) => readFile(fileOf(reading, side), 'utf8').catch(() => undefined)),
  )
  return sides.every((side, index) => texts[index] === reading.disk[side])
}

function newReading(place: SectionPlace, work: Work, section: Section): Reading {
  const document = editableSection(section.original, section.translation)
  const disk = { original: section.original.source, translation: section.translation.source }
  const fingerprint = createHash('sha256')
    .update(`${section.slug}\0${disk.original}\0${disk.translation}`)
    .digest('hex')
    .slice(0, 24)
  const entryOf = ({ slug, original, translation }: Section): SectionEntry => ({
    slug,
    titles: {
      original: sectionTitles(original, work.facts).title,
      translation: sectionTitles(translation, work.facts).title,
    },
  })
  return {
    revision: `${fingerprint}.${randomBytes(6).toString('hex')}`,
    place: { ...place, section: section.slug },
    entry: entryOf(section),
    entries: work.sections.map(entryOf),
    document,
    sidesJson: JSON.stringify(sidesData(document)),
    idsOfWork: usedIds(work.sections),
    disk,
    rows: document.start.rows,
    idAnchors: document.idAnchors,
    saves: 0,
  }
}

function remember(reading: Reading): Reading {
  const { readings } = state
  for (const revision of [...readings.keys()].slice(0, Math.max(0, readings.size - maxReadings + 1))) {
    readings.delete(revision)
  }
  readings.set(reading.revision, reading)
  return reading
}
