import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { editableSection } from '#bitext/alignment-edit/editable-section'
import { cutsOf, merge, split } from '#bitext/alignment-edit/operations'
import { verifyWritten } from '#bitext/alignment-edit/verify-written'
import { writeAlignment } from '#bitext/alignment-edit/write-alignment'
import { isError } from '#bitext/finding'
import { readHeirs } from '#bitext/heirs'
import type { Language } from '#bitext/language'
import { type Pair, pair } from '#bitext/pair'
import { parseVersion } from '#bitext/parse'
import { repairIds } from '#bitext/repair'
import { cotejo } from '../../cli/cotejo.ts'

/** The files of a section. */
export interface Files {
  readonly en: string
  readonly es: string
  readonly ids: string
}

/** A segment in a file of this test: its IDs, and its paragraphs. */
interface Part {
  ids: string[]
  text: string
}

const names = ['ba', 'ce', 'di', 'fo', 'gu', 'ka', 'le', 'mi', 'no', 'pu', 'ra', 'so', 'ti', 'vu', 'za']

/** A word that is in one sentence only, the same in both languages, as names are. */
function name(sentence: number, place: number): string {
  const digits = [sentence % 15, Math.floor(sentence / 15) % 15, Math.floor(sentence / 225) % 15, place]
  const word = digits.map((digit) => names[digit]).join('')
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** Few common words: a re-import takes a text for a correction of another if half of their words agree. */
function sentence(number: number, language: Language): string {
  const [first, ...others] = [0, 1, 2, 3, 4, 5].map((place) => name(number, place))
  return `${first} ${language === 'en' ? 'saw' : 'vio'} ${others.join(' ')}.`
}

/** The sentences under some segments, by what only they say, each with its language. */
export function sentencesIn(pairs: readonly Pair[], id?: string): Set<string> {
  const found = new Set<string>()
  for (const { original, translation } of pairs) {
    for (const [language, segments] of [
      ['en', original],
      ['es', translation],
    ] as const) {
      for (const segment of segments) {
        if (id !== undefined && !segment.marker.ids.includes(id)) continue
        for (const block of segment.tree.children) {
          for (const word of JSON.stringify(block).match(/\b[A-Z][a-z]{5}ba\b/g) ?? [])
            found.add(`${language} ${word}`)
        }
      }
    }
  }
  return found
}

const version = (source: string, language: Language) =>
  parseVersion(source, { language, file: `${language}.md` })
/** The pairs of a section. */
export const pairsOf = ({ en, es }: Files) => pair(version(en, 'en'), version(es, 'es'))
/** The IDs in some pairs. */
export const livingIn = (pairs: readonly Pair[]) => new Set(pairs.flatMap(({ ids }) => ids))

function readParts(source: string): Part[] {
  const parts: Part[] = []
  for (const block of source
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .trim()
    .split(/\n\n+/)) {
    const [, ids, text] = /^<!-- (.*?) -->\n([\s\S]*)$/.exec(block) ?? []
    const last = parts.at(-1)
    if (ids !== undefined) parts.push({ ids: ids.replaceAll('#', '').split(' '), text: text ?? '' })
    else if (last) last.text += `\n\n${block}`
  }
  return parts
}

function writeParts(parts: readonly Part[]): string {
  const body = parts.map(({ ids, text }) => `<!-- ${ids.map((id) => `#${id}`).join(' ')} -->\n${text}`)
  return `---\ntitle: T\n---\n\n${body.join('\n\n')}\n`
}

/** A source of random choices that a sequence brings with it. */
export interface Choice {
  readonly kind: (typeof kinds)[number]
  readonly at: number
  readonly other: number
}

/** What can happen to a section. */
export const kinds = [
  'merge',
  'split',
  'split',
  'delete',
  'delete side',
  'merge by hand',
  'move',
  'renumber',
  'drop',
  'import',
] as const

/** How many sentences were made. */
let sentences = 0

/**
 * Does one step by the real functions.
 *
 * @param folder a folder for imports, in which `content` is the content folder
 * @returns the files after it; `undefined` if it cannot be done
 */
export async function step(
  files: Files,
  choice: Choice,
  newId: () => string,
  folder: string,
): Promise<Files | undefined> {
  if (choice.kind === 'merge' || choice.kind === 'split') return inEditor(files, choice, newId)
  return choice.kind === 'import' ? byImport(files, choice, folder) : byHand(files, choice, newId)
}

function inEditor(files: Files, { kind, at, other }: Choice, newId: () => string): Files | undefined {
  const section = editableSection(version(files.en, 'en'), version(files.es, 'es'))
  const index = at % section.start.rows.length
  const cut = (side: 'original' | 'translation') => {
    const cuts = cutsOf(section.start, index, side)
    return cuts[other % cuts.length] ?? 0
  }
  const edited =
    kind === 'merge'
      ? merge(section.start, index)
      : split(section.start, index, { original: cut('original'), translation: cut('translation') })
  if (!edited) return undefined
  const written = writeAlignment(section, edited.alignment.rows, section.idAnchors, newId)
  expect(verifyWritten(section, written, edited.alignment.rows)).toBeDefined()
  const after = { en: written.original, es: written.translation, ids: files.ids }
  const living = livingIn(pairsOf(after))
  for (const id of livingIn(pairsOf(files))) expect(living.has(id)).toBe(true)
  return after
}

/** The parts of both files, which the edits below change. */
type Parts = { [Key in Language]: Part[] }

const languages = ['en', 'es'] as const
const hasOne = (ids: readonly string[]) => (part: Part) => part.ids.some((id) => ids.includes(id))

/** Takes the parts of a row out of a file, and returns them. */
function take(parts: Parts, language: Language, ids: readonly string[]): Part[] {
  const own = parts[language].filter(hasOne(ids))
  parts[language] = parts[language].filter((part) => !own.includes(part))
  return own
}

interface Edit {
  readonly parts: Parts
  readonly ids: readonly string[]
  readonly nextIds: readonly string[]
  readonly other: number
  readonly newId: () => string
}

/** What people do to files by hand. */
const edits: Readonly<Record<string, (edit: Edit) => void>> = {
  delete: ({ parts, ids }) => {
    for (const language of languages) take(parts, language, ids)
  },
  'delete side': ({ parts, ids, other }) => {
    take(parts, other % 2 === 0 ? 'en' : 'es', ids)
  },
  move: ({ parts, ids, newId }) => {
    const id = newId()
    for (const language of languages) {
      const text = take(parts, language, ids).map((part) => part.text)
      if (text.length > 0) parts[language].push({ ids: [id], text: text.join('\n\n') })
    }
  },
  renumber: ({ parts, ids, newId }) => {
    const id = newId()
    for (const language of languages) {
      const first = parts[language].find(hasOne(ids))
      if (first) first.ids = [id]
    }
  },
  drop: ({ parts, ids }) => {
    const part = parts.en.find((each) => hasOne(ids)(each) && each.ids.length > 1)
    if (part) part.ids = part.ids.slice(1)
  },
  'merge by hand': ({ parts, ids, nextIds }) => {
    for (const language of languages) {
      const into = parts[language].findLast(hasOne(ids))
      const next = into ? take(parts, language, nextIds) : []
      if (into) into.text = [into, ...next].map((part) => part.text).join('\n\n')
    }
  },
}

/** An edit of the files by hand since the last commit, and `check --fix`. */
function byHand(files: Files, { kind, at, other }: Choice, newId: () => string): Files | undefined {
  const pairs = pairsOf(files)
  const parts = { en: readParts(files.en), es: readParts(files.es) }
  const row = at % pairs.length
  edits[kind]?.({ parts, ids: pairs[row]?.ids ?? [], nextIds: pairs[row + 1]?.ids ?? [], other, newId })
  if (parts.en.length === 0 || parts.es.length === 0) return undefined
  const [en, es] = [version(writeParts(parts.en), 'en'), version(writeParts(parts.es), 'es')]
  if ([en, es].some(({ findings }) => findings.some(isError))) return undefined
  const heirsFile = readHeirs(files.ids, 'ids.yaml')
  const committed = {
    original: version(files.en, 'en'),
    translation: version(files.es, 'es'),
    heirs: heirsFile.heirs,
  }
  const repaired = repairIds({ original: en, translation: es, heirsFile, committed }, new Map())
  return { en: en.source, es: repaired?.translation ?? es.source, ids: repaired?.heirs ?? files.ids }
}

/** A new edition in two files without IDs: some paragraphs are gone, joined, new or corrected. */
async function byImport(files: Files, { at, other }: Choice, folder: string): Promise<Files | undefined> {
  const edition = (language: Language) => {
    const texts = readParts(files[language]).flatMap(({ text }) => text.split('\n\n'))
    const place = at % texts.length
    if (other % 2 === 0 && texts.length > 2) texts.splice(place, 1)
    if (other % 3 === 0 && texts.length > 2) texts.splice(0, 2, `${texts[0]} ${texts[1]}`)
    if (other % 5 === 0) texts.splice(place, 0, sentence(sentences + 1, language))
    if (other % 7 === 0) texts.push(`${texts.pop()} ${sentence(sentences + 2, language)}`)
    return `${texts.join('\n\n')}\n`
  }
  const work = join(folder, 'content/w')
  const paths = { en: join(folder, 'new.en.md'), es: join(folder, 'new.es.md') }
  await writeFile(join(work, 'work.yaml'), 'original: en\ndate: 2026-01-01\n')
  await writeFile(join(work, 'en.md'), files.en)
  await writeFile(join(work, 'es.md'), files.es)
  await writeFile(join(work, 'ids.yaml'), files.ids)
  for (const language of languages) await writeFile(paths[language], edition(language))
  sentences += 2
  const args = [paths.en, paths.es, '--as', 'w', '--replace', '--any-language', '--any-length']
  const { exitCode, notice } = await cotejo(['import', ...args])
  if (exitCode !== 0) {
    expect(notice).toMatch(/nothing in common|other sections|sections of the files/)
    return undefined
  }
  const read = (file: string) => readFile(join(work, file), 'utf8')
  return { en: await read('en.md'), es: await read('es.md'), ids: await read('ids.yaml') }
}

/** A section with rows of so many sentences each, one at least. */
export function start(sizes: readonly { en: number; es: number }[]): Files {
  sentences = 0
  const parts: Parts = { en: [], es: [] }
  sizes.forEach((size, row) => {
    const first = sentences
    sentences += 3
    for (const language of languages) {
      const least = row === 0 || size.en + size.es === 0 ? 1 : 0
      const texts = Array.from({ length: Math.max(least, size[language]) }, (_, index) =>
        sentence(first + index, language),
      )
      if (texts.length > 0) parts[language].push({ ids: [`s${row}`], text: texts.join(' ') })
    }
  })
  return { en: writeParts(parts.en), es: writeParts(parts.es), ids: '' }
}
