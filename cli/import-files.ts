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
import { type ByLanguage, type Language, languages, otherLanguage } from '#bitext/language'
import type { KnownIds } from '#store/known-ids'
import type { Facts } from './import-facts.ts'

/** A work as it is to be written. */
export interface Made {
  readonly files: ReadonlyMap<string, string | Uint8Array>
  /** For each bead the ID it got. */
  readonly ids: ReadonlyMap<Bead, string>
  /** How many beads kept an ID they had, when a work is replaced. */
  readonly kept: number
  /** IDs of the work that is replaced which nothing has any more. */
  readonly retired: readonly string[]
}

/**
 * The files of a work, with IDs: those that the same text had before, and new ones.
 *
 * @param known the IDs of the work that is replaced
 * @throws {UnreadableFileError} when the work to be replaced has other sections
 */
export function makeFiles(
  draft: Draft,
  texts: ByLanguage<ImportedText>,
  facts: Facts,
  known: KnownIds | undefined,
): Made {
  const files = new Map<string, string | Uint8Array>()
  const ids = new Map<Bead, string>()
  const matches = draft.sections.map((section) => known?.match(section))
  const newId = newIds(new Set(known?.all))
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
      known?.heads(several ? slugs[index] : undefined, language) ??
      writeFrontMatter(several ? chapterHead(section, index, language) : onlyHead(facts, language))
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
  })
  if (!known) files.set('work.yaml', toYaml(several ? severalFacts(facts, slugs) : facts.work))
  const used = new Set([...ids.values()])
  return { files, ids, kept, retired: [...(known?.all ?? [])].filter((id) => !used.has(id)) }
}

/** A section that went away would take its text with it. */
function refuseOtherSections(
  before: readonly (string | undefined)[],
  after: readonly (string | undefined)[],
): void {
  if (before.length === after.length && before.every((slug) => after.includes(slug))) return
  const list = (slugs: readonly (string | undefined)[]) =>
    slugs.map((slug) => slug ?? 'a single text').join(', ')
  throw new UnreadableFileError(
    `The files make other sections (${list(after)}) than the work has (${list(before)}). Import them as a new work.`,
  )
}

function onlyHead({ titles }: Facts, language: Language) {
  return titles[language]
}

function chapterHead({ chapters }: DraftSection, index: number, language: Language) {
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
 * What would be written must be what can be read: limits are told before anything is on the disk.
 *
 * @throws {UnreadableFileError} for the first file that could not be read again
 */
export function refuseUnreadable(files: ReadonlyMap<string, string | Uint8Array>): void {
  for (const [path, body] of files) {
    if (typeof body !== 'string') continue
    const read = decode(new TextEncoder().encode(body), path)
    if (typeof read !== 'string') {
      throw new UnreadableFileError(
        `The work cannot be made: ${path}, line ${read.line ?? 1}, would not be readable. ${read.reason}`,
      )
    }
  }
}
