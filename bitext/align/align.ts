import { anchorCorridor } from './anchors.ts'
import type { Bead } from './bead.ts'
import { beadCorridor, blockReach, sentenceCorridor, sentenceReach } from './bead-corridor.ts'
import { kindScores } from './block-kind-score.ts'
import type { Corridor } from './corridor.ts'
import { learnFromBeads } from './document-lexicon.ts'
import { type BeadKind, divide, type FoundBead, type RunScore, type WholeRuns } from './dynamic-program.ts'
import { leastLengthScore, lengthModel, lengthScore } from './length-score.ts'
import { lexicalScores, type RunLimits } from './lexical-score.ts'
import { type Lexicon, lexiconOf, type SeedLexicon } from './lexicon.ts'
import { adaptPriors, initialPriors, wholeBlocks, within } from './priors.ts'
import { blocksFromSentences, cutIntoSentences, sentenceScore } from './sentence-pass.ts'
import { surfaceScores } from './surface-score.ts'
import { joined, type PreparedText, prepare, type Unit } from './unit.ts'

/** What `align` gives: beads of blocks, and those of the sentences inside them. */
export interface Alignment {
  readonly blocks: readonly Bead[]
  /** Sentences are counted through the whole text. */
  readonly sentences: readonly Bead[]
}

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
 * Beads are scored by words (IBM model 1 both ways), length, kind of block and what the two sides
 * begin and end with, and compete with omissions in the same currency. A first pass over blocks in a corridor round anchors; then the
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
    first,
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
    sumOf(boundaries, surfaceScores(sourceSentences.units, targetSentences.units, [])),
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
    sumOf(boundaries, surfaceScores(sourceSentences.units, targetSentences.units, rough)),
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

function blockPass(
  source: PreparedText,
  target: PreparedText,
  lexicon: Lexicon,
  corridor: Corridor,
  limits: RunLimits,
  priors: readonly BeadKind[],
  answering?: Answering,
  before: readonly FoundBead[] = [],
): FoundBead[] {
  const kinds = kindScores(source.units, target.units)
  const surfaces = surfaceScores(source.units, target.units, before)
  return unitPass(source, target, lexicon, corridor, limits, priors, sumOf(kinds, surfaces), answering)
}

function sumOf(one: RunScore, other: RunScore): RunScore {
  return (row, p, column, q) => one(row, p, column, q) + other(row, p, column, q)
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
