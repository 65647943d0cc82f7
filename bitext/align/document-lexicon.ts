import type { BeadSpan } from './find-beads.ts'
import type { Lexicon, LexiconBuilder, Translations } from './lexicon.ts'
import type { TokenizedText } from './tokenized-text.ts'

const iterations = 3
const surest = 0.5
const leastProduct = 0.02
/** A word learnt from few beads is trusted less. */
const doubt = 0.5
/** Long beads say little of which word answers which; they are left out. */
const mostLinks = 700
/** Words of this share of a text or more, such as articles, stand beside everything and teach nothing. */
const commonplace = 0.004

/**
 * Learns what words answer each other in this document, from beads that are likely right, by IBM
 * model 1 started from what the lexicon already knows, and adds what was learnt to it.
 */
export function learnFromBeads(
  beads: readonly BeadSpan[],
  source: TokenizedText,
  target: TokenizedText,
  builder: LexiconBuilder,
): void {
  const pairs: Pair[] = []
  for (const { row, p, column, q, probability } of beads) {
    if (p === 0 || q === 0 || p + q > 4 || probability < surest) continue
    const pair = { english: typesOf(source, row, p), spanish: typesOf(target, column, q) }
    if (pair.english.length * pair.spanish.length <= mostLinks) pairs.push(pair)
  }
  const links = linksOf(pairs)
  const known = builder.build()
  const forward = modelOne(pairs, links, 'english', known)
  const backward = modelOne(pairs, links, 'spanish', known)
  for (let link = 0; link < links.count; link++) {
    const [f, r] = [forward[link] ?? 0, backward[link] ?? 0]
    if (f * r > leastProduct) builder.link(links.english[link] ?? 0, links.spanish[link] ?? 0, f, r)
  }
}

/** The types of both sides of a bead that may teach something, each once. */
interface Pair {
  readonly english: Uint32Array
  readonly spanish: Uint32Array
}

function typesOf({ tokens, background }: TokenizedText, from: number, count: number): Uint32Array {
  const types = new Set<number>()
  for (let index = from; index < from + count; index++) {
    for (const type of tokens[index] ?? []) if ((background[type] ?? 0) < commonplace) types.add(type)
  }
  return Uint32Array.from(types)
}

/** Each English type and Spanish type that stand in one bead, as a number. */
interface Links {
  readonly count: number
  /** By link. */
  readonly english: Uint32Array
  readonly spanish: Uint32Array
  /** The link of every English and Spanish type of every pair, in order: pair, English, Spanish. */
  readonly sequence: Int32Array
}

function linksOf(pairs: readonly Pair[]): Links {
  const total = pairs.reduce((sum, { english, spanish }) => sum + english.length * spanish.length, 0)
  const sequence = new Int32Array(total)
  const english: number[] = []
  const spanish: number[] = []
  // English type by English type: for each Spanish type it stands with, the link they have.
  const linkOf = new Int32Array(1 + mostOf(pairs, 'spanish'))
  for (const places of placesOf(pairs)) {
    const first = english.length
    for (const { pair, at, type } of places ?? []) {
      pair.spanish.forEach((es, index) => {
        let link = linkOf[es] ?? 0
        if (link < first || spanish[link] !== es || link >= english.length) {
          link = english.push(type) - 1
          spanish.push(es)
          linkOf[es] = link
        }
        sequence[at + index] = link
      })
    }
  }
  return {
    count: english.length,
    english: Uint32Array.from(english),
    spanish: Uint32Array.from(spanish),
    sequence,
  }
}

function mostOf(pairs: readonly Pair[], side: 'english' | 'spanish'): number {
  return pairs.reduce((most, pair) => pair[side].reduce((highest, type) => Math.max(highest, type), most), 0)
}

/** Where an English type stands: in which pair, and where its links begin in the sequence. */
interface Place {
  readonly pair: Pair
  readonly type: number
  readonly at: number
}

function placesOf(pairs: readonly Pair[]): (readonly Place[] | undefined)[] {
  const places: (Place[] | undefined)[] = new Array(1 + mostOf(pairs, 'english'))
  let at = 0
  for (const pair of pairs) {
    for (const type of pair.english) {
      const known = places[type]
      if (known) known.push({ pair, type, at })
      else places[type] = [{ pair, type, at }]
      at += pair.spanish.length
    }
  }
  return places
}

/** For each link, p(type of the other side | type of the `given` side). A doubtful share of every count is kept back. */
function modelOne(
  pairs: readonly Pair[],
  links: Links,
  given: 'english' | 'spanish',
  known: Lexicon,
): Float64Array {
  const givenTypes = links[given]
  let probabilities = start(links, given, known)
  for (let iteration = 0; iteration < iterations; iteration++) {
    const counts = new Float64Array(links.count)
    let place = 0
    for (const pair of pairs) {
      expect(pair, place, given, links.sequence, probabilities, counts)
      place += pair.english.length * pair.spanish.length
    }
    const totals = new Float64Array(1 + givenTypes.reduce((most, type) => Math.max(most, type), 0))
    for (let link = 0; link < links.count; link++) {
      const type = givenTypes[link] ?? 0
      totals[type] = (totals[type] ?? 0) + (counts[link] ?? 0)
    }
    probabilities = counts.map((count, link) => count / ((totals[givenTypes[link] ?? 0] ?? 0) + doubt))
  }
  return probabilities
}

/** Shares that are this small are leftOut, so that chance company fades. */
const leastShare = 0.01

/** Deals every type of the other side out to the given types it stands with. */
function expect(
  { english, spanish }: Pair,
  place: number,
  given: 'english' | 'spanish',
  sequence: Int32Array,
  probabilities: Float64Array,
  counts: Float64Array,
): void {
  const columns = spanish.length
  const [others, givens] = given === 'english' ? [columns, english.length] : [english.length, columns]
  const [otherStep, givenStep] = given === 'english' ? [1, columns] : [columns, 1]
  for (let other = 0; other < others; other++) {
    const at = place + other * otherStep
    let total = 1e-4
    for (let type = 0; type < givens; type++)
      total += probabilities[sequence[at + type * givenStep] ?? 0] ?? 0
    for (let type = 0; type < givens; type++) {
      const link = sequence[at + type * givenStep] ?? 0
      const share = (probabilities[link] ?? 0) / total
      if (share >= leastShare) counts[link] = (counts[link] ?? 0) + share
    }
  }
}

const unknown = 0.01

function start(links: Links, given: 'english' | 'spanish', known: Lexicon): Float64Array {
  const translations = given === 'english' ? known.forward : known.backward
  const others = given === 'english' ? links.spanish : links.english
  return Float64Array.from(
    links[given],
    (type, link) => unknown + weightOf(translations[type], others[link] ?? 0),
  )
}

function weightOf(translations: Translations | undefined, id: number): number {
  if (!translations) return 0
  const index = translations.ids.indexOf(id)
  return index < 0 ? 0 : (translations.weights[index] ?? 0)
}
