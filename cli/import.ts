import { basename, extname, join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import type { Bead } from '#bitext/align/align'
import { decode } from '#bitext/decode'
import type { GivenId } from '#bitext/exchange/assemble'
import { type IncomingText, UnreadableFileError } from '#bitext/exchange/incoming'
import { languageOf } from '#bitext/exchange/language-of'
import {
  type Draft,
  type DraftSection,
  draftWork,
  frontMatter,
  type InBoth,
  slugOf,
  writeSection,
  yamlOf,
} from '#bitext/exchange/make-work'
import { newIds } from '#bitext/exchange/new-id'
import { type Language, languages, otherLanguage } from '#bitext/language'
import { isSlug, levels } from '#bitext/work-facts'
import { contentFolder, displayPath } from '#store/folder'
import { readIncoming } from '#store/incoming'
import { type KnownIds, knownIds } from '#store/known-ids'
import { saveWork, WorkExistsError } from '#store/save-work'
import { loadSeedLexicon } from '#store/seed-lexicon'
import { type Command, UsageError } from './command.ts'
import { unsure } from './side-by-side.ts'

const options = {
  as: { type: 'string' },
  original: { type: 'string' },
  replace: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  'any-language': { type: 'boolean', default: false },
  'any-length': { type: 'boolean', default: false },
  'title-en': { type: 'string' },
  'title-es': { type: 'string' },
  'author-en': { type: 'string' },
  'author-es': { type: 'string' },
  date: { type: 'string' },
  licence: { type: 'string' },
  level: { type: 'string' },
  tags: { type: 'string' },
} as const

type Options = ReturnType<typeof readOptions>['values']

/** `cotejo import`: two files become a work. */
export const importWork: Command = {
  usage:
    'import EN ES --as SLUG [--original en|es] [--replace] [--dry-run] [--title-en … --title-es … --author-en … --author-es … --date … --licence … --level … --tags a,b] [--any-language] [--any-length]',
  summary:
    'Makes a work of two files (.md, .txt, .html, .docx, .epub): aligns them, gives IDs, keeps format and pictures.',
  async run(args) {
    const { values, positionals } = readOptions(args)
    const slug = slugFrom(values.as)
    const original = originalFrom(values.original)
    const [first, second, ...rest] = positionals
    if (first === undefined || second === undefined || rest.length > 0) {
      throw new UsageError('Name two files: the English one, and the Spanish one.')
    }
    const content = contentFolder()
    const known = await knownIds(content, slug)
    if (known && !values.replace) throw new UsageError(alreadyThere(slug))
    progress('Reading')
    const given = { first: await readIncoming(first), second: await readIncoming(second) }
    const notices: string[] = []
    const texts = inOrder({ first, second }, given, values['any-language'], notices)
    if (!values['any-length']) refuseUnequal(texts)
    const blocks = languages.map((language) =>
      texts[language].chapters.reduce((sum, chapter) => sum + chapter.blocks.length, 0),
    )
    progress(`Aligning ${blocks.join(' + ')} blocks`)
    const draft = draftWork(texts, await loadSeedLexicon())
    if (draft.sections.length === 0) {
      throw new UnreadableFileError('Nothing in the two files answers each other. Are they the same text?')
    }
    const swapped = texts.en === given.second
    const paths = swapped ? { en: second, es: first } : { en: first, es: second }
    const facts = await factsFor(texts, paths, values, original)
    const made = makeFiles(draft, texts, facts, known)
    refuseUnreadable(made.files)
    if (!values['dry-run']) {
      progress('Writing')
      await save(content, slug, made.files, values.replace)
    }
    progress(undefined)
    const where = displayPath(join(content, slug))
    const output = report({ where, slug, draft, texts, made, dryRun: values['dry-run'] })
    return { output, exitCode: 0, ...(notices.length > 0 ? { notice: notices.join('') } : {}) }
  },
}

function readOptions(args: readonly string[]) {
  return parseArgs({ args: [...args], options, allowPositionals: true })
}

function slugFrom(slug: string | undefined): string {
  if (slug === undefined)
    throw new UsageError('Say what the work is to be called in its address: --as the-well')
  if (!isSlug(slug)) {
    throw new UsageError(
      `“${slug}” cannot stand in an address. Use small letters a to z, digits and single hyphens.`,
    )
  }
  return slug
}

function originalFrom(original: string | undefined): Language {
  if (original === undefined) return 'en'
  const language = languages.find((known) => known === original)
  if (!language) throw new UsageError(`--original is en or es, not “${original}”.`)
  return language
}

function alreadyThere(slug: string): string {
  return `There is a work “${slug}” already. Give another name with --as, or --replace it: IDs stay with the paragraphs they had.`
}

/** Says what is going on, on a terminal, in a line that the next one takes the place of. */
function progress(what: string | undefined): void {
  if (process.stderr.isTTY) process.stderr.write(what === undefined ? '\r\x1b[K' : `\r\x1b[K${what}…`)
}

const names = { en: 'English', es: 'Spanish' } as const

/** The English text and the Spanish one, whichever was named first. */
function inOrder(
  paths: { first: string; second: string },
  { first, second }: { first: IncomingText; second: IncomingText },
  anyLanguage: boolean,
  notices: string[],
): InBoth<IncomingText> {
  if (anyLanguage) return { en: first, es: second }
  const [one, other] = [first, second].map((text) =>
    languageOf(text.chapters.flatMap(({ blocks }) => blocks.map((block) => block.text)).join(' ')),
  )
  if (one !== undefined && one === other && one !== 'other') {
    throw new UnreadableFileError(
      `Both files are in ${names[one]}. Name the English and the Spanish one; or say --any-language when they are right.`,
    )
  }
  for (const [path, language] of [
    [paths.first, one],
    [paths.second, other],
  ] as const) {
    if (language === 'other') {
      throw new UnreadableFileError(
        `${path} is neither in English nor in Spanish, as far as can be told. Say --any-language when it is right.`,
      )
    }
  }
  if (one === 'es' || other === 'en') {
    notices.push(
      `${paths.first} is the Spanish text and ${paths.second} the English one: they were changed over.\n`,
    )
    return { en: second, es: first }
  }
  return { en: first, es: second }
}

/** One text so many times as long as the other is not its translation. */
const mostUnequal = 5

function refuseUnequal(texts: InBoth<IncomingText>): void {
  const letters = (language: Language) =>
    texts[language].chapters.flatMap(({ blocks }) => blocks).reduce((sum, { text }) => sum + text.length, 0)
  const [longer, shorter] = letters('en') > letters('es') ? (['en', 'es'] as const) : (['es', 'en'] as const)
  const times = letters(longer) / letters(shorter)
  if (times < mostUnequal) return
  throw new UnreadableFileError(
    `The ${names[longer]} file is ${Math.round(times)} times as long as the ${names[shorter]} one. Are they the same text, and whole? Say --any-length when they are right.`,
  )
}

interface Facts {
  readonly original: Language
  readonly work: Readonly<Record<string, unknown>>
  readonly titles: InBoth<{ title: string; subtitle: string | undefined; author: string | undefined }>
}

async function factsFor(
  texts: InBoth<IncomingText>,
  paths: InBoth<string>,
  values: Options,
  original: Language,
): Promise<Facts> {
  if (values.level !== undefined && !levels.some((level) => level === values.level)) {
    throw new UsageError(`--level is one of ${levels.join(', ')}, not “${values.level}”.`)
  }
  if (values.date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(values.date)) {
    throw new UsageError(`--date is a day such as 2026-10-05, not “${values.date}”.`)
  }
  const titleOf = async (language: Language) => {
    const text = texts[language]
    const said = values[`title-${language}`] ?? text.title
    return said ?? (await ask(`${names[language]} title`)) ?? nameOf(paths[language])
  }
  const facts = async (language: Language) => ({
    title: (await titleOf(language)).replace(/\s+/g, ' ').trim(),
    subtitle: texts[language].subtitle,
    author: values[`author-${language}`] ?? texts[language].author,
  })
  return {
    original,
    work: {
      original,
      date: values.date ?? new Date().toISOString().slice(0, 10),
      licence: values.licence ?? (await ask('Licence (CC-BY-4.0, all rights reserved…; may be left empty)')),
      level: values.level,
      tags: values.tags?.split(',').map((tag) => tag.trim()),
    },
    titles: { en: await facts('en'), es: await facts('es') },
  }
}

async function ask(question: string): Promise<string | undefined> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined
  progress(undefined)
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await terminal.question(`${question}: `)
  terminal.close()
  return answer.trim() || undefined
}

function nameOf(path: string): string {
  const name = basename(path, extname(path)).replace(/[-_.]+/g, ' ')
  return name.charAt(0).toUpperCase() + name.slice(1)
}

interface Made {
  readonly files: ReadonlyMap<string, string | Uint8Array>
  /** For each bead the ID it got. */
  readonly ids: ReadonlyMap<Bead, string>
  /** How many beads kept an ID they had, when a work is replaced. */
  readonly kept: number
  /** IDs of the work that is replaced which nothing has any more. */
  readonly retired: readonly string[]
}

function makeFiles(
  draft: Draft,
  texts: InBoth<IncomingText>,
  facts: Facts,
  known: KnownIds | undefined,
): Made {
  const files = new Map<string, string | Uint8Array>()
  const ids = new Map<Bead, string>()
  const matches = draft.sections.map((section) => known?.match(section))
  const newId = newIds(new Set(known?.all))
  let kept = 0
  const idFor = (match: ReadonlyMap<Bead, GivenId> | undefined) => (bead: Bead, piece: number) => {
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
      frontMatter(several ? chapterHead(section, index, language) : onlyHead(facts, language))
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
  if (!known) files.set('work.yaml', yamlOf(several ? severalFacts(facts, slugs) : facts.work))
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
  return [number, slugOf(title)].filter((part) => part !== '').join('-')
}

/** What would be written must be what can be read: limits are told before anything is on the disk. */
function refuseUnreadable(files: ReadonlyMap<string, string | Uint8Array>): void {
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

async function save(
  content: string,
  slug: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  replace: boolean,
): Promise<void> {
  try {
    await saveWork(content, slug, files, replace)
  } catch (cause) {
    if (cause instanceof WorkExistsError) throw new UsageError(alreadyThere(slug))
    throw cause
  }
}

interface ToReport {
  where: string
  slug: string
  draft: Draft
  texts: InBoth<IncomingText>
  made: Made
  dryRun: boolean
}

const mostListed = 10
const excerptLength = 44

function report({ where, slug, draft, texts, made, dryRun }: ToReport): string {
  const beads = draft.sections.flatMap((section) => section.beads)
  const alone = {
    en: beads.filter(({ spanish }) => spanish.length === 0),
    es: beads.filter(({ english }) => english.length === 0),
  }
  const doubtful = draft.sections
    .flatMap((section) => section.beads.map((bead) => ({ section, bead })))
    .filter(({ bead }) => bead.probability < unsure)
    .sort((a, b) => a.bead.probability - b.bead.probability)
  const lines = [
    `${where}: ${count(draft.sections.length, 'section')}, ${count(beads.length, 'pair')}${dryRun ? ' (dry run: nothing was written)' : ''}.`,
    `  ${beads.length - alone.en.length - alone.es.length} in both languages, ${alone.en.length} in English alone, ${alone.es.length} in Spanish alone.`,
  ]
  if (made.kept > 0)
    lines.push(
      `  ${count(made.kept, 'ID')} kept from the work that was there; ${made.retired.length} no longer used.`,
    )
  if (doubtful.length > 0) lines.push(`  ${doubtful.length} unsure, the worst first:`)
  for (const { section, bead } of doubtful.slice(0, mostListed)) {
    lines.push(
      `    #${made.ids.get(bead)}  ${Math.round(bead.probability * 100)} %  ${excerpt(section, bead, 'en')} / ${excerpt(section, bead, 'es')}`,
    )
  }
  if (doubtful.length > mostListed) lines.push(`    and ${doubtful.length - mostListed} more.`)
  for (const language of languages) {
    for (const chapter of draft.alone[language]) {
      lines.push(
        `  Left out, because nothing answers it: the ${names[language]} chapter “${chapter.title ?? '(without a title)'}”, ${count(chapter.blocks.length, 'block')}.`,
      )
    }
    for (const [what, times] of texts[language].dropped)
      lines.push(`  Not kept of the ${names[language]} file: ${what} (${times}).`)
  }
  if (!dryRun) {
    lines.push(`Mend the alignment: npm run -s cotejo -- align --review ${slug}`)
    lines.push(`See what is left to do: npm run -s cotejo -- check ${slug}`)
  }
  return `${lines.join('\n')}\n`
}

function excerpt({ chapters }: DraftSection, bead: Bead, language: Language): string {
  const blocks = chapters[language].flatMap((chapter) => chapter.blocks)
  const [first] = language === 'en' ? bead.english : bead.spanish
  if (first === undefined) return '—'
  const text = blocks[first]?.text ?? ''
  return `“${text.length > excerptLength ? `${text.slice(0, excerptLength).trimEnd()}…` : text}”`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
