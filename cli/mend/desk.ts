import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Bead } from '#bitext/align/bead'
import { type EditableSection, editableSection } from '#bitext/alignment-edit/editable-section'
import type { BlockBead } from '#bitext/alignment-edit/row-confidence'
import type { IdAnchor } from '#bitext/alignment-edit/row-ids'
import { inReadingOrder, isWritable, type Row, type Side, sides } from '#bitext/alignment-edit/rows'
import { verifyWritten } from '#bitext/alignment-edit/verify-written'
import { writeAlignment } from '#bitext/alignment-edit/write-alignment'
import { UnreadableFileError } from '#bitext/exchange/imported-text'
import { newIds } from '#bitext/exchange/new-ids'
import { isError } from '#bitext/finding'
import { languages } from '#bitext/language'
import { sectionTitles } from '#bitext/titles'
import { loadWork, type Work } from '#store/content'
import { FileChangedError, type Replacement, replaceFiles } from '#store/replace-files'
import { loadSeedLexicon } from '#store/seed-lexicon'
import { rememberVersion } from '#store/version-cache'
import type { BeadsTask } from './beads-worker.ts'
import type { RowData, SaveAnswer, SaveRequest, Titles } from './wire.ts'

/** A section as it was read from disk, and what was saved of it since. */
export interface Reading {
  readonly revision: number
  readonly document: EditableSection
  /** What the files say, as far as is known: what was read, or written since. */
  disk: { readonly [Key in Side]: string }
  idAnchors: readonly IdAnchor[]
  saves: number
  beads?: Promise<BlockBead[]>
}

/** Readings that are kept for pages still open; older ones have to be read again. */
const mostReadings = 8

/** What a person works at: the sections of a work, read when asked for. */
export class Desk {
  readonly #content: string
  readonly #slug: string
  readonly #worker: string
  readonly #readings = new Map<number, Reading & { readonly section: number }>()
  #work: Work
  #revisions = 0
  #saving: Promise<unknown> = Promise.resolve()

  private constructor(content: string, work: Work, worker: string) {
    this.#content = content
    this.#slug = work.slug
    this.#work = work
    this.#worker = worker
  }

  /**
   * Opens a work for alignment.
   *
   * @param worker the script that aligns, bundled
   * @throws {UnreadableFileError} when the work has errors
   */
  static async open(content: string, slug: string, worker: string): Promise<Desk> {
    return new Desk(content, await soundWork(content, slug), worker)
  }

  /** The sections, by their folders’ names and titles. */
  get sections(): { slug: string | undefined; titles: Titles }[] {
    return this.#work.sections.map(({ slug, original, translation }) => ({
      slug,
      titles: {
        original: sectionTitles(original, this.#work.facts).title,
        translation: sectionTitles(translation, this.#work.facts).title,
      },
    }))
  }

  /**
   * Reads a section as it stands on disk now.
   *
   * @returns `undefined` when there is no such section
   * @throws {UnreadableFileError} when the work has got errors
   */
  async read(section: number): Promise<Reading | undefined> {
    await this.#saving
    this.#work = await soundWork(this.#content, this.#slug)
    const found = this.#work.sections[section]
    if (!found) return undefined
    const disk = { original: found.original.source, translation: found.translation.source }
    for (const known of this.#readings.values()) {
      const same = known.section === section && known.saves === 0
      if (same && sides.every((side) => known.disk[side] === disk[side])) return known
    }
    const document = editableSection(found.original, found.translation)
    for (const old of [...this.#readings.keys()].slice(0, -mostReadings)) this.#readings.delete(old)
    const reading = {
      section,
      revision: ++this.#revisions,
      document,
      disk,
      idAnchors: document.idAnchors,
      saves: 0,
    }
    this.#readings.set(reading.revision, reading)
    return reading
  }

  /** The beads that the aligner finds in a section; `undefined` when it was not read. */
  async beads(revision: number): Promise<BlockBead[] | undefined> {
    const reading = this.#readings.get(revision)
    if (reading) reading.beads ??= alignBlocks(reading.document, this.#worker)
    return reading?.beads
  }

  /** Writes an alignment into the files, one save after another. Whatever keeps it from that is an answer. */
  async save(request: SaveRequest): Promise<SaveAnswer> {
    const saved = this.#saving.then(() => this.#save(request))
    this.#saving = saved.catch(() => undefined)
    return saved
  }

  /** Resolves when nothing is being written. */
  async settled(): Promise<void> {
    await this.#saving
  }

  async #save({ revision, saves, rows: sent }: SaveRequest): Promise<SaveAnswer> {
    const reading = this.#readings.get(revision)
    if (!reading || reading.saves !== saves) return { saved: false, reason: 'changed' }
    const { document } = reading
    const rows = rowsFrom(sent, document)
    if (!rows) return { saved: false, reason: 'unwritable' }
    const written = writeAlignment(document, rows, reading.idAnchors, newIds(await this.#idsInUse(reading)))
    const versions = verifyWritten(document, written, rows)
    if (!versions) return { saved: false, reason: 'unwritable' }
    const folder = join(this.#content, this.#slug, this.#work.sections[reading.section]?.slug ?? '')
    const pathOf = (side: Side) => join(folder, `${document[side].version.language}.md`)
    const replacements = sides.map((side): Replacement => {
      return { path: pathOf(side), before: reading.disk[side], after: written[side] }
    })
    try {
      await replaceFiles(replacements)
    } catch (cause) {
      return { saved: false, reason: cause instanceof FileChangedError ? 'changed' : 'failed' }
    }
    reading.disk = { original: written.original, translation: written.translation }
    reading.idAnchors = [...reading.idAnchors, ...written.given]
    reading.saves++
    for (const side of sides) await rememberVersion(pathOf(side), versions[side])
    const { findings } = await loadWork(this.#content, this.#slug)
    const shown = findings.map((finding) => ({
      text: `${finding.file}:${finding.line ?? 1}  ${finding.reason}`,
      isError: isError(finding),
    }))
    return { saved: true, saves: reading.saves, given: written.given, findings: shown }
  }

  /** Every ID that stands anywhere in the work, or was given on this desk. */
  async #idsInUse(reading: Reading): Promise<Set<string>> {
    const { work } = await loadWork(this.#content, this.#slug)
    const versions = [...(work ?? this.#work).sections, ...this.#work.sections].flatMap((section) => [
      section.original,
      section.translation,
    ])
    const ids = versions.flatMap(({ segments }) => segments.flatMap(({ marker }) => marker.ids))
    return new Set([...ids, ...reading.idAnchors.map(({ id }) => id)])
  }
}

async function soundWork(content: string, slug: string): Promise<Work> {
  const { work } = await loadWork(content, slug)
  if (work) return work
  throw new UnreadableFileError(
    `The work “${slug}” has errors, which come before its alignment. See them with: npm run -s cotejo -- check ${slug}`,
  )
}

/** The rows as sent, when they are an alignment of the section: every atom once, each row with a marker that can hold it. */
function rowsFrom(sent: readonly RowData[], { start }: EditableSection): Row[] | undefined {
  const rows = sent.map(([original, translation]): Row => ({ original, translation }))
  for (const side of sides) {
    const seen = new Set(rows.flatMap((row) => row[side]))
    const count = rows.reduce((sum, row) => sum + row[side].length, 0)
    const all = start.atoms[side].length
    if (count !== all || seen.size !== all || !start.atoms[side].every((_, index) => seen.has(index)))
      return undefined
    if (
      !rows.every((row) =>
        row[side].every((index, place) => place === 0 || index > (row[side][place - 1] ?? 0)),
      )
    ) {
      return undefined
    }
    if (!rows.every((row) => row[side].length === 0 || start.atoms[side][row[side][0] ?? 0]?.opens))
      return undefined
  }
  return rows.every((row) => isWritable(row, start.atoms)) ? inReadingOrder(rows) : undefined
}

async function alignBlocks(document: EditableSection, script: string): Promise<BlockBead[]> {
  const [english = 'original', spanish = 'translation'] = languages.map((language) =>
    sides.find((side) => document[side].version.language === language),
  )
  const task: BeadsTask = {
    english: document[english].blocks,
    spanish: document[spanish].blocks,
    seed: await loadSeedLexicon(),
  }
  const beads = await new Promise<readonly Bead[]>((resolve, reject) => {
    const worker = new Worker(script, { eval: true, workerData: task, execArgv: [] })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.unref()
  })
  return beads.map((bead) => ({
    original: english === 'original' ? bead.english : bead.spanish,
    translation: english === 'original' ? bead.spanish : bead.english,
    probability: bead.probability,
  }))
}
