import { join } from 'node:path'
import { draftWork } from '#bitext/exchange/draft-work'
import { UnreadableFileError } from '#bitext/exchange/imported-text'
import { type Language, languages } from '#bitext/language'
import { isSlug, levels } from '#bitext/work-facts'
import { contentFolder, displayPath } from '#store/content-folder'
import { knownIds } from '#store/known-ids'
import { readImport } from '#store/read-import'
import { saveWork, WorkExistsError } from '#store/save-work'
import { loadSeedLexicon } from '#store/seed-lexicon'
import { type Command, UsageError } from './command.ts'
import { factsFor } from './import-facts.ts'
import { makeFiles, refuseUnreadable } from './import-files.ts'
import { report } from './import-report.ts'
import { languageNames } from './language-names.ts'
import { progress } from './progress.ts'
import { readArgs } from './read-args.ts'
import { inOrder, maxLengthRatio, refuseUnequalLengths, refuseUnrelated } from './text-order.ts'

const options = {
  as: { type: 'string' },
  original: { type: 'string' },
  replace: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  'any-language': { type: 'boolean', default: false },
  'any-length': { type: 'boolean', default: false },
  'any-text': { type: 'boolean', default: false },
  'title-en': { type: 'string' },
  'title-es': { type: 'string' },
  'author-en': { type: 'string' },
  'author-es': { type: 'string' },
  date: { type: 'string' },
  licence: { type: 'string' },
  level: { type: 'string' },
  tags: { type: 'string' },
} as const

/** `cotejo import`: makes a work from two files. */
export const importWork: Command = {
  usage: 'import EN ES --as SLUG [option…]',
  summary:
    'Makes a work from two files (.md, .txt, .html, .docx, .epub): aligns them, adds IDs, keeps formatting and pictures.',
  options: [
    ['EN ES', 'the English file and the Spanish file; in the other order they are swapped'],
    ['--as SLUG', 'the work’s name in its URL: lower-case letters a to z, digits, single hyphens'],
    ['--original en|es', 'the language it was written in (default: en; with --replace, that of the work)'],
    [
      '--replace',
      'replaces the text of an existing work; paragraphs keep their IDs, and those that go are in ids.yaml',
    ],
    ['--dry-run', 'prints the report and writes nothing'],
    ['--title-en TEXT', 'the English title (default: from the file, else asked for, else the file’s name)'],
    ['--title-es TEXT', 'the Spanish title (likewise)'],
    ['--author-en TEXT', 'the author’s name in the English text (default: from the file)'],
    ['--author-es TEXT', 'the author’s name in the Spanish text (likewise)'],
    ['--date DAY', 'the day of publication, such as 2026-10-05 (default: today)'],
    ['--licence NAME', 'such as CC-BY-4.0 (default: asked for at a terminal, else none)'],
    ['--level LEVEL', `${levels.join(', ')} (default: none)`],
    ['--tags A,B', 'tags, separated by commas (default: none)'],
    ['--any-language', 'accepts the files in the order given, whatever language they seem to be in'],
    [
      '--any-length',
      `accepts two files of which one is ${maxLengthRatio} times as long as the other, or longer`,
    ],
    ['--any-text', 'accepts two files whose words say that they are two different texts'],
  ],
  async run(args) {
    const { values, positionals } = readArgs(args, options)
    const slug = slugFrom(values.as)
    const asked = originalFrom(values.original)
    const [first, second, ...rest] = positionals
    if (first === undefined || second === undefined || rest.length > 0) {
      throw new UsageError('Give two files: the English one and the Spanish one.')
    }
    const content = contentFolder()
    const known = await knownIds(content, slug)
    if (known && !values.replace) throw new UsageError(alreadyThere(slug))
    const original = asked ?? known?.original ?? 'en'
    if (known && original !== known.original) throw new UsageError(otherOriginal(slug, known.original))
    progress('Reading')
    const read = { first: await readImport(first), second: await readImport(second) }
    const notices = known ? unusedOptions(values) : []
    const texts = inOrder({ first, second }, read, values['any-language'], notices)
    if (!values['any-length']) refuseUnequalLengths(texts)
    const blocks = languages.map((language) =>
      texts[language].chapters.reduce((sum, chapter) => sum + chapter.blocks.length, 0),
    )
    progress(`Aligning ${blocks.join(' + ')} blocks`)
    const draft = draftWork(texts, await loadSeedLexicon())
    if (!values['any-text']) refuseUnrelated(draft.inCommon)
    if (draft.sections.length === 0) {
      throw new UnreadableFileError('The two files have nothing in common. Are they the same text?')
    }
    const swapped = texts.en === read.second
    const paths = swapped ? { en: second, es: first } : { en: first, es: second }
    const facts = await factsFor(texts, paths, values, original, known !== undefined || values['dry-run'])
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

function slugFrom(slug: string | undefined): string {
  if (slug === undefined) throw new UsageError('Give the work’s name in its URL: --as the-well')
  if (!isSlug(slug)) {
    throw new UsageError(
      `“${slug}” cannot be part of a URL. Use lower-case letters a to z, digits and single hyphens.`,
    )
  }
  return slug
}

function originalFrom(original: string | undefined): Language | undefined {
  if (original === undefined) return undefined
  const language = languages.find((known) => known === original)
  if (!language) throw new UsageError(`--original must be en or es, not “${original}”.`)
  return language
}

function alreadyThere(slug: string): string {
  return `The work “${slug}” exists already. Give another name with --as, or replace its text with --replace: paragraphs keep their IDs.`
}

function otherOriginal(slug: string, original: Language): string {
  return `The original of the work “${slug}” is in ${languageNames[original]}, as its work.yaml says. Omit --original, or change it there.`
}

/** The facts of a work that is replaced stay as they are in its files. */
function unusedOptions(values: ReturnType<typeof readArgs<typeof options>>['values']): string[] {
  const facts = [
    'title-en',
    'title-es',
    'author-en',
    'author-es',
    'date',
    'licence',
    'level',
    'tags',
  ] as const
  const given = facts.filter((name) => values[name] !== undefined).map((name) => `--${name}`)
  if (given.length === 0) return []
  return [
    `work.yaml and the front matter of both versions stay as they are: ${given.join(', ')} had no effect.\n`,
  ]
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
