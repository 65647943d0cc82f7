import type { Band } from './band.ts'
import type { SpanScore } from './find-beads.ts'
import type { Lexicon, Translations } from './lexicon.ts'
import type { TokenizedText } from './tokenized-text.ts'

/** The longest spans that are scored. */
export interface SpanLimits {
  /** Most units of a span that matches a single unit. */
  readonly single: number
  /** Most units of a span that matches a span of several units. */
  readonly several: number
}

/** Upper bound of the likelihood ratio of one token: e⁶. */
const maxTokenRatio = Math.exp(6)

/**
 * Scores beads by their words: IBM Model 1 in both directions (Moore 2002). For each token of one
 * side, the log of how much more likely it is given the words of the other side than by chance. A
 * token whose translations are unknown is neutral. All spans in the band are scored in advance.
 *
 * @param source and target tokenized texts
 * @param lexicon `forward` is from source to target
 * @param band cells that will be asked for
 * @param limits longest spans that will be asked for
 * @returns log-odds of a bead, the mean of both directions; valid inside the band only
 */
export function lexicalScore(
  source: TokenizedText,
  target: TokenizedText,
  lexicon: Lexicon,
  band: Band,
  limits: SpanLimits,
): SpanScore {
  const columnBand = transpose(band, target.units.length)
  const forward = directedScore(source, target, lexicon.forward, lexicon.backward, band, limits)
  const backward = directedScore(target, source, lexicon.backward, lexicon.forward, columnBand, limits)
  return (row, p, column, q) => (forward(row, p, column, q) + backward(column, q, row, p)) / 2
}

/** The same band with rows and columns swapped. */
function transpose({ low, high }: Band, columns: number): Band {
  const rows = low.length - 1
  const newLow = new Int32Array(columns + 1).fill(rows)
  const newHigh = new Int32Array(columns + 1)
  for (let row = 0; row <= rows; row++) {
    for (let column = low[row] ?? 0; column <= (high[row] ?? 0); column++) {
      if (row < (newLow[column] ?? 0)) newLow[column] = row
      if (row > (newHigh[column] ?? 0)) newHigh[column] = row
    }
  }
  return { low: newLow, high: newHigh }
}

/** A unit shorter than this share of a long span is not scored against it: it cannot translate all of it. */
const minLengthShare = 0.3

/**
 * Log-odds of target units `column` to `column + q` given source units `row` to `row + p`, for one
 * direction.
 */
function directedScore(
  from: TokenizedText,
  to: TokenizedText,
  translations: readonly Translations[],
  back: readonly Translations[],
  { low, high }: Band,
  limits: SpanLimits,
): SpanScore {
  const tokens = tokenScores(to, back)
  const rows = from.units.length
  const maxSpan = limits.single
  // For each row and span length, where its prefix sums over the columns begin: the score of any
  // target span is then a difference of two sums.
  const offset = new Int32Array(rows * maxSpan)
  const lastColumn = (row: number, p: number) => Math.min(to.units.length, high[Math.min(rows, row + p)] ?? 0)
  let size = 0
  for (let row = 0; row < rows; row++) {
    for (let p = 1; p <= maxSpan; p++) {
      offset[row * maxSpan + p - 1] = size - (low[row] ?? 0)
      size += Math.max(0, lastColumn(row, p) - (low[row] ?? 0)) + 1
    }
  }
  const sums = new Float32Array(size)
  const expected = new Float32Array(to.vocabulary.types.length)
  const touched: number[] = []

  const scoreSpans = (row: number) => {
    let count = 0
    let letters = 0
    for (let p = 1; p <= maxSpan && row + p <= rows; p++) {
      const unit = from.tokens[row + p - 1] ?? new Uint32Array()
      count += unit.length
      letters += from.lengths[row + p - 1] ?? 0
      const first = low[row] ?? 0
      const last = lastColumn(row, p)
      const minLetters = p > limits.several ? letters * minLengthShare : 0
      if (minLetters > maxLength(to, first, last)) break
      addTranslations(unit, translations, expected, touched)
      const at = offset[row * maxSpan + p - 1] ?? 0
      let sum = 0
      for (let column = first; column < last; column++) {
        if ((to.lengths[column] ?? 0) >= minLetters) sum += unitScore(column, tokens, expected, count)
        sums[at + column + 1] = sum
      }
    }
  }
  for (let row = 0; row < rows; row++) {
    scoreSpans(row)
    for (const type of touched) expected[type] = 0
    touched.length = 0
  }
  return (row, p, column, q) => {
    const at = (offset[row * maxSpan + p - 1] ?? 0) + column
    return (sums[at + q] ?? 0) - (sums[at] ?? 0)
  }
}

function maxLength({ lengths }: TokenizedText, from: number, to: number): number {
  let maxSpan = 0
  for (let index = from; index < to; index++) maxSpan = Math.max(maxSpan, lengths[index] ?? 0)
  return maxSpan
}

/** Adds the translations of all tokens of a unit to the expected tokens of the other side. */
function addTranslations(
  unit: Uint32Array,
  translations: readonly Translations[],
  expected: Float32Array,
  touched: number[],
): void {
  for (const type of unit) {
    const { ids, weights } = translations[type] ?? noTranslations
    for (let index = 0; index < ids.length; index++) {
      const id = ids[index] ?? 0
      if (expected[id] === 0) touched.push(id)
      expected[id] = (expected[id] ?? 0) + (weights[index] ?? 0)
    }
  }
}

const noTranslations: Translations = { ids: [], weights: [] }

/** The parts of token scores that do not depend on the other side, computed once. */
interface TokenScores {
  /** For each unit, its score if none of its translations occur on the other side. */
  readonly base: Float64Array
  /** For each type, 1 − its weight: the likelihood ratio if no translation occurs. */
  readonly misses: Float64Array
  /** For each type, its weight divided by its share of the text. */
  readonly rarity: Float64Array
  /**
   * Types with a weight above 0, unit after unit, each once per unit; `starts` is the index of each
   * unit’s first type, `times` how often the type occurs in the unit.
   */
  readonly types: Uint32Array
  readonly times: Uint16Array
  readonly starts: Uint32Array
}

/** Share of a token’s likelihood that comes from its translations if all of them are known. */
const maxWeight = 0.75
/**
 * Numbers are the same in both languages, so an unmatched number counts as evidence although the
 * lexicon does not have it.
 */
const minNumberCoverage = 0.8

function tokenScores(to: TokenizedText, back: readonly Translations[]): TokenScores {
  const weights = Float64Array.from(to.vocabulary.types, (name, type) => {
    let known = 0
    for (const weight of back[type]?.weights ?? []) known += weight
    const least = name.startsWith('#') ? minNumberCoverage : 0
    return maxWeight * Math.max(least, Math.min(1, known))
  })
  const misses = weights.map((weight) => 1 - weight)
  const rarity = weights.map((weight, type) => weight / (to.background[type] ?? 1))
  const base = Float64Array.from(to.tokens, (unit) =>
    unit.reduce((sum, type) => sum + Math.log(misses[type] ?? 1), 0),
  )
  const total = to.tokens.reduce((sum, unit) => sum + unit.length, 0)
  const types = new Uint32Array(total)
  const times = new Uint16Array(total)
  const starts = new Uint32Array(to.tokens.length + 1)
  const seenAt = new Int32Array(weights.length).fill(-1)
  let size = 0
  to.tokens.forEach((unit, index) => {
    const start = size
    for (const type of unit) {
      if (weights[type] === 0) continue
      const seen = seenAt[type] ?? -1
      const place = seen >= start ? seen : size++
      seenAt[type] = place
      types[place] = type
      times[place] = (times[place] ?? 0) + 1
    }
    starts[index + 1] = size
  })
  return { base, misses, rarity, types, times, starts }
}

/**
 * Likelihood ratios are multiplied up to this product before the logarithm is taken: logarithms
 * dominate the time.
 */
const maxProduct = 1e200

/** Log-odds of one unit, given the expected tokens of a span with `count` tokens. */
function unitScore(column: number, tokens: TokenScores, expected: Float32Array, count: number): number {
  const { base, misses, rarity, types, times, starts } = tokens
  let score = base[column] ?? 0
  let product = 1
  const end = starts[column + 1] ?? 0
  for (let index = starts[column] ?? 0; index < end; index++) {
    const type = types[index] ?? 0
    const found = expected[type] ?? 0
    if (found === 0) continue
    const miss = misses[type] ?? 1
    const likelihood = miss + ((rarity[type] ?? 0) * found) / count
    const factor = (likelihood < maxTokenRatio ? likelihood : maxTokenRatio) / miss
    for (let time = times[index] ?? 0; time > 0; time--) {
      product *= factor
      if (product < maxProduct) continue
      score += Math.log(product)
      product = 1
    }
  }
  return score + Math.log(product)
}
