import type { Band } from './band.ts'
import type { SpanScore } from './find-beads.ts'
import type { Lexicon, Translations } from './lexicon.ts'
import type { TokenizedText } from './tokenized-text.ts'

/** How far a lexical score looks: the maxSpan run on one side against a single unit, and against several. */
export interface SpanLimits {
  /** Units of a run that answers one unit. */
  readonly single: number
  /** Units of a run that answers a run. */
  readonly several: number
}

/** How much likelier than by chance one token may make a bead: e⁶. */
const maxTokenRatio = Math.exp(6)

/**
 * Scores every run in a band by the words in it, in the form of IBM model 1 and both ways
 * (Moore 2002): for each token of one side, how much likelier it is under the run of the other side
 * than by chance. A token counts by how much of its translation is known: an unknown one is neutral.
 *
 * @param source and target made ready by `tokenizeText`
 * @param lexicon forward is from source to target
 * @param band rows are source units
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

/** The same band with rows and columns changed over. */
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

/** A unit this much shorter than the run it is asked about cannot answer the whole of it. */
const minLengthShare = 0.3

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
  // For each row and length of run: where its sums begin. Sums run over the columns, so that those of any run are a difference.
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

/** Adds what the tokens of a unit lead to expect on the other side. */
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

/** What of the scores of a text’s tokens does not hang on the run they are asked about. */
interface TokenScores {
  /** For each unit, its score under a run that holds none of its translations. */
  readonly base: Float64Array
  /** For each type 1 − its weight: what is left of its likelihood where no translation stands. */
  readonly misses: Float64Array
  /** For each type its weight over its share of the text. */
  readonly rarity: Float64Array
  /** Types that count, unit after unit, each once in a unit; `starts` says where a unit’s begin. */
  readonly types: Uint32Array
  readonly times: Uint16Array
  readonly starts: Uint32Array
}

const maxWeight = 0.75
/** A number is the same in both languages, so it counts where the other text has none such, too. */
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

/** A product of as many factors as fit is taken before its logarithm is: logarithms are what takes time here. */
const maxProduct = 1e200

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
