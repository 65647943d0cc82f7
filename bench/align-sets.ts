import { heldOut, readBibles, type Verse } from './bible.ts'

/** A bitext with the right answer. */
export interface AlignSet {
  readonly name: string
  readonly english: readonly string[]
  readonly spanish: readonly string[]
  /** Beads as indices of English and Spanish blocks. */
  readonly gold: readonly (readonly [readonly number[], readonly number[]])[]
}

interface Piece {
  english: string[]
  spanish: string[]
}

/** A generator of numbers in [0, 1) that gives the same ones for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The held-out books: each as verses, as verses with faults, and in free paragraphs. */
export function bibleSets(): AlignSet[] {
  const verses = readBibles()
  return Object.entries(heldOut).flatMap(([book, [first, last]], index) => {
    const chosen = verses.filter(
      (verse) => verse.book === book && verse.chapter >= first && verse.chapter <= last,
    )
    const pieces = () => chosen.map(({ english, spanish }) => ({ english: [english], spanish: [spanish] }))
    return [
      finish(`${book}, verses`, pieces()),
      finish(`${book}, faults`, withFaults(pieces(), seeded(index + 1))),
      paragraphs(`${book}, paragraphs`, chosen, seeded(index + 101)),
    ]
  })
}

/** Drops 5 % of the blocks on one side, merges 8 % with the next and splits 5 %. */
function withFaults(pieces: Piece[], random: () => number): Piece[] {
  const result: Piece[] = []
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index]
    const next = pieces[index + 1]
    if (!piece) continue
    const side = random() < 0.5 ? 'english' : 'spanish'
    const draw = random()
    if (draw < 0.05) {
      result.push({ ...piece, [side]: [] })
    } else if (draw < 0.13 && next) {
      const merged = {
        english: [...piece.english, ...next.english],
        spanish: [...piece.spanish, ...next.spanish],
      }
      result.push({ ...merged, [side]: [merged[side].join(' ')] })
      index++
    } else if (draw < 0.18) {
      result.push({ ...piece, [side]: piece[side].flatMap(halve) })
    } else {
      result.push(piece)
    }
  }
  return result
}

/** Splits a text after the mark nearest its middle. */
function halve(text: string): string[] {
  const marks = [...text.matchAll(/[,;:.?!]["”’»]? /g)].map((match) => match.index + match[0].length)
  const middle = marks.sort((a, b) => Math.abs(a - text.length / 2) - Math.abs(b - text.length / 2))[0]
  return middle === undefined ? [text] : [text.slice(0, middle).trim(), text.slice(middle).trim()]
}

/** Each side makes paragraphs of one to five verses as it pleases; beads are what overlaps. */
function paragraphs(name: string, verses: readonly Verse[], random: () => number): AlignSet {
  const cutSide = (side: 'english' | 'spanish') => {
    const texts: string[] = []
    const paragraphOf: number[] = []
    let left = 0
    for (const verse of verses) {
      if (left === 0) {
        left = 1 + Math.floor(random() * 5)
        texts.push(verse[side])
      } else {
        texts[texts.length - 1] += ` ${verse[side]}`
      }
      paragraphOf.push(texts.length - 1)
      left--
    }
    return { texts, paragraphOf }
  }
  const en = cutSide('english')
  const es = cutSide('spanish')
  // Half of the Spanish breaks are put where the English has one, as translators mostly do.
  const spanish: string[] = []
  const paragraphOf: number[] = []
  verses.forEach((verse, index) => {
    const englishBreak = index === 0 || en.paragraphOf[index] !== en.paragraphOf[index - 1]
    const own = index > 0 && es.paragraphOf[index] !== es.paragraphOf[index - 1] && random() < 0.12
    if (index === 0 || own || (englishBreak && random() < 0.88)) spanish.push(verse.spanish)
    else spanish[spanish.length - 1] += ` ${verse.spanish}`
    paragraphOf.push(spanish.length - 1)
  })
  const gold: [number[], number[]][] = []
  verses.forEach((_, index) => {
    const [e = 0, s = 0] = [en.paragraphOf[index], paragraphOf[index]]
    const last = gold.at(-1)
    if (last && (last[0].includes(e) || last[1].includes(s))) {
      if (!last[0].includes(e)) last[0].push(e)
      if (!last[1].includes(s)) last[1].push(s)
    } else {
      gold.push([[e], [s]])
    }
  })
  return { name, english: en.texts, spanish, gold }
}

function finish(name: string, pieces: readonly Piece[]): AlignSet {
  const english: string[] = []
  const spanish: string[] = []
  const gold: [number[], number[]][] = []
  for (const piece of pieces) {
    const place = (texts: readonly string[], into: string[]) => texts.map((text) => into.push(text) - 1)
    gold.push([place(piece.english, english), place(piece.spanish, spanish)])
  }
  return { name, english, spanish, gold }
}
