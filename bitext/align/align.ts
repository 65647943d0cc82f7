import { anchorCorridor } from './anchors.ts'
import { type Corridor, corridorAround } from './corridor.ts'
import { learnFromBeads } from './document-lexicon.ts'
import { type BeadKind, divide, type FoundBead, type RunScore, type WholeRuns } from './dynamic-program.ts'
import { kindScores } from './kind-score.ts'
import { leastLengthScore, lengthModel, lengthScore } from './length.ts'
import { lexicalScores, type RunLimits } from './lexical-score.ts'
import { type Lexicon, lexiconOf, type SeedLexicon } from './lexicon.ts'
import { blocksFromSentences, type CutText, cutIntoSentences, sentenceScore } from './sentence-pass.ts'
import { joined, type PreparedText, prepare, type Unit } from './unit.ts'

/** Units of the two texts that answer each other, by index from 0. One side may be empty. */
export interface Bead {
  readonly english: readonly number[]
  readonly spanish: readonly number[]
  /** How likely the bead is right, from 0 to 1, calibrated. */
  readonly probability: number
}

/** What `align` gives: beads of blocks, and those of the sentences inside them. */
export interface Alignment {
  readonly blocks: readonly Bead[]
  /** Sentences are counted through the whole text. */
  readonly sentences: readonly Bead[]
}

/** Columns that are looked at either side of a path, where the pass before was sure of it, and elsewhere. */
interface Reach {
  readonly narrow: number
  readonly wide: number
  /** The probability from which a bead counts as sure. */
  readonly sure: number
}

const blockReach: Reach = { narrow: 6, wide: 25, sure: 0.9 }
const sentenceReach: Reach = { narrow: 4, wide: 12, sure: 0.7 }
/** How many beads either side of a doubtful one are looked at again widely. */
const doubtReach = 4
/** Weight of a word’s evidence in the score of a bead. */
const lexicalWeight = 0.9

const coarseLimits: RunLimits = { single: 2, several: 2 }
const roughLimits: RunLimits = { single: 4, several: 2 }
const blockLimits: RunLimits = { single: 8, several: 3 }
const sentenceLimits: RunLimits = { single: 5, several: 3 }

/**
 * Aligns an English text with a Spanish one. Pure and deterministic; time grows with the length of
 * the texts, not with its square.
 *
 * Beads are scored by words (IBM model 1 both ways), length and kind of block, and compete with
 * omissions in the same currency. A first pass over blocks in a corridor round anchors; then the
 * lexicon learns from the document, and sentences are aligned in a corridor round that path, with
 * evidence from where blocks begin; block beads are what the sentence beads connect.
 *
 * @param english blocks of the English text
 * @param spanish blocks of the Spanish text
 * @param seed a seed lexicon; may be empty
 */
export function align(english: readonly Unit[], spanish: readonly Unit[], seed: SeedLexicon): Alignment {
  if (english.length === 0 || spanish.length === 0) return nothingAnswers(english.length, spanish.length)
  const cutEnglish = cutIntoSentences(english, 'en')
  const cutSpanish = cutIntoSentences(spanish, 'es')
  const sourceSentences = prepare(cutEnglish.sentences, 'en')
  const targetSentences = prepare(cutSpanish.sentences, 'es')
  const builder = lexiconOf(sourceSentences.vocabulary, targetSentences.vocabulary, seed)

  const source = joined(english, sourceSentences, cutEnglish.starts)
  const target = joined(spanish, targetSentences, cutSpanish.starts)
  const seeded = builder.build()
  const first = blockPass(
    source,
    target,
    seeded,
    anchorCorridor(source, target, seeded, blockReach),
    coarseLimits,
    initialPriors,
  )
  learnFromBeads(first, source, target, builder)
  const corridor = beadCorridor(first, source, target, blockReach)
  const second = blockPass(
    source,
    target,
    builder.build(),
    corridor,
    blockLimits,
    adaptPriors(first, initialPriors),
    answeringLetters(first, source, target),
  )

  const boundaries = sentenceScore(cutEnglish, cutSpanish, second)
  const paragraphs = wholeBlocks(cutEnglish, cutSpanish)
  const nearby = sentenceCorridor(cutEnglish, cutSpanish, second)
  const rough = unitPass(
    sourceSentences,
    targetSentences,
    builder.build(),
    nearby,
    roughLimits,
    initialPriors,
    boundaries,
    answeringLetters(second, source, target),
    paragraphs,
  )
  learnFromBeads(rough, sourceSentences, targetSentences, builder)
  const sentences = unitPass(
    sourceSentences,
    targetSentences,
    builder.build(),
    beadCorridor(rough, sourceSentences, targetSentences, sentenceReach),
    sentenceLimits,
    adaptPriors(rough, initialPriors),
    boundaries,
    answeringLetters(rough, sourceSentences, targetSentences),
    paragraphs,
  )
  const blocks = blocksFromSentences(sentences, cutEnglish, cutSpanish, second)
  return { blocks, sentences: sentences.flatMap(one).map(toBead) }
}

/** A run left out as a whole, unit by unit: beads are minimal. */
function one(bead: FoundBead): FoundBead[] {
  const { row, p, column, q } = bead
  if (p > 0 && q > 0) return [bead]
  return Array.from({ length: p + q }, (_, index) => ({
    ...bead,
    ...(p > 0 ? { row: row + index, p: 1 } : { column: column + index, q: 1 }),
  }))
}

function nothingAnswers(english: number, spanish: number): Alignment {
  const alone = (count: number, side: 'english' | 'spanish'): Bead[] =>
    Array.from({ length: count }, (_, index) => ({
      english: [],
      spanish: [],
      [side]: [index],
      probability: 1,
    }))
  const blocks = [...alone(english, 'english'), ...alone(spanish, 'spanish')]
  return { blocks, sentences: [] }
}

/** How common each kind of bead is, before anything is known of the texts. */
const initialPriors: readonly BeadKind[] = [
  [1, 1, 0.9],
  [1, 0, 0.012],
  [0, 1, 0.012],
  [1, 2, 0.025],
  [2, 1, 0.025],
  [2, 2, 0.004],
  [1, 3, 0.006],
  [3, 1, 0.006],
  [2, 3, 0.001],
  [3, 2, 0.001],
  [3, 3, 0.0005],
  ...[4, 5, 6, 7, 8].flatMap((many) => [
    [1, many, 0.003 / 2 ** (many - 4)],
    [many, 1, 0.003 / 2 ** (many - 4)],
  ]),
].map(([p = 0, q = 0, prior = 1]) => ({ p, q, logPrior: Math.log(prior) }))

/** How likely a block is left out as a whole, and each sentence of it after the first with it. */
const [wholeBlockPrior, nextSentencePrior] = [0.012, 0.6]

/** Blocks of several sentences, which are left out as one. */
function wholeBlocks(english: CutText, spanish: CutText): WholeRuns {
  const lengths = ({ sentences, starts }: CutText) => {
    const found = new Int32Array(sentences.length)
    starts.forEach((start, block) => {
      const length = (starts[block + 1] ?? sentences.length) - start
      if (length > 1) found[start] = length
    })
    return found
  }
  return {
    source: lengths(english),
    target: lengths(spanish),
    score: (units) => Math.log(wholeBlockPrior) + (units - 1) * Math.log(nextSentencePrior),
  }
}

const priorStrength = 60
const mostNullGrowth = 1.5

/** Priors as this document shows them. Omissions may grow by half only: otherwise they feed themselves. */
function adaptPriors(beads: readonly FoundBead[], priors: readonly BeadKind[]): BeadKind[] {
  const total = beads.reduce((sum, bead) => sum + bead.probability, 0) + priorStrength
  return priors.map(({ p, q, logPrior }) => {
    const found = beads.reduce((sum, bead) => sum + (bead.p === p && bead.q === q ? bead.probability : 0), 0)
    const prior = Math.exp(logPrior)
    const adapted = (found + priorStrength * prior) / total
    const isNull = p === 0 || q === 0
    return { p, q, logPrior: Math.log(isNull ? Math.min(adapted, prior * mostNullGrowth) : adapted) }
  })
}

function blockPass(
  source: PreparedText,
  target: PreparedText,
  lexicon: Lexicon,
  corridor: Corridor,
  limits: RunLimits,
  priors: readonly BeadKind[],
  answering?: Answering,
): FoundBead[] {
  const kinds = kindScores(source.units, target.units)
  return unitPass(source, target, lexicon, corridor, limits, priors, kinds, answering)
}

/** Letters of both sides of text that is thought to answer. */
interface Answering {
  readonly source: number
  readonly target: number
}

function answeringLetters(
  beads: readonly FoundBead[],
  source: PreparedText,
  target: PreparedText,
): Answering {
  const letters = { source: 0, target: 0 }
  for (const { row, p, column, q, probability } of beads) {
    if (p === 0 || q === 0) continue
    for (let index = row; index < row + p; index++)
      letters.source += probability * (source.lengths[index] ?? 0)
    for (let index = column; index < column + q; index++)
      letters.target += probability * (target.lengths[index] ?? 0)
  }
  return letters
}

/** One pass over blocks or sentences: words, lengths and what else is known of them. */
function unitPass(
  source: PreparedText,
  target: PreparedText,
  lexicon: Lexicon,
  corridor: Corridor,
  limits: RunLimits,
  priors: readonly BeadKind[],
  besides: RunScore,
  answering?: Answering,
  whole?: WholeRuns,
): FoundBead[] {
  const lexical = lexicalScores(source, target, lexicon, corridor, limits)
  const lengths = runLengthScore(source, target, answering)
  const score: RunScore = (row, p, column, q) => {
    const length = lengths(row, p, column, q)
    if (length === leastLengthScore && Math.max(p, q) > limits.several) return Number.NEGATIVE_INFINITY
    return lexicalWeight * lexical.of(row, p, column, q) + length + besides(row, p, column, q)
  }
  return divide(source.units.length, target.units.length, corridor, within(priors, limits), score, whole)
}

/** The kinds of bead whose runs are not longer than the limits. */
function within(kinds: readonly BeadKind[], { single, several }: RunLimits): BeadKind[] {
  return kinds.filter(({ p, q }) => Math.max(p, q) <= (Math.min(p, q) > 1 ? several : single))
}

function runLengthScore(source: PreparedText, target: PreparedText, answering?: Answering): RunScore {
  const model = lengthModel(source.lengths, target.lengths, answering)
  const before = (lengths: Float64Array) => {
    const sums = new Float64Array(lengths.length + 1)
    lengths.forEach((length, index) => {
      sums[index + 1] = (sums[index] ?? 0) + length
    })
    return sums
  }
  const [sources, targets] = [before(source.lengths), before(target.lengths)]
  return (row, p, column, q) =>
    lengthScore(
      (sources[row + p] ?? 0) - (sources[row] ?? 0),
      (targets[column + q] ?? 0) - (targets[column] ?? 0),
      model,
    )
}

function toBead({ row, p, column, q, probability }: FoundBead): Bead {
  const range = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index)
  return { english: range(row, p), spanish: range(column, q), probability }
}

/** A corridor round the path of beads already found, narrow where they are sure. */
function beadCorridor(
  beads: readonly FoundBead[],
  source: PreparedText,
  target: PreparedText,
  reach: Reach,
): Corridor {
  const path = new Float64Array(source.units.length + 1)
  const width = new Float64Array(source.units.length + 1)
  const widths = beadWidths(beads, reach)
  beads.forEach(({ row, p, column, q }, index) => {
    for (let step = 0; step <= p; step++) {
      path[row + step] = column + (p === 0 ? q : (q * step) / p)
      width[row + step] = Math.max(width[row + step] ?? 0, (widths[index] ?? 0) + q)
    }
  })
  path[source.units.length] = target.units.length
  return corridorAround(path, target.units.length, (row) => width[row] ?? 0)
}

/** For each bead, how far round it the next pass looks. */
function beadWidths(beads: readonly FoundBead[], { narrow, wide, sure }: Reach): Float64Array {
  const widths = new Float64Array(beads.length).fill(narrow)
  beads.forEach(({ probability }, index) => {
    if (probability >= sure) return
    widths.fill(wide, Math.max(0, index - doubtReach), index + doubtReach + 1)
  })
  return widths
}

/** Sentences of a block are looked for in the blocks that answer it, and some way round them. */
function sentenceCorridor(english: CutText, spanish: CutText, beads: readonly FoundBead[]): Corridor {
  const rows = english.sentences.length
  const path = new Float64Array(rows + 1)
  const width = new Float64Array(rows + 1)
  const widths = beadWidths(beads, blockReach)
  const startOf = (text: CutText, block: number) => text.starts[block] ?? text.sentences.length
  beads.forEach(({ row, p, column, q }, place) => {
    const [from, to] = [startOf(english, row), startOf(english, row + p)]
    const [left, right] = [startOf(spanish, column), startOf(spanish, column + q)]
    for (let index = from; index <= to; index++) {
      path[index] = to === from ? right : left + ((right - left) * (index - from)) / (to - from)
      width[index] = Math.max(width[index] ?? 0, (widths[place] ?? 0) + (right - left) / 3)
    }
  })
  path[rows] = spanish.sentences.length
  return corridorAround(path, spanish.sentences.length, (row) => width[row] ?? 0)
}
