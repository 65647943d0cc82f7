import { anchorBand } from './anchor-band.ts'
import type { Band } from './band.ts'
import type { Bead } from './bead.ts'
import { beadBand, blockBandWidths, sentenceBand, sentenceBandWidths } from './bead-band.ts'
import { blockBoundaryScore } from './block-boundary-score.ts'
import { blockKindScore } from './block-kind-score.ts'
import { blocksFromSentences } from './blocks-from-sentences.ts'
import { learnFromBeads } from './document-lexicon.ts'
import { type BeadKind, type BeadSpan, findBeads, type OmissionSpans, type SpanScore } from './find-beads.ts'
import {
  type LengthModel,
  type LetterCounts,
  lengthModel,
  lengthScore,
  minLengthScore,
} from './length-score.ts'
import { lexicalScore, type SpanLimits } from './lexical-score.ts'
import { createLexiconBuilder, type Lexicon, type SeedLexicon } from './lexicon.ts'
import { adaptPriors, blockOmissions, initialPriors, withinLimits } from './priors.ts'
import { punctuationScore } from './punctuation-score.ts'
import { type SentenceText, splitBlocksIntoSentences } from './sentence-text.ts'
import type { TextUnit } from './text-unit.ts'
import { joinSentences, type TokenizedText, tokenizeText } from './tokenized-text.ts'

/** Weight of the lexical score in the score of a bead. */
const lexicalWeight = 0.9

const coarseBlockLimits: SpanLimits = { single: 2, several: 2 }
const blockLimits: SpanLimits = { single: 8, several: 3 }
const coarseSentenceLimits: SpanLimits = { single: 4, several: 2 }
const sentenceLimits: SpanLimits = { single: 5, several: 3 }

/** Two texts aligned in order, and what was learnt of them. */
export interface OrderedAlignment {
  /** Beads of blocks, in text order. */
  readonly beads: readonly Bead[]
  readonly sentenceBeads: readonly Bead[]
  readonly sentenceTexts: { readonly english: SentenceText; readonly spanish: SentenceText }
  readonly source: TokenizedText
  readonly target: TokenizedText
  /** The lexicon before anything was learnt from the texts, and the last one. */
  readonly lexicons: readonly [seeded: Lexicon, learnt: Lexicon]
  readonly lengths: LengthModel
}

/**
 * Aligns an English text with a Spanish one, on the assumption that the Spanish text has
 * everything in the order of the English one.
 *
 * Four passes of dynamic programming, two over blocks and two over sentences. Each pass searches a
 * band around the path of the pass before (the first one: around anchor words), with a lexicon and
 * priors learnt from it. A bead is scored by its words (IBM Model 1 in both directions), lengths
 * (Gale & Church 1993), kinds of block, and punctuation. The final block beads are the connected
 * components of the sentence beads.
 *
 * @param english blocks of the English text, at least one
 * @param spanish blocks of the Spanish text, at least one
 * @param seed a seed lexicon; may be empty
 * @returns beads in text order; every block and every sentence is in exactly one
 */
export function alignInOrder(
  english: readonly TextUnit[],
  spanish: readonly TextUnit[],
  seed: SeedLexicon,
): OrderedAlignment {
  const englishText = splitBlocksIntoSentences(english, 'en')
  const spanishText = splitBlocksIntoSentences(spanish, 'es')
  const sentences = {
    source: tokenizeText(englishText.sentences, 'en'),
    target: tokenizeText(spanishText.sentences, 'es'),
  }
  const blocks = {
    source: joinSentences(english, sentences.source, englishText.starts),
    target: joinSentences(spanish, sentences.target, spanishText.starts),
  }
  const builder = createLexiconBuilder(sentences.source.vocabulary, sentences.target.vocabulary, seed)

  const seeded = builder.build()
  const kindScore = blockKindScore(english, spanish)
  const coarseBlocks = alignUnits({
    ...blocks,
    lexicon: seeded,
    band: anchorBand(blocks.source, blocks.target, seeded, blockBandWidths),
    limits: coarseBlockLimits,
    priors: initialPriors,
    otherScore: addScores(kindScore, punctuationScore(english, spanish, [])),
  })
  learnFromBeads(coarseBlocks, blocks.source, blocks.target, builder)
  const blockBeads = alignUnits({
    ...blocks,
    lexicon: builder.build(),
    band: beadBand(coarseBlocks, blocks.source, blocks.target, blockBandWidths),
    limits: blockLimits,
    priors: adaptPriors(coarseBlocks, initialPriors),
    otherScore: addScores(kindScore, punctuationScore(english, spanish, coarseBlocks)),
    matchedLetters: countMatchedLetters(coarseBlocks, blocks.source, blocks.target),
  })

  const boundaryScore = blockBoundaryScore(englishText, spanishText, blockBeads)
  const sentenceKinds = blockKindScore(englishText.sentences, spanishText.sentences)
  const omissions = blockOmissions(englishText, spanishText)
  const sentencePunctuation = (beads: readonly BeadSpan[]) =>
    punctuationScore(englishText.sentences, spanishText.sentences, beads)
  const coarseSentences = alignUnits({
    ...sentences,
    lexicon: builder.build(),
    band: sentenceBand(englishText, spanishText, blockBeads),
    limits: coarseSentenceLimits,
    priors: initialPriors,
    otherScore: addScores(addScores(boundaryScore, sentenceKinds), sentencePunctuation([])),
    matchedLetters: countMatchedLetters(blockBeads, blocks.source, blocks.target),
    omissions,
  })
  learnFromBeads(coarseSentences, sentences.source, sentences.target, builder)
  const sentenceBeads = alignUnits({
    ...sentences,
    lexicon: builder.build(),
    band: beadBand(coarseSentences, sentences.source, sentences.target, sentenceBandWidths),
    limits: sentenceLimits,
    priors: adaptPriors(coarseSentences, initialPriors),
    otherScore: addScores(addScores(boundaryScore, sentenceKinds), sentencePunctuation(coarseSentences)),
    matchedLetters: countMatchedLetters(coarseSentences, sentences.source, sentences.target),
    omissions,
  })
  return {
    beads: blocksFromSentences(sentenceBeads, englishText, spanishText, blockBeads),
    sentenceBeads: sentenceBeads.flatMap(splitOmission).map(toBead),
    sentenceTexts: { english: englishText, spanish: spanishText },
    ...blocks,
    lexicons: [seeded, builder.build()],
    lengths: lengthModel(
      blocks.source.lengths,
      blocks.target.lengths,
      countMatchedLetters(blockBeads, blocks.source, blocks.target),
    ),
  }
}

/** The omission of several units as one omission per unit: beads are minimal. */
function splitOmission(bead: BeadSpan): BeadSpan[] {
  const { row, p, column, q } = bead
  if (p > 0 && q > 0) return [bead]
  return Array.from({ length: p + q }, (_, index) => ({
    ...bead,
    ...(p > 0 ? { row: row + index, p: 1 } : { column: column + index, q: 1 }),
  }))
}

function addScores(one: SpanScore, other: SpanScore): SpanScore {
  return (row, p, column, q) => one(row, p, column, q) + other(row, p, column, q)
}

/** Expected number of letters on either side that are inside matched beads, by their probabilities. */
function countMatchedLetters(
  beads: readonly BeadSpan[],
  source: TokenizedText,
  target: TokenizedText,
): LetterCounts {
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

/** What one pass over blocks or sentences works with. */
interface Pass {
  readonly source: TokenizedText
  readonly target: TokenizedText
  readonly lexicon: Lexicon
  readonly band: Band
  readonly limits: SpanLimits
  readonly priors: readonly BeadKind[]
  /** Scores besides words and lengths. */
  readonly otherScore: SpanScore
  readonly matchedLetters?: LetterCounts
  readonly omissions?: OmissionSpans
}

function alignUnits(pass: Pass): BeadSpan[] {
  const { source, target, lexicon, band, limits, priors, otherScore, omissions } = pass
  const lexical = lexicalScore(source, target, lexicon, band, limits)
  const byLength = spanLengthScore(source, target, pass.matchedLetters)
  const score: SpanScore = (row, p, column, q) => {
    const length = byLength(row, p, column, q)
    if (length === minLengthScore && Math.max(p, q) > limits.several) return Number.NEGATIVE_INFINITY
    return lexicalWeight * lexical(row, p, column, q) + length + otherScore(row, p, column, q)
  }
  const kinds = withinLimits(priors, limits)
  return findBeads(source.units.length, target.units.length, band, kinds, score, omissions)
}

function spanLengthScore(source: TokenizedText, target: TokenizedText, matched?: LetterCounts): SpanScore {
  const model = lengthModel(source.lengths, target.lengths, matched)
  const prefixSums = (lengths: Float64Array) => {
    const sums = new Float64Array(lengths.length + 1)
    lengths.forEach((length, index) => {
      sums[index + 1] = (sums[index] ?? 0) + length
    })
    return sums
  }
  const [sources, targets] = [prefixSums(source.lengths), prefixSums(target.lengths)]
  return (row, p, column, q) =>
    lengthScore(
      (sources[row + p] ?? 0) - (sources[row] ?? 0),
      (targets[column + q] ?? 0) - (targets[column] ?? 0),
      model,
    )
}

function toBead({ row, p, column, q, probability }: BeadSpan): Bead {
  const range = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index)
  return { english: range(row, p), spanish: range(column, q), probability }
}
