import type { Bead } from '#bitext/align/bead'
import { decode } from '#bitext/decode'
import type { IdWithHash } from '#bitext/exchange/assemble-version'
import {
  type Draft,
  type DraftSection,
  slugify,
  toYaml,
  writeFrontMatter,
  writeSection,
} from '#bitext/exchange/draft-work'
import { type ImportedText, UnreadableFileError } from '#bitext/exchange/imported-text'
import { newIds } from '#bitext/exchange/new-ids'
import { heirsFileName } from '#bitext/heirs'
import { type ByLanguage, type Language, languages, otherLanguage } from '#bitext/language'
import type { KnownIds } from '#store/known-ids'
import type { Facts } from './import-facts.ts'

/** A work that an import is about to write. */
export interface ImportedWork {
  readonly files: ReadonlyMap<string, string | Uint8Array>
  /** For each bead its ID. */
  readonly ids: ReadonlyMap<Bead, string>
  /** If a work is replaced: how many beads have an ID that the same text had before. */
  readonly kept: number
  /** If a work is replaced: its IDs that are no longer in the text. `ids.yaml` has their heirs. */
  readonly retired: readonly string[]
}

/**
 * Makes the files of a work. Text that had an ID before keeps it; other text gets a new one.
 *
 * @param known the IDs of the work that is replaced
 * @throws {UnreadableFileError} if the work that is replaced has other sections
 */
export function makeFiles(
  draft: Draft,
  texts: ByLanguage<ImportedText>,
  facts: Facts,
  known: KnownIds | undefined,
): ImportedWork {
  const files = new Map<string, string | Uint8Array>()
  const ids = new Map<Bead, string>()
  const matches = draft.sections.map((section) => known?.match(section))
  const newId = newIds(new Set(known?.all))
  const retired: string[] = []
  let kept = 0
  const idFor = (match: ReadonlyMap<Bead, IdWithHash> | undefined) => (bead: Bead, piece: number) => {
    const old = piece === 0 ? match?.get(bead) : undefined
    if (old) kept++
    const given = old ?? { id: newId() }
    if (piece === 0) ids.set(bead, given.id)
    return given
  }
  const several = draft.sections.length > 1
  const slugs = draft.sections.map((section, index) => sectionSlug(section, index, facts.original))
  if (known) refuseOtherSections(known.sections, several ? slugs : [undefined])
  draft.sections.forEach((section, index) => {
    const folder = several ? `${slugs[index]}/` : ''
    const head = (language: Language) =>
      known?.frontMatter(several ? slugs[index] : undefined, language) ??
      writeFrontMatter(
        several ? chapterFrontMatter(section, index, language) : onlyFrontMatter(facts, language),
      )
    const written = writeSection(
      section,
      { en: head('en'), es: head('es') },
      facts.original,
      idFor(matches[index]),
    )
    for (const language of languages) {
      files.set(`${folder}${language}.md`, written[language])
      for (const [name, bytes] of texts[language].pictures) {
        if (written[language].includes(name)) files.set(`${folder}${name}`, bytes)
      }
    }
    const old = known?.retire(several ? slugs[index] : undefined, written)
    retired.push(...(old?.ids ?? []))
    if (old?.heirs !== undefined) files.set(`${folder}${heirsFileName}`, old.heirs)
  })
  if (!known) files.set('work.yaml', toYaml(several ? severalFacts(facts, slugs) : facts.work))
  return { files, ids, kept, retired }
}

/** Sections are not replaced by others: the text of a section that disappears would be lost. */
function refuseOtherSections(
  before: readonly (string | undefined)[],
  after: readonly (string | undefined)[],
): void {
  if (before.length === after.length && before.every((slug) => after.includes(slug))) return
  const list = (slugs: readonly (string | undefined)[]) =>
    slugs.map((slug) => slug ?? 'a single text').join(', ')
  throw new UnreadableFileError(
    `The sections of the files (${list(after)}) are not those of the work (${list(before)}). Import the files as a new work.`,
  )
}

function onlyFrontMatter({ titles }: Facts, language: Language) {
  return titles[language]
}

function chapterFrontMatter({ chapters }: DraftSection, index: number, language: Language) {
  const title = chapters[language].find((chapter) => chapter.title !== undefined)?.title
  return { title: title ?? `${language === 'en' ? 'Part' : 'Parte'} ${index + 1}` }
}

function severalFacts({ work, titles }: Facts, slugs: readonly string[]) {
  const byLanguage = (key: 'title' | 'subtitle' | 'author') => {
    const said = languages.flatMap((language) => {
      const value = titles[language][key]
      return value === undefined ? [] : [[language, value]]
    })
    return said.length === 0 ? undefined : Object.fromEntries(said)
  }
  return {
    ...work,
    sections: slugs,
    title: byLanguage('title'),
    subtitle: byLanguage('subtitle'),
    author: byLanguage('author'),
    summary: { en: titles.en.title, es: titles.es.title },
  }
}

function sectionSlug({ chapters }: DraftSection, index: number, original: Language): string {
  const number = String(index + 1).padStart(2, '0')
  const title = chapters[original][0]?.title ?? chapters[otherLanguage(original)][0]?.title ?? ''
  return [number, slugify(title)].filter((part) => part !== '').join('-')
}

/**
 * Refuses files that Cotejo could not read again, before anything is written.
 *
 * @throws {UnreadableFileError} for the first of them
 */
export function refuseUnreadable(files: ReadonlyMap<string, string | Uint8Array>): void {
  for (const [path, body] of files) {
    if (typeof body !== 'string') continue
    const read = decode(new TextEncoder().encode(body), path)
    if (typeof read !== 'string') {
      throw new UnreadableFileError(
        `The work cannot be imported: ${path}, line ${read.line ?? 1}, would be unreadable. ${read.reason}`,
      )
    }
  }
}
