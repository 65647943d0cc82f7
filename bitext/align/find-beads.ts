import type { Band } from './band.ts'

/** A kind of bead: so many source units answer so many target units. */
export interface BeadKind {
  readonly p: number
  readonly q: number
  readonly logPrior: number
}

/**
 * Runs that are left out as a whole, such as the sentences of a paragraph that nobody translated:
 * one omission, not many. For each unit that begins such a run its length, else 0.
 */
export interface OmissionSpans {
  readonly source: Int32Array
  readonly target: Int32Array
  /** The score of leaving a run of so many units out. */
  readonly score: (units: number) => number
}

/** A bead found: runs of source and target units that answer each other; one may be empty. */
export interface BeadSpan {
  readonly row: number
  readonly p: number
  readonly column: number
  readonly q: number
  /** How likely the bead is, given the whole texts: from 0 to 1. */
  readonly probability: number
}

/**
 * Log-odds of a run of source units and a run of target units, neither empty;
 * `Number.NEGATIVE_INFINITY` for one that need not be looked at.
 */
export type SpanScore = (row: number, p: number, column: number, q: number) => number

/** Scores are dampened before probabilities are made of them: words in a text are not independent. */
const temperature = 0.5

/**
 * The best division of two texts into beads, and the probability of each bead, by dynamic
 * programming inside a band: Viterbi for the beads, forward-backward for the probabilities.
 *
 * @param rows number of source units; the band has one row more
 * @param columns number of target units
 * @param whole runs of several units that may be left out in one bead
 */
export function findBeads(
  rows: number,
  columns: number,
  band: Band,
  kinds: readonly BeadKind[],
  score: SpanScore,
  whole: OmissionSpans = noOmissions,
): BeadSpan[] {
  const grid = new Grid(band)
  const edges = scoreEdges(rows, columns, grid, kinds, score, whole)
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
    if (p + q === 0) throw new Error('The band has no way through')
    row -= p
    column -= q
    const from = grid.index(row, column)
    const value = edges.values[from * edges.kinds + kind] ?? 0
    const probability = Math.exp((forward[from] ?? 0) + temperature * value + (backward[to] ?? 0) - total)
    beads.push({ row, p, column, q, probability: Math.min(1, probability) })
  }
  return beads.reverse()
}

/** The cells of a band in one line, row after row. */
class Grid {
  readonly low: Int32Array
  readonly high: Int32Array
  /** For each row, what is added to a column to find its cell. */
  readonly offset: Int32Array
  readonly size: number

  constructor({ low, high }: Band) {
    this.low = low
    this.high = high
    this.offset = new Int32Array(low.length)
    let size = 0
    low.forEach((first, row) => {
      this.offset[row] = size - first
      size += (high[row] ?? 0) - first + 1
    })
    this.size = size
  }

  holds(row: number, column: number): boolean {
    return (
      row >= 0 && row < this.low.length && column >= (this.low[row] ?? 0) && column <= (this.high[row] ?? -1)
    )
  }

  index(row: number, column: number): number {
    return (this.offset[row] ?? 0) + column
  }
}

const noOmissions: OmissionSpans = { source: new Int32Array(), target: new Int32Array(), score: () => 0 }

/**
 * The score of every bead that fits into the band, by the cell it begins in and its kind. Two
 * kinds come after those that are given: a whole run of the source left out, and one of the target.
 */
class Edges {
  readonly kinds: number
  readonly values: Float32Array
  readonly p: Int32Array
  readonly q: Int32Array
  /** By the unit a whole run begins with, and by the one after its end, its length. */
  readonly #starts: readonly [Int32Array, Int32Array]
  readonly #ends: readonly [Int32Array, Int32Array]
  readonly #given: number

  constructor(kinds: readonly BeadKind[], rows: number, columns: number, size: number, whole: OmissionSpans) {
    const some = whole.source.length + whole.target.length > 0
    this.#given = kinds.length
    this.kinds = kinds.length + (some ? 2 : 0)
    this.p = Int32Array.from(kinds, ({ p }) => p)
    this.q = Int32Array.from(kinds, ({ q }) => q)
    this.values = new Float32Array(size * this.kinds).fill(Number.NEGATIVE_INFINITY)
    this.#starts = [whole.source, whole.target]
    this.#ends = [endsOf(whole.source, rows), endsOf(whole.target, columns)]
  }

  /** Rows that a bead of a kind takes, when it begins at a cell. */
  down(kind: number, row: number): number {
    if (kind < this.#given) return this.p[kind] ?? 0
    return kind === this.#given ? (this.#starts[0][row] ?? 0) : 0
  }

  right(kind: number, column: number): number {
    if (kind < this.#given) return this.q[kind] ?? 0
    return kind > this.#given ? (this.#starts[1][column] ?? 0) : 0
  }

  /** Rows that a bead of a kind takes, when it ends at a cell. */
  up(kind: number, row: number): number {
    if (kind < this.#given) return this.p[kind] ?? 0
    return kind === this.#given ? (this.#ends[0][row] ?? 0) : 0
  }

  left(kind: number, column: number): number {
    if (kind < this.#given) return this.q[kind] ?? 0
    return kind > this.#given ? (this.#ends[1][column] ?? 0) : 0
  }

  before(kind: number, row: number, column: number): { p: number; q: number } {
    return { p: this.up(kind, row), q: this.left(kind, column) }
  }
}

/** Lengths of runs by where they end. */
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
  grid: Grid,
  kinds: readonly BeadKind[],
  score: SpanScore,
  whole: OmissionSpans,
): Edges {
  const edges = new Edges(kinds, rows, columns, grid.size, whole)
  const scoreCell = (row: number, column: number) => {
    const at = grid.index(row, column) * edges.kinds
    for (let kind = 0; kind < edges.kinds; kind++) {
      const [down, right] = [edges.down(kind, row), edges.right(kind, column)]
      if (down + right === 0 || column + right > columns || !grid.holds(row + down, column + right)) continue
      const prior = kinds[kind]?.logPrior ?? whole.score(down + right)
      edges.values[at + kind] = down === 0 || right === 0 ? prior : prior + score(row, down, column, right)
    }
  }
  for (let row = 0; row <= rows; row++) {
    const last = grid.high[row] ?? -1
    for (let column = grid.low[row] ?? 0; column <= last; column++) scoreCell(row, column)
  }
  return edges
}

/** For each cell the kind of bead that best leads to it, and the log of the sum over all ways to it. */
function passForward(grid: Grid, edges: Edges): { choice: Int16Array; forward: Float64Array } {
  const { values, kinds } = edges
  const best = new Float64Array(grid.size)
  const forward = new Float64Array(grid.size)
  const choice = new Int16Array(grid.size).fill(-1)
  const terms = new Float64Array(kinds)
  const reach = (row: number, column: number) => {
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
    for (let column = grid.low[row] ?? 0; column <= last; column++) if (row + column > 0) reach(row, column)
  }
  return { choice, forward }
}

/** For each cell the log of the sum over all ways from it to the end. */
function passBackward(grid: Grid, edges: Edges): Float64Array {
  const { values, kinds } = edges
  const backward = new Float64Array(grid.size)
  const terms = new Float64Array(kinds)
  const leave = (row: number, column: number, from: number) => {
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
      if (from < grid.size - 1) leave(row, column, from)
    }
  }
  return backward
}

/** Terms that are this much smaller than the highest add nothing that counts. */
const negligible = 30

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
