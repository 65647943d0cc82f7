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
import { inOrder, mostUnequal, refuseUnequal } from './text-order.ts'

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

/** `cotejo import`: two files become a work. */
export const importWork: Command = {
  usage: 'import EN ES --as SLUG [option…]',
  summary:
    'Makes a work of two files (.md, .txt, .html, .docx, .epub): aligns them, gives IDs, keeps format and pictures.',
  options: [
    ['EN ES', 'the English file and the Spanish one; in the other order they are changed over'],
    ['--as SLUG', 'the work’s name in its address: small letters a to z, digits, single hyphens'],
    ['--original en|es', 'the language it was written in (default: en; with --replace, as before)'],
    ['--replace', 'writes over a work that is there; paragraphs that are alike keep their IDs'],
    ['--dry-run', 'shows the report, and writes nothing'],
    ['--title-en TEXT', 'the English title (default: the file’s, else asked for, else the file’s name)'],
    ['--title-es TEXT', 'the Spanish title, likewise'],
    ['--author-en TEXT', 'the author as the English text names them (default: the file’s)'],
    ['--author-es TEXT', 'the author as the Spanish text names them, likewise'],
    ['--date DAY', 'when it was published, such as 2026-10-05 (default: today)'],
    ['--licence NAME', 'such as CC-BY-4.0 (default: asked for at a terminal, else left out)'],
    ['--level LEVEL', `${levels.join(', ')} (default: left out)`],
    ['--tags A,B', 'tags, with commas between them (default: none)'],
    ['--any-language', 'takes the files as they are named, whatever language they seem to be in'],
    ['--any-length', `takes them though one is ${mostUnequal} times as long as the other, or more`],
  ],
  async run(args) {
    const { values, positionals } = readArgs(args, options)
    const slug = slugFrom(values.as)
    const asked = originalFrom(values.original)
    const [first, second, ...rest] = positionals
    if (first === undefined || second === undefined || rest.length > 0) {
      throw new UsageError('Name two files: the English one, and the Spanish one.')
    }
    const content = contentFolder()
    const known = await knownIds(content, slug)
    if (known && !values.replace) throw new UsageError(alreadyThere(slug))
    const original = asked ?? known?.original ?? 'en'
    if (known && original !== known.original) throw new UsageError(otherOriginal(slug, known.original))
    progress('Reading')
    const given = { first: await readImport(first), second: await readImport(second) }
    const notices = known ? unusedOptions(values) : []
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
  if (slug === undefined)
    throw new UsageError('Say what the work is to be called in its address: --as the-well')
  if (!isSlug(slug)) {
    throw new UsageError(
      `“${slug}” cannot stand in an address. Use small letters a to z, digits and single hyphens.`,
    )
  }
  return slug
}

function originalFrom(original: string | undefined): Language | undefined {
  if (original === undefined) return undefined
  const language = languages.find((known) => known === original)
  if (!language) throw new UsageError(`--original is en or es, not “${original}”.`)
  return language
}

function alreadyThere(slug: string): string {
  return `There is a work “${slug}” already. Give another name with --as, or --replace it: IDs stay with the paragraphs they had.`
}

function otherOriginal(slug: string, original: Language): string {
  return `The work “${slug}” was written in ${languageNames[original]} first, as its work.yaml says. Leave --original out, or change it there.`
}

/** What is known of a work that is replaced stands in its files, and stays there. */
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
  return [`work.yaml and the heads of both versions stay as they are: ${given.join(', ')} went unused.\n`]
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
