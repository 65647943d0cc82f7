import type { BeadSpan } from './find-beads.ts'
import type { Lexicon, LexiconBuilder, Translations } from './lexicon.ts'
import type { TokenizedText } from './tokenized-text.ts'

const iterations = 3
const minBeadProbability = 0.5
const minProduct = 0.02
/** Added to the total count of a word, so that words learnt from few beads get lower probabilities. */
const countSmoothing = 0.5
/** Beads with more word pairs than this are skipped: they say little about which word translates which. */
const maxLinks = 700
/**
 * Words with at least this share of all tokens (articles, for example) are skipped: they co-occur
 * with everything.
 */
const maxTypeShare = 0.004

/**
 * Learns which words translate each other in this document, and adds them to the lexicon. IBM Model
 * 1 (Brown et al. 1993), three iterations of expectation maximization in both directions, started
 * from the lexicon as it is; links with a low product of both probabilities are dropped.
 *
 * @param beads beads of the pass before; only confident ones of up to four units are used
 * @param source the English text
 * @param target the Spanish text
 * @param builder the lexicon; changed in place
 */
export function learnFromBeads(
  beads: readonly BeadSpan[],
  source: TokenizedText,
  target: TokenizedText,
  builder: LexiconBuilder,
): void {
  const pairs: TypePair[] = []
  for (const { row, p, column, q, probability } of beads) {
    if (p === 0 || q === 0 || p + q > 4 || probability < minBeadProbability) continue
    const pair = { english: typesOf(source, row, p), spanish: typesOf(target, column, q) }
    if (pair.english.length * pair.spanish.length <= maxLinks) pairs.push(pair)
  }
  const links = linksOf(pairs)
  const known = builder.build()
  const forward = ibmModel1(pairs, links, 'english', known)
  const backward = ibmModel1(pairs, links, 'spanish', known)
  for (let link = 0; link < links.count; link++) {
    const [f, r] = [forward[link] ?? 0, backward[link] ?? 0]
    if (f * r > minProduct) builder.link(links.english[link] ?? 0, links.spanish[link] ?? 0, f, r)
  }
}

/** The token types of both sides of a bead, each once. */
interface TypePair {
  readonly english: Uint32Array
  readonly spanish: Uint32Array
}

function typesOf({ tokens, background }: TokenizedText, from: number, count: number): Uint32Array {
  const types = new Set<number>()
  for (let index = from; index < from + count; index++) {
    for (const type of tokens[index] ?? []) if ((background[type] ?? 0) < maxTypeShare) types.add(type)
  }
  return Uint32Array.from(types)
}

/** Every pair of an English and a Spanish type that co-occur in a bead: a link, identified by its index. */
interface Links {
  readonly count: number
  /** For each link, its English type. */
  readonly english: Uint32Array
  readonly spanish: Uint32Array
  /**
   * For every English and Spanish type of every bead, the index of their link. Order: bead, English
   * type, Spanish type.
   */
  readonly sequence: Int32Array
}

function linksOf(pairs: readonly TypePair[]): Links {
  const total = pairs.reduce((sum, { english, spanish }) => sum + english.length * spanish.length, 0)
  const sequence = new Int32Array(total)
  const english: number[] = []
  const spanish: number[] = []
  // Goes through English types in order. For each Spanish type: the link it has with the current
  // English type.
  const linkOf = new Int32Array(1 + maxType(pairs, 'spanish'))
  for (const places of occurrencesByType(pairs)) {
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

function maxType(pairs: readonly TypePair[], side: 'english' | 'spanish'): number {
  return pairs.reduce((most, pair) => pair[side].reduce((highest, type) => Math.max(highest, type), most), 0)
}

/** An occurrence of an English type: in which bead, and where its links begin in `sequence`. */
interface Occurrence {
  readonly pair: TypePair
  readonly type: number
  readonly at: number
}

function occurrencesByType(pairs: readonly TypePair[]): (readonly Occurrence[] | undefined)[] {
  const places: (Occurrence[] | undefined)[] = new Array(1 + maxType(pairs, 'english'))
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

/** Expectation maximization. Returns for each link p(type of the other side | type of the `given` side). */
function ibmModel1(
  pairs: readonly TypePair[],
  links: Links,
  given: 'english' | 'spanish',
  known: Lexicon,
): Float64Array {
  const givenTypes = links[given]
  let probabilities = initialProbabilities(links, given, known)
  for (let iteration = 0; iteration < iterations; iteration++) {
    const counts = new Float64Array(links.count)
    let place = 0
    for (const pair of pairs) {
      distributeCounts(pair, place, given, links.sequence, probabilities, counts)
      place += pair.english.length * pair.spanish.length
    }
    const totals = new Float64Array(1 + givenTypes.reduce((most, type) => Math.max(most, type), 0))
    for (let link = 0; link < links.count; link++) {
      const type = givenTypes[link] ?? 0
      totals[type] = (totals[type] ?? 0) + (counts[link] ?? 0)
    }
    probabilities = counts.map(
      (count, link) => count / ((totals[givenTypes[link] ?? 0] ?? 0) + countSmoothing),
    )
  }
  return probabilities
}

/** Smaller shares of a count are dropped, so that chance co-occurrences fade. */
const minShare = 0.01

/**
 * The expectation step for one bead: distributes each type of the other side over the given types,
 * by their current probabilities, into `counts`.
 */
function distributeCounts(
  { english, spanish }: TypePair,
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
      if (share >= minShare) counts[link] = (counts[link] ?? 0) + share
    }
  }
}

/** Starting weight of a link that the lexicon does not have. */
const unknownWeight = 0.01

function initialProbabilities(links: Links, given: 'english' | 'spanish', known: Lexicon): Float64Array {
  const translations = given === 'english' ? known.forward : known.backward
  const others = given === 'english' ? links.spanish : links.english
  return Float64Array.from(
    links[given],
    (type, link) => unknownWeight + weightOf(translations[type], others[link] ?? 0),
  )
}

function weightOf(translations: Translations | undefined, id: number): number {
  if (!translations) return 0
  const index = translations.ids.indexOf(id)
  return index < 0 ? 0 : (translations.weights[index] ?? 0)
}
