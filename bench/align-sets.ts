import { readdir, readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { toString as textOf } from 'mdast-util-to-string'
import { loadLibrary } from '#store/content'
import { heldOut, type Verse } from './bible.ts'
import { seeded } from './seeded-random.ts'

/** A bitext with its correct alignment. */
export interface AlignSet {
  readonly name: string
  readonly kind: string
  readonly english: readonly string[]
  readonly spanish: readonly string[]
  /** The correct beads, as indices of English and Spanish blocks. */
  readonly gold: readonly (readonly [readonly number[], readonly number[]])[]
}

interface Piece {
  english: string[]
  spanish: string[]
}

/**
 * Test sets from the held-out books: each as verses, as verses with faults (three draws), and in
 * free paragraphs.
 *
 * @param verses of both Bibles; may be empty
 */
export function bibleSets(verses: readonly Verse[]): AlignSet[] {
  if (verses.length === 0) return []
  return Object.entries(heldOut).flatMap(([book, [first, last]], index) => {
    const chosen = verses.filter(
      (verse) =>
        verse.book === book &&
        verse.chapter >= first &&
        verse.chapter <= last &&
        !isNumberedDifferently(verse),
    )
    const pieces = () => chosen.map(({ english, spanish }) => ({ english: [english], spanish: [spanish] }))
    return [
      finish(book, 'verses', pieces()),
      ...drawFaults(book, 'verses with faults', pieces(), index + 1, 3),
      paragraphs(book, chosen, seeded(index + 101)),
    ]
  })
}

/** Test sets from the works in `content/`, aligned by their markers: as they are, and with faults. */
export async function workSets(): Promise<AlignSet[]> {
  const sets: AlignSet[] = []
  for (const { work } of await loadLibrary(resolve('content'))) {
    for (const section of work?.sections ?? []) {
      const pieces = section.pairs.map(({ original, translation }): Piece => {
        const texts = (segments: typeof original) =>
          segments
            .flatMap(({ tree }) => tree.children.map((block) => textOf(block)))
            .filter((text) => text.trim() !== '')
        const [source, target] = [texts(original), texts(translation)]
        return work?.facts.original === 'es'
          ? { english: target, spanish: source }
          : { english: source, spanish: target }
      })
      const name = [work?.slug, section.slug].filter(Boolean).join('/')
      const sound = pieces.filter(({ english, spanish }) => english.length + spanish.length > 0)
      sets.push(finish(name, 'works', sound))
      sets.push(...drawFaults(name, 'works with faults', sound, sets.length, 3))
    }
  }
  return sets
}

/** Test sets written for this bench (`bench/bitexts`): as they are, and with faults. */
export async function ownSets(): Promise<AlignSet[]> {
  const folder = 'bench/bitexts'
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort()
  const sets = await Promise.all(
    names.map(async (file, index) => {
      const pieces = readPieces(await readFile(join(folder, file), 'utf8'))
      const name = basename(file, '.txt')
      return [finish(name, 'own', pieces), ...drawFaults(name, 'own with faults', pieces, index, 10)]
    }),
  )
  return sets.flat()
}

/**
 * The same text with several different draws of faults, because in a short text a single draw
 * depends on chance.
 */
function drawFaults(
  name: string,
  kind: string,
  pieces: readonly Piece[],
  seed: number,
  times: number,
): AlignSet[] {
  return Array.from({ length: times }, (_, round) =>
    finish(name, kind, withFaults(pieces, seeded(seed + seedStep * round))),
  )
}

const seedStep = 1000

/**
 * Parses a bitext: beads are separated by blank lines; each line is a block and begins with its
 * language.
 */
function readPieces(source: string): Piece[] {
  return source
    .trim()
    .split(/\n\s*\n/)
    .map((bead) => {
      const lines = (language: string) =>
        bead
          .split('\n')
          .filter((line) => line.startsWith(`${language} `))
          .map((line) => line.slice(3))
      return { english: lines('en'), spanish: lines('es') }
    })
}

/** The two Bibles divide Jonah 1 and 2 differently, so verses with the same number differ there. */
function isNumberedDifferently({ book, chapter, verse }: Verse): boolean {
  return book === 'Jonah' && ((chapter === 1 && verse === 17) || chapter === 2)
}

/** Drops 5 % of the blocks on one side, merges 8 % with the next block and splits 5 %. */
function withFaults(pieces: readonly Piece[], random: () => number): Piece[] {
  const result: Piece[] = []
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index]
    const next = pieces[index + 1]
    if (!piece) continue
    const side = random() < 0.5 ? 'english' : 'spanish'
    const draw = random()
    const whole = piece.english.length > 0 && piece.spanish.length > 0
    if (draw < 0.05 && whole) {
      result.push({ ...piece, [side]: [] })
    } else if (draw < 0.13 && whole && next && next[side].length > 0) {
      const merged = {
        english: [...piece.english, ...next.english],
        spanish: [...piece.spanish, ...next.spanish],
      }
      result.push({ ...merged, [side]: [merged[side].join(' ')] })
      index++
    } else if (draw < 0.18 && whole) {
      result.push({ ...piece, [side]: piece[side].flatMap(halve) })
    } else {
      result.push(piece)
    }
  }
  return result
}

/** Splits a text after the punctuation mark nearest to its middle. */
function halve(text: string): string[] {
  const marks = [...text.matchAll(/[,;:.?!]["”’»]? /g)].map((match) => match.index + match[0].length)
  const middle = marks.sort((a, b) => Math.abs(a - text.length / 2) - Math.abs(b - text.length / 2))[0]
  return middle === undefined ? [text] : [text.slice(0, middle).trim(), text.slice(middle).trim()]
}

/** Probability that the translation starts a paragraph where the original does, and elsewhere. */
const [keptBreaks, ownBreaks] = [0.88, 0.12]

/** Joins verses to paragraphs of one to five; the translation mostly follows, but not always. */
function paragraphs(name: string, verses: readonly Verse[], random: () => number): AlignSet {
  const english: string[] = []
  const spanish: string[] = []
  const places: [english: number, spanish: number][] = []
  let left = 0
  verses.forEach((verse, index) => {
    const breaks = left === 0
    if (breaks) left = 1 + Math.floor(random() * 5)
    left--
    addTo(english, verse.english, breaks)
    addTo(spanish, verse.spanish, index === 0 || random() < (breaks ? keptBreaks : ownBreaks))
    places.push([english.length - 1, spanish.length - 1])
  })
  const gold: [number[], number[]][] = []
  for (const [en, es] of places) {
    const last = gold.at(-1)
    if (last && (last[0].includes(en) || last[1].includes(es))) {
      if (!last[0].includes(en)) last[0].push(en)
      if (!last[1].includes(es)) last[1].push(es)
    } else {
      gold.push([[en], [es]])
    }
  }
  return { name, kind: 'free paragraphs', english, spanish, gold }
}

function addTo(paragraphs: string[], verse: string, breaks: boolean): void {
  if (breaks || paragraphs.length === 0) paragraphs.push(verse)
  else paragraphs[paragraphs.length - 1] += ` ${verse}`
}

type Gold = [english: number[], spanish: number[]]

function finish(name: string, kind: string, pieces: readonly Piece[]): AlignSet {
  const english: string[] = []
  const spanish: string[] = []
  const gold: Gold[] = []
  for (const piece of pieces) {
    const place = (texts: readonly string[], into: string[]) => texts.map((text) => into.push(text) - 1)
    const bead = [place(piece.english, english), place(piece.spanish, spanish)] as const
    if (bead[0].length > 0 && bead[1].length > 0) gold.push([...bead])
    else gold.push(...bead[0].map((en): Gold => [[en], []]), ...bead[1].map((es): Gold => [[], [es]]))
  }
  return { name, kind, english, spanish, gold }
}
