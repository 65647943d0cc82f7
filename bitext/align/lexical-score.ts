import type { Corridor } from './corridor.ts'
import type { Lexicon, Translations } from './lexicon.ts'
import type { PreparedText } from './unit.ts'

/** How far a lexical score looks: the longest run on one side against a single unit, and against several. */
export interface RunLimits {
  /** Units of a run that answers one unit. */
  readonly single: number
  /** Units of a run that answers a run. */
  readonly several: number
}

/** Lexical log-odds of runs of units, kept for a corridor. */
export interface LexicalScores {
  /** Log-odds that source units `row` to `row + p` and target units `column` to `column + q` translate each other. */
  readonly of: (row: number, p: number, column: number, q: number) => number
}

const mostPerToken = 6

/**
 * Scores every run in a corridor by the words in it, in the form of IBM model 1 and both ways
 * (Moore 2002): for each token of one side, how much likelier it is under the run of the other side
 * than by chance. A token counts by how much of its translation is known: an unknown one is neutral.
 *
 * @param source and target made ready by `prepare`
 * @param lexicon forward is from source to target
 * @param corridor rows are source units
 */
export function lexicalScores(
  source: PreparedText,
  target: PreparedText,
  lexicon: Lexicon,
  corridor: Corridor,
  limits: RunLimits,
): LexicalScores {
  const columnCorridor = transpose(corridor, target.units.length)
  const forward = oneWay(source, target, lexicon.forward, lexicon.backward, corridor, limits)
  const backward = oneWay(target, source, lexicon.backward, lexicon.forward, columnCorridor, limits)
  return {
    of(row, p, column, q) {
      let sum = 0
      for (let j = column; j < column + q; j++) sum += forward(row, p, j)
      for (let i = row; i < row + p; i++) sum += backward(column, q, i)
      return sum / 2
    },
  }
}

/** The same corridor with rows and columns changed over. */
function transpose({ low, high }: Corridor, columns: number): Corridor {
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

type OneWay = (row: number, p: number, column: number) => number

/** For each run of `from`, the log-odds of each unit of `to` in reach of it. */
function oneWay(
  from: PreparedText,
  to: PreparedText,
  translations: readonly Translations[],
  back: readonly Translations[],
  { low, high }: Corridor,
  limits: RunLimits,
): OneWay {
  const weights = tokenWeights(to, back)
  const base = to.tokens.map((unit) => unit.reduce((sum, type) => sum + Math.log(1 - (weights[type] ?? 0)), 0))
  const rows = from.units.length
  const longest = limits.single
  const cells: (Float32Array | undefined)[] = new Array(rows * longest)
  const expected = new Float64Array(to.vocabulary.types.length)
  const touched: number[] = []

  for (let row = 0; row < rows; row++) {
    let tokens = 0
    let letters = 0
    const first = low[row] ?? 0
    for (let p = 1; p <= longest && row + p <= rows; p++) {
      const unit = from.tokens[row + p - 1] ?? new Uint32Array()
      tokens += unit.length
      letters += from.lengths[row + p - 1] ?? 0
      for (const type of unit) add(translations[type], expected, touched)
      const last = Math.min(to.units.length, high[row + p] ?? 0)
      const scores = new Float32Array(Math.max(0, last - first))
      let longestUnit = 0
      for (let column = first; column < last; column++) {
        longestUnit = Math.max(longestUnit, to.lengths[column] ?? 0)
        scores[column - first] = unitScore(to, column, base, weights, expected, tokens)
      }
      cells[row * longest + p - 1] = scores
      if (p >= limits.several && letters > 4 * longestUnit + 100) break
    }
    for (const type of touched) expected[type] = 0
    touched.length = 0
  }
  return (row, p, column) => cells[row * longest + p - 1]?.[column - (low[row] ?? 0)] ?? -50
}

function add(translations: Translations | undefined, expected: Float64Array, touched: number[]): void {
  if (!translations) return
  const { ids, weights } = translations
  for (let index = 0; index < ids.length; index++) {
    const id = ids[index] ?? 0
    if (expected[id] === 0) touched.push(id)
    expected[id] = (expected[id] ?? 0) + (weights[index] ?? 0)
  }
}

function unitScore(
  to: PreparedText,
  column: number,
  base: readonly number[],
  weights: Float64Array,
  expected: Float64Array,
  tokens: number,
): number {
  let score = base[column] ?? 0
  for (const type of to.tokens[column] ?? []) {
    const found = expected[type] ?? 0
    if (found === 0) continue
    const weight = weights[type] ?? 0
    const likelier = (weight * found) / (tokens * (to.background[type] ?? 1))
    score += Math.min(mostPerToken, Math.log(1 - weight + likelier)) - Math.log(1 - weight)
  }
  return score
}

const fullWeight = 0.75

/** For each type, how far it may count: the share of its translations that the other text has. */
function tokenWeights(to: PreparedText, back: readonly Translations[]): Float64Array {
  return Float64Array.from(to.vocabulary.types, (_, type) => {
    const known = (back[type]?.weights ?? []).reduce((sum, weight) => sum + weight, 0)
    return fullWeight * Math.min(1, known)
  })
}
