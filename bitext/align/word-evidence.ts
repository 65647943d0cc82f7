import type { Lexicon, Translations } from './lexicon.ts'
import type { TokenizedText } from './tokenized-text.ts'

/** What the words of a bead say about it, apart from all other evidence. */
export interface WordEvidence {
  /**
   * How many of the words have a translation on the other side, compared with what is usual in
   * these texts: about 1 for a translation, below 0.3 for two texts that happen to stand side by side.
   */
  readonly agreement: number
  /** How many different words tell something: rare ones with known translations, mean of both sides. */
  readonly words: number
}

/** A bead of units by index, in any order. */
interface IndexBead {
  readonly english: readonly number[]
  readonly spanish: readonly number[]
}

/** Says of any beads of a text whether their words agree. */
export interface EvidenceModel {
  /** The evidence of a bead of which neither side is empty. */
  of(english: readonly number[], spanish: readonly number[]): WordEvidence
  /** The same in one direction: how many of the words of the first units occur in the others. */
  ofEnglish(english: readonly number[], spanish: readonly number[]): WordEvidence
  ofSpanish(english: readonly number[], spanish: readonly number[]): WordEvidence
}

/**
 * How much two texts have in common: the share of their telling words that have a translation in
 * their bead, by the lexicon before anything was learnt; the higher share of the two sides, because
 * one of them may be incomplete. Of a translation 0.5 and more, of two unrelated texts mostly below 0.3.
 *
 * @param beads all beads of the texts
 * @returns 0 to 1, or `undefined` if there are too few words to tell
 */
export function sharedShare(
  beads: readonly IndexBead[],
  source: TokenizedText,
  target: TokenizedText,
  seeded: Lexicon,
): number | undefined {
  const measure = shareMeasure(source, target, seeded)
  const sides = { forward: { found: 0, total: 0 }, backward: { found: 0, total: 0 } }
  for (const { english, spanish } of beads) {
    const shares = measure(english, spanish)
    const isMatched = english.length > 0 && spanish.length > 0
    for (const side of ['forward', 'backward'] as const) {
      sides[side].total += shares[side].words
      if (isMatched) sides[side].found += shares[side].share * shares[side].words
    }
  }
  const { forward, backward } = sides
  if (Math.min(forward.total, backward.total) < minWordsToTell) return undefined
  return Math.max(forward.found / forward.total, backward.found / backward.total)
}

const minWordsToTell = 40

/** A bead with fewer telling words does not count for what is usual. */
const minUsualWords = 5
/** What is assumed to be usual before any bead is known, and how many beads this weighs. */
const [assumedShare, assumedBeads] = [0.75, 8]
/** Bounds of what counts as usual: a free translation still shares this much. */
const minUsualShare = 0.45

/**
 * Measures how many words of beads have translations inside the bead. The search compares a bead
 * with other beads at its place, and some bead has to be the best; this says whether a bead is a
 * translation at all. Both the lexicon learnt from the texts and the one before are asked: the
 * first knows more, the second has learnt nothing from wrong beads.
 *
 * @param beads the beads of the whole texts, from which the usual share is taken
 * @param source the English text
 * @param target the Spanish text
 * @param lexicons the one before anything was learnt, and the last one
 */
export function evidenceModel(
  beads: readonly IndexBead[],
  source: TokenizedText,
  target: TokenizedText,
  lexicons: readonly Lexicon[],
): EvidenceModel {
  const measures = lexicons.map((lexicon) => {
    const share = shareMeasure(source, target, lexicon)
    return { share, usual: usualShare(beads, share) }
  })
  const evidence = (english: readonly number[], spanish: readonly number[], weights: SideWeights) => {
    let [agreement, words] = [0, 0]
    for (const { share, usual } of measures) {
      const { forward, backward } = share(english, spanish)
      agreement += (weights.forward * forward.share + weights.backward * backward.share) / usual
      words += weights.forward * forward.words + weights.backward * backward.words
    }
    return { agreement: agreement / measures.length, words: words / measures.length }
  }
  return {
    of: (english, spanish) => evidence(english, spanish, { forward: 0.5, backward: 0.5 }),
    ofEnglish: (english, spanish) => evidence(english, spanish, { forward: 0, backward: 1 }),
    ofSpanish: (english, spanish) => evidence(english, spanish, { forward: 1, backward: 0 }),
  }
}

interface SideWeights {
  readonly forward: number
  readonly backward: number
}

/** `forward` is of the Spanish words given the English ones, `backward` the reverse. */
type ShareMeasure = (
  english: readonly number[],
  spanish: readonly number[],
) => { readonly forward: Share; readonly backward: Share }

interface Share {
  /** 0 to 1. */
  readonly share: number
  readonly words: number
}

function usualShare(beads: readonly IndexBead[], measure: ShareMeasure): number {
  const shares: number[] = []
  for (const { english, spanish } of beads) {
    if (english.length === 0 || spanish.length === 0) continue
    const { forward, backward } = measure(english, spanish)
    if ((forward.words + backward.words) / 2 >= minUsualWords)
      shares.push((forward.share + backward.share) / 2)
  }
  shares.sort((a, b) => a - b)
  const median = shares[Math.floor(shares.length / 2)] ?? 0
  const usual = (median * shares.length + assumedShare * assumedBeads) / (shares.length + assumedBeads)
  return Math.max(minUsualShare, usual)
}

function shareMeasure(source: TokenizedText, target: TokenizedText, lexicon: Lexicon): ShareMeasure {
  const englishWeights = tellingWeights(source, lexicon.forward)
  const spanishWeights = tellingWeights(target, lexicon.backward)
  return (english, spanish) => {
    const [en, es] = [typesOf(source, english), typesOf(target, spanish)]
    return {
      forward: sharedWeight(es, en, lexicon.forward, spanishWeights),
      backward: sharedWeight(en, es, lexicon.backward, englishWeights),
    }
  }
}

function typesOf({ tokens }: TokenizedText, units: readonly number[]): Set<number> {
  const types = new Set<number>()
  for (const unit of units) for (const type of tokens[unit] ?? []) types.add(type)
  return types
}

/** Words with a greater share of the text than 1 in this many tell nothing. */
const rareFrom = 60
/** In a short text every word has a large share, so the shares are taken as if it went on for this many. */
const unseenTokens = 300

/** For each type, how much its presence or absence tells: its known translations times its rarity. */
function tellingWeights(
  { background, tokens }: TokenizedText,
  translations: readonly Translations[],
): Float64Array {
  const total = tokens.reduce((sum, unit) => sum + unit.length, 0)
  const shareOfText = total / (total + unseenTokens)
  return background.map((share, type) => {
    let known = 0
    for (const weight of translations[type]?.weights ?? []) known += weight
    return Math.min(1, known) * Math.max(0, -Math.log(share * shareOfText * rareFrom))
  })
}

/** A word counts as translated if the other side gives it at least this probability in sum. */
const minProbability = 0.15
/** The share of units without telling words: neither for nor against. */
const noShare = 0.5

function sharedWeight(
  types: ReadonlySet<number>,
  others: ReadonlySet<number>,
  fromOthers: readonly Translations[],
  weights: Float64Array,
): Share {
  const expected = new Map<number, number>()
  for (const other of others) {
    const { ids = [], weights: probabilities = [] } = fromOthers[other] ?? {}
    ids.forEach((id, index) => {
      expected.set(id, (expected.get(id) ?? 0) + (probabilities[index] ?? 0))
    })
  }
  let [found, total, words] = [0, 0, 0]
  for (const type of types) {
    const weight = weights[type] ?? 0
    if (weight <= 0) continue
    total += weight
    words++
    found += weight * Math.min(1, (expected.get(type) ?? 0) / minProbability)
  }
  return { share: total === 0 ? noShare : found / total, words }
}
