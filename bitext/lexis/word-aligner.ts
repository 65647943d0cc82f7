/** The words of a sentence bead, as lemmas, in text order. */
export interface WordBead {
  readonly english: readonly string[]
  readonly spanish: readonly string[]
}

/** What is known of two lemmas before the beads are read: p(Spanish | English) and p(English | Spanish). */
export type WordPrior = (english: string, spanish: string) => readonly [forward: number, backward: number]

/** An English and a Spanish word of one bead that translate each other, by index. */
export interface WordLink {
  readonly english: number
  readonly spanish: number
  /** How likely the link is right, 0 to 1. */
  readonly probability: number
}

/** What a library says of its words. */
export interface WordAlignment {
  /** For each bead its links, each word at most once, in the order of the English words. */
  readonly links: readonly (readonly WordLink[])[]
  /** How strongly two lemmas are associated, 0 to 1, wherever they are; 0 if no bead has both. */
  readonly association: (english: string, spanish: string) => number
}

/** How quickly a word becomes less likely for each word that it is further from the diagonal, and up to how many. */
const distanceWeight = 0.35
const maxDistance = 8
/** The weight of translating nothing, beside those of the words. */
const nullWeight = 1.6e-4
const iterations = 5
/** How many occurrences the prior is worth. */
const priorStrength = 2
/** The probability of any two lemmas without a prior: one over a vocabulary of some thousands. */
const floor = 2e-4
/** Links below this are not worth keeping. */
const minProbability = 0.05

/**
 * Learns from all beads of a library which lemmas translate each other, and aligns the words of each bead: IBM
 * Model 2 with a prior for words near the diagonal (after Dyer, Chahuneau & Smith 2013, but with distances in
 * words), in both directions, by expectation maximization that starts from a lexicon. A link counts as far as both directions agree on it.
 *
 * @param beads beads with a side missing have no links
 * @param prior of two lemmas; 0 where nothing is known
 */
export function alignWords(beads: readonly WordBead[], prior: WordPrior): WordAlignment {
  const grids = numberPairs(beads)
  const priors = grids.pairs.map(([english, spanish]) => prior(english, spanish))
  const forward = train(
    grids,
    'english',
    Float64Array.from(priors, ([probability]) => probability),
  )
  const backward = train(
    grids,
    'spanish',
    Float64Array.from(priors, ([, probability]) => probability),
  )
  const links = grids.grids.map((grid) => {
    const toSpanish = posteriors(grid, 'english', forward)
    const toEnglish = posteriors(grid, 'spanish', backward)
    return oneToOne(grid, (cell) => Math.sqrt((toSpanish[cell] ?? 0) * (toEnglish[cell] ?? 0)))
  })
  return {
    links,
    association: (english, spanish) => {
      const pair = grids.pairOf(english, spanish)
      return pair === undefined ? 0 : Math.sqrt((forward[pair] ?? 0) * (backward[pair] ?? 0))
    },
  }
}

/** One bead as a grid of English by Spanish words. */
interface Grid {
  readonly rows: number
  readonly columns: number
  /** For each cell, row by row, the number of its pair of lemmas. */
  readonly pair: Int32Array
}

interface Grids {
  readonly grids: readonly Grid[]
  /** Every English and Spanish lemma that occur in one bead. */
  readonly pairs: readonly (readonly [english: string, spanish: string])[]
  readonly pairOf: (english: string, spanish: string) => number | undefined
  /** For each pair, the number of its English lemma and of its Spanish lemma. */
  readonly english: Int32Array
  readonly spanish: Int32Array
}

function numberPairs(beads: readonly WordBead[]): Grids {
  const pairs: [string, string][] = []
  const numbers = new Map<string, Map<string, number>>()
  const ids = { english: new Map<string, number>(), spanish: new Map<string, number>() }
  const numberOf = (english: string, spanish: string): number => {
    const row = numbers.get(english) ?? new Map<string, number>()
    numbers.set(english, row)
    const known = row.get(spanish)
    if (known !== undefined) return known
    row.set(spanish, pairs.length)
    return pairs.push([english, spanish]) - 1
  }
  const idOf = (map: Map<string, number>, lemma: string): number => {
    const id = map.get(lemma) ?? map.size
    map.set(lemma, id)
    return id
  }
  const grids = beads.map(({ english, spanish }) => ({
    rows: english.length,
    columns: spanish.length,
    pair: Int32Array.from(english.flatMap((en) => spanish.map((es) => numberOf(en, es)))),
  }))
  return {
    grids,
    pairs,
    pairOf: (english, spanish) => numbers.get(english)?.get(spanish),
    english: Int32Array.from(pairs, ([english]) => idOf(ids.english, english)),
    spanish: Int32Array.from(pairs, ([, spanish]) => idOf(ids.spanish, spanish)),
  }
}

type Side = 'english' | 'spanish'

/** For each pair, the probability of the other lemma given the lemma of one side. */
function train(grids: Grids, given: Side, prior: Float64Array): Float64Array {
  const givenLemma = grids[given]
  let table = prior.map((probability) => floor + probability)
  for (let iteration = 0; iteration < iterations; iteration++) {
    const counts = new Float64Array(table.length)
    for (const grid of grids.grids) {
      posteriors(grid, given, table).forEach((share, cell) => {
        const pair = grid.pair[cell] ?? 0
        counts[pair] = (counts[pair] ?? 0) + share
      })
    }
    const totals = new Float64Array(givenLemma.length)
    counts.forEach((count, pair) => {
      const lemma = givenLemma[pair] ?? 0
      totals[lemma] = (totals[lemma] ?? 0) + count
    })
    table = counts.map((count, pair) => {
      const total = (totals[givenLemma[pair] ?? 0] ?? 0) + priorStrength
      return floor + (count + priorStrength * (prior[pair] ?? 0)) / total
    })
  }
  return table
}

/**
 * For each cell, the probability that the word of the other side comes from the word of the `given` side. Those
 * of one other word add up to less than 1; the rest is that it comes from nothing.
 */
function posteriors({ rows, columns, pair }: Grid, given: Side, table: Float64Array): Float64Array {
  const result = new Float64Array(pair.length)
  const [others, givens] = given === 'english' ? [columns, rows] : [rows, columns]
  const longer = Math.max(rows, columns)
  const [otherStep, givenStep] = given === 'english' ? [1, columns] : [columns, 1]
  for (let other = 0; other < others; other++) {
    let near = 0
    let total = 0
    for (let from = 0; from < givens; from++) {
      const cell = other * otherStep + from * givenStep
      const distance = Math.abs((from + 0.5) / givens - (other + 0.5) / others) * longer
      const weight = Math.exp(-distanceWeight * Math.min(distance, maxDistance))
      near += weight
      result[cell] = weight * (table[pair[cell] ?? 0] ?? 0)
      total += result[cell] ?? 0
    }
    total += nullWeight * near
    for (let from = 0; from < givens; from++) {
      const cell = other * otherStep + from * givenStep
      result[cell] = (result[cell] ?? 0) / total
    }
  }
  return result
}

/** The most probable links, each word once. */
function oneToOne({ columns, pair }: Grid, probabilityOf: (cell: number) => number): WordLink[] {
  const candidates = Array.from(pair, (_, cell) => ({
    english: Math.floor(cell / columns),
    spanish: cell % columns,
    probability: probabilityOf(cell),
  })).filter(({ probability }) => probability >= minProbability)
  const used = { english: new Set<number>(), spanish: new Set<number>() }
  return candidates
    .sort((a, b) => b.probability - a.probability)
    .filter(({ english, spanish }) => {
      if (used.english.has(english) || used.spanish.has(spanish)) return false
      used.english.add(english)
      used.spanish.add(spanish)
      return true
    })
    .sort((a, b) => a.english - b.english)
}
