import type { Band } from './band.ts'
import { BandGrid } from './band-grid.ts'

/**
 * A kind of bead, p:q: `p` source units and `q` target units. `logPrior` is the log of its prior
 * probability.
 */
export interface BeadKind {
  readonly p: number
  readonly q: number
  readonly logPrior: number
}

/**
 * Spans of several units that may be omitted as one bead, such as the sentences of a paragraph that
 * was not translated. One omission of n units is more likely than n independent ones. For each
 * unit, the length of the span that starts there, else 0; both arrays are empty if there are none.
 */
export interface OmissionSpans {
  readonly source: Int32Array
  readonly target: Int32Array
  /** Log-probability of omitting a span of this many units. */
  readonly score: (units: number) => number
}

/**
 * A bead as spans of the grid: source units `row` to `row + p`, target units `column` to `column +
 * q` (exclusive). `p` or `q` may be 0, not both.
 */
export interface BeadSpan {
  readonly row: number
  readonly p: number
  readonly column: number
  readonly q: number
  /** Posterior probability of the bead given both texts, 0 to 1. */
  readonly probability: number
}

/**
 * Log-odds that source units `row` to `row + p` and target units `column` to `column + q` translate
 * each other; neither span is empty. `Number.NEGATIVE_INFINITY` excludes the bead.
 */
export type SpanScore = (row: number, p: number, column: number, q: number) => number

/**
 * Scores are multiplied by this before they become probabilities: the words of a text are not
 * independent, so their evidence is overcounted.
 */
const temperature = 0.5

/**
 * Finds the best sequence of beads that covers both texts, and the probability of each bead.
 * Dynamic programming inside a band: Viterbi for the beads, forward-backward for the probabilities.
 * Time and memory are linear in the cells of the band.
 *
 * @param rows number of source units; the band has one row more
 * @param columns number of target units
 * @param band the cells that are searched
 * @param kinds the kinds of bead that are allowed, with priors
 * @param score log-odds of a bead whose sides are both not empty
 * @param omissions spans that may be omitted as one bead
 * @returns beads in order; each unit of both texts is in exactly one
 * @throws {Error} if the band contains no path, which is a bug in the band
 */
export function findBeads(
  rows: number,
  columns: number,
  band: Band,
  kinds: readonly BeadKind[],
  score: SpanScore,
  omissions: OmissionSpans = noOmissions,
): BeadSpan[] {
  const grid = new BandGrid(band)
  const edges = scoreEdges(rows, columns, grid, kinds, score, omissions)
  const { choice, forward } = passForward(grid, edges)
  const backward = passBackward(grid, edges)
  const total = forward[grid.size - 1] ?? 0

  const beads: BeadSpan[] = []
  let row = rows
  let column = columns
  while (row > 0 || column > 0) {
    const to = grid.index(row, column)
    const kind = choice[to] ?? -1
    const { p, q } = kind < 0 ? { p: 0, q: 0 } : edges.before(kind, row, column)
    if (p + q === 0) throw new Error('The band contains no path from start to end')
    row -= p
    column -= q
    const from = grid.index(row, column)
    const value = edges.values[from * edges.kinds + kind] ?? 0
    const probability = Math.exp((forward[from] ?? 0) + temperature * value + (backward[to] ?? 0) - total)
    beads.push({ row, p, column, q, probability: Math.min(1, probability) })
  }
  return beads.reverse()
}

const noOmissions: OmissionSpans = { source: new Int32Array(), target: new Int32Array(), score: () => 0 }

/**
 * The score of every bead inside the band, by its first cell and its kind. After the given kinds
 * come two more: the omission of a span of source units, and of target units.
 */
class Edges {
  readonly kinds: number
  readonly values: Float32Array
  readonly p: Int32Array
  readonly q: Int32Array
  /**
   * Lengths of omission spans, source and target: by the unit they start with, and by the unit
   * after their end.
   */
  readonly #starts: readonly [Int32Array, Int32Array]
  readonly #ends: readonly [Int32Array, Int32Array]
  readonly #given: number

  constructor(
    kinds: readonly BeadKind[],
    rows: number,
    columns: number,
    size: number,
    omissions: OmissionSpans,
  ) {
    const hasOmissions = omissions.source.length + omissions.target.length > 0
    this.#given = kinds.length
    this.kinds = kinds.length + (hasOmissions ? 2 : 0)
    this.p = Int32Array.from(kinds, ({ p }) => p)
    this.q = Int32Array.from(kinds, ({ q }) => q)
    this.values = new Float32Array(size * this.kinds).fill(Number.NEGATIVE_INFINITY)
    this.#starts = [omissions.source, omissions.target]
    this.#ends = [endsOf(omissions.source, rows), endsOf(omissions.target, columns)]
  }

  /** Rows covered by a bead of this kind that begins in this row. */
  down(kind: number, row: number): number {
    if (kind < this.#given) return this.p[kind] ?? 0
    return kind === this.#given ? (this.#starts[0][row] ?? 0) : 0
  }

  /** Columns covered by a bead of this kind that begins in this column. */
  right(kind: number, column: number): number {
    if (kind < this.#given) return this.q[kind] ?? 0
    return kind > this.#given ? (this.#starts[1][column] ?? 0) : 0
  }

  /** Rows covered by a bead of this kind that ends before this row. */
  up(kind: number, row: number): number {
    if (kind < this.#given) return this.p[kind] ?? 0
    return kind === this.#given ? (this.#ends[0][row] ?? 0) : 0
  }

  /** Columns covered by a bead of this kind that ends before this column. */
  left(kind: number, column: number): number {
    if (kind < this.#given) return this.q[kind] ?? 0
    return kind > this.#given ? (this.#ends[1][column] ?? 0) : 0
  }

  /** The size of a bead of this kind that ends at a cell. */
  before(kind: number, row: number, column: number): { p: number; q: number } {
    return { p: this.up(kind, row), q: this.left(kind, column) }
  }
}

/** Lengths of spans by the unit after their end. */
function endsOf(starts: Int32Array, count: number): Int32Array {
  const ends = new Int32Array(count + 1)
  starts.forEach((length, start) => {
    if (length > 0) ends[start + length] = length
  })
  return ends
}

function scoreEdges(
  rows: number,
  columns: number,
  grid: BandGrid,
  kinds: readonly BeadKind[],
  score: SpanScore,
  omissions: OmissionSpans,
): Edges {
  const edges = new Edges(kinds, rows, columns, grid.size, omissions)
  const scoreCell = (row: number, column: number) => {
    const at = grid.index(row, column) * edges.kinds
    for (let kind = 0; kind < edges.kinds; kind++) {
      const [down, right] = [edges.down(kind, row), edges.right(kind, column)]
      if (down + right === 0 || column + right > columns || !grid.holds(row + down, column + right)) continue
      const prior = kinds[kind]?.logPrior ?? omissions.score(down + right)
      edges.values[at + kind] = down === 0 || right === 0 ? prior : prior + score(row, down, column, right)
    }
  }
  for (let row = 0; row <= rows; row++) {
    const last = grid.high[row] ?? -1
    for (let column = grid.low[row] ?? 0; column <= last; column++) scoreCell(row, column)
  }
  return edges
}

/**
 * For each cell: the kind of the best bead that ends there (Viterbi), and the log of the summed
 * probability of all paths to it.
 */
function passForward(grid: BandGrid, edges: Edges): { choice: Int16Array; forward: Float64Array } {
  const { values, kinds } = edges
  const best = new Float64Array(grid.size)
  const forward = new Float64Array(grid.size)
  const choice = new Int16Array(grid.size).fill(-1)
  const terms = new Float64Array(kinds)
  const enterCell = (row: number, column: number) => {
    let bestTotal = Number.NEGATIVE_INFINITY
    let bestKind = -1
    terms.fill(Number.NEGATIVE_INFINITY)
    for (let kind = 0; kind < kinds; kind++) {
      const [up, left] = [edges.up(kind, row), edges.left(kind, column)]
      if (up + left === 0 || !grid.holds(row - up, column - left)) continue
      const [fromRow, fromColumn] = [row - up, column - left]
      const from = grid.index(fromRow, fromColumn)
      const value = values[from * kinds + kind] ?? 0
      const total = (best[from] ?? 0) + value
      if (total > bestTotal) {
        bestTotal = total
        bestKind = kind
      }
      terms[kind] = (forward[from] ?? 0) + temperature * value
    }
    const to = grid.index(row, column)
    best[to] = bestTotal
    choice[to] = bestKind
    forward[to] = logSum(terms)
  }
  for (let row = 0; row < grid.low.length; row++) {
    const last = grid.high[row] ?? -1
    for (let column = grid.low[row] ?? 0; column <= last; column++)
      if (row + column > 0) enterCell(row, column)
  }
  return { choice, forward }
}

/** For each cell, the log of the summed probability of all paths from it to the end. */
function passBackward(grid: BandGrid, edges: Edges): Float64Array {
  const { values, kinds } = edges
  const backward = new Float64Array(grid.size)
  const terms = new Float64Array(kinds)
  const leaveCell = (row: number, column: number, from: number) => {
    for (let kind = 0; kind < kinds; kind++) {
      const value = values[from * kinds + kind] ?? 0
      const possible = value !== Number.NEGATIVE_INFINITY
      const to = possible ? grid.index(row + edges.down(kind, row), column + edges.right(kind, column)) : from
      terms[kind] = temperature * value + (backward[to] ?? 0)
    }
    backward[from] = logSum(terms)
  }
  for (let row = grid.low.length - 1; row >= 0; row--) {
    for (let column = grid.high[row] ?? -1; column >= (grid.low[row] ?? 0); column--) {
      const from = grid.index(row, column)
      if (from < grid.size - 1) leaveCell(row, column, from)
    }
  }
  return backward
}

/** Terms smaller than the largest one by this much, in log units, are ignored. */
const negligible = 30

/** log(Σ exp(term)), computed without overflow. */
function logSum(terms: Float64Array): number {
  let highest = Number.NEGATIVE_INFINITY
  for (let index = 0; index < terms.length; index++) highest = Math.max(highest, terms[index] ?? 0)
  if (highest === Number.NEGATIVE_INFINITY) return highest
  let sum = 0
  for (let index = 0; index < terms.length; index++) {
    const difference = (terms[index] ?? 0) - highest
    if (difference > -negligible) sum += Math.exp(difference)
  }
  return highest + Math.log(sum)
}
