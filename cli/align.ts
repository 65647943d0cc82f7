import { extname } from 'node:path'
import { align as alignUnits } from '#bitext/align/align'
import type { Bead } from '#bitext/align/bead'
import { splitBlocksIntoSentences } from '#bitext/align/sentence-text'
import type { TextUnit } from '#bitext/align/text-unit'
import { detectLanguage } from '#bitext/exchange/detect-language'
import { toTmx } from '#bitext/exchange/tmx'
import type { Language } from '#bitext/language'
import { readImport, readPlainBlocks } from '#store/read-import'
import { loadSeedLexicon } from '#store/seed-lexicon'
import { type Command, UsageError } from './command.ts'
import { editAlignment } from './edit-alignment.ts'
import { sideBySide } from './format-side-by-side.ts'
import { readArgs } from './read-args.ts'
import { refuseUnrelated } from './text-order.ts'

/** `cotejo align`: which blocks, or sentences, of two files match each other. */
export const align: Command = {
  usage: 'align EN ES [--sentences] [--json | --tmx] [--any-text]\n  align --edit WORK [--lang en|es]',
  summary:
    'Shows which blocks of two files match, and how probable each match is; writes no file. With --edit, serves the reader on this machine with a page for editing the alignment of a work; PORT sets the port.',
  options: [
    ['EN ES', 'the English file and the Spanish one (.md, .txt, .html, .docx, .epub)'],
    ['--sentences', 'aligns sentences; the default is blocks, such as paragraphs'],
    ['--json', 'prints [English places, Spanish places, probability from 0 to 1], places counted from 0'],
    ['--tmx', 'prints a translation memory (TMX); without --json and --tmx, both texts side by side'],
    ['--any-text', 'accepts two files whose words say that they are two different texts'],
    ['--edit WORK', 'serves the page for editing the alignment of a work, named by its folder, until Ctrl-C'],
    ['--lang en|es', 'the language of that page (default: the browser’s)'],
    [
      'PORT=…',
      'in the environment: the port of that page, 0 to 65535 (default: the first that is free from 3000 on)',
    ],
  ],
  async run(args) {
    const { values, positionals } = readArgs(args, {
      json: { type: 'boolean', default: false },
      tmx: { type: 'boolean', default: false },
      sentences: { type: 'boolean', default: false },
      'any-text': { type: 'boolean', default: false },
      edit: { type: 'string' },
      review: { type: 'string' },
      lang: { type: 'string' },
    })
    if (values.review !== undefined)
      throw new UsageError(`--review is now called --edit: cotejo align --edit ${values.review}`)
    if (values.edit !== undefined) {
      if (positionals.length > 0) throw new UsageError('After --edit, give one work and no files.')
      return editAlignment(values.edit, values.lang)
    }
    const [english, spanish, ...rest] = positionals
    if (english === undefined || spanish === undefined || rest.length > 0) {
      throw new UsageError('Name two files: the English one, and the Spanish one.')
    }
    const { en, es, notice } = inOrder(
      { path: english, units: await unitsOf(english) },
      { path: spanish, units: await unitsOf(spanish) },
    )
    const { blocks, sentences, inCommon } = alignUnits(en, es, await loadSeedLexicon())
    if (!values['any-text']) refuseUnrelated(inCommon)
    const beads = values.sentences ? sentences : blocks
    const texts = (units: readonly TextUnit[], language: Language) =>
      (values.sentences ? splitBlocksIntoSentences(units, language).sentences : units).map(({ text }) => text)
    const output = values.json
      ? toJson(beads)
      : values.tmx
        ? toTmx(unitsOfBeads(beads, texts(en, 'en'), texts(es, 'es')), 'en')
        : sideBySide(beads, texts(en, 'en'), texts(es, 'es'), process.stdout.columns ?? 100)
    return { output, exitCode: 0, ...(notice === undefined ? {} : { notice }) }
  },
}

async function unitsOf(path: string): Promise<TextUnit[]> {
  if (extname(path).toLowerCase() === '.txt') return (await readPlainBlocks(path)).map((text) => ({ text }))
  const { chapters } = await readImport(path)
  return chapters.flatMap(({ blocks }) => blocks.map(({ text, kind }) => ({ text, kind })))
}

interface Given {
  readonly path: string
  readonly units: readonly TextUnit[]
}

/** The English and the Spanish text, in whichever order the files were given. */
function inOrder(
  first: Given,
  second: Given,
): { en: readonly TextUnit[]; es: readonly TextUnit[]; notice?: string } {
  const language = ({ units }: Given) => detectLanguage(units.map(({ text }) => text).join(' '))
  if (language(first) === 'es' && language(second) === 'en') {
    const notice = `${first.path} is the Spanish text and ${second.path} the English one: they were swapped.\n`
    return { en: second.units, es: first.units, notice }
  }
  return { en: first.units, es: second.units }
}

function toJson(beads: readonly Bead[]): string {
  const rows = beads.map(({ english, spanish, probability }) =>
    JSON.stringify([english, spanish, Number(probability.toFixed(3))]),
  )
  return `{"beads":[\n${rows.join(',\n')}\n]}\n`
}

function unitsOfBeads(beads: readonly Bead[], en: readonly string[], es: readonly string[]) {
  const join = (indices: readonly number[], texts: readonly string[]) =>
    indices.map((index) => texts[index] ?? '').join(' ')
  return beads.map(({ english, spanish }) => ({ en: join(english, en), es: join(spanish, es) }))
}
