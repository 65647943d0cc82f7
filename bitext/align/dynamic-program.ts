import type { Corridor } from './corridor.ts'

/** A kind of bead: so many source units answer so many target units. */
export interface BeadKind {
  readonly p: number
  readonly q: number
  readonly logPrior: number
}

/** A bead found: runs of source and target units that answer each other; one may be empty. */
export interface FoundBead {
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
export type RunScore = (row: number, p: number, column: number, q: number) => number

/** Scores are dampened before probabilities are made of them: words in a text are not independent. */
const temperature = 0.5

/**
 * The best division of two texts into beads, and the probability of each bead, by dynamic
 * programming inside a corridor: Viterbi for the beads, forward-backward for the probabilities.
 *
 * @param rows number of source units; the corridor has one row more
 * @param columns number of target units
 */
export function divide(
  rows: number,
  columns: number,
  corridor: Corridor,
  kinds: readonly BeadKind[],
  score: RunScore,
): FoundBead[] {
  const grid = new Grid(corridor)
  const edges = scoreEdges(rows, columns, grid, kinds, score)
  const { choice, forward } = passForward(grid, edges)
  const backward = passBackward(grid, edges)
  const total = forward[grid.size - 1] ?? 0

  const beads: FoundBead[] = []
  let row = rows
  let column = columns
  while (row > 0 || column > 0) {
    const to = grid.index(row, column)
    const kind = choice[to] ?? -1
    const { p, q } = kinds[kind] ?? { p: 0, q: 0 }
    if (p + q === 0) throw new Error('The corridor has no way through')
    row -= p
    column -= q
    const from = grid.index(row, column)
    const value = edges.values[from * kinds.length + kind] ?? 0
    const probability = Math.exp((forward[from] ?? 0) + temperature * value + (backward[to] ?? 0) - total)
    beads.push({ row, p, column, q, probability: Math.min(1, probability) })
  }
  return beads.reverse()
}

/** The cells of a corridor in one line, row after row. */
class Grid {
  readonly low: Int32Array
  readonly high: Int32Array
  /** For each row, what is added to a column to find its cell. */
  readonly offset: Int32Array
  readonly size: number

  constructor({ low, high }: Corridor) {
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

/** The score of every bead that fits into the corridor, by the cell it begins in and its kind. */
interface Edges {
  readonly values: Float32Array
  /** By kind. */
  readonly p: Int32Array
  readonly q: Int32Array
}

function scoreEdges(
  rows: number,
  columns: number,
  grid: Grid,
  kinds: readonly BeadKind[],
  score: RunScore,
): Edges {
  const p = Int32Array.from(kinds, (kind) => kind.p)
  const q = Int32Array.from(kinds, (kind) => kind.q)
  const values = new Float32Array(grid.size * kinds.length).fill(Number.NEGATIVE_INFINITY)
  const scoreCell = (row: number, column: number) => {
    const at = grid.index(row, column) * kinds.length
    for (let kind = 0; kind < kinds.length; kind++) {
      const [down, right] = [p[kind] ?? 0, q[kind] ?? 0]
      if (column + right > columns || !grid.holds(row + down, column + right)) continue
      const prior = kinds[kind]?.logPrior ?? 0
      values[at + kind] = down === 0 || right === 0 ? prior : prior + score(row, down, column, right)
    }
  }
  for (let row = 0; row <= rows; row++) {
    const last = grid.high[row] ?? -1
    for (let column = grid.low[row] ?? 0; column <= last; column++) scoreCell(row, column)
  }
  return { values, p, q }
}

/** For each cell the kind of bead that best leads to it, and the log of the sum over all ways to it. */
function passForward(grid: Grid, { values, p, q }: Edges): { choice: Int16Array; forward: Float64Array } {
  const kinds = p.length
  const best = new Float64Array(grid.size)
  const forward = new Float64Array(grid.size)
  const choice = new Int16Array(grid.size).fill(-1)
  const terms = new Float64Array(kinds)
  const reach = (row: number, column: number) => {
    let bestTotal = Number.NEGATIVE_INFINITY
    let bestKind = -1
    terms.fill(Number.NEGATIVE_INFINITY)
    for (let kind = 0; kind < kinds; kind++) {
      const fromRow = row - (p[kind] ?? 0)
      const fromColumn = column - (q[kind] ?? 0)
      if (!grid.holds(fromRow, fromColumn)) continue
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
function passBackward(grid: Grid, { values, p, q }: Edges): Float64Array {
  const kinds = p.length
  const backward = new Float64Array(grid.size)
  const terms = new Float64Array(kinds)
  const leave = (row: number, column: number, from: number) => {
    for (let kind = 0; kind < kinds; kind++) {
      const value = values[from * kinds + kind] ?? 0
      const possible = value !== Number.NEGATIVE_INFINITY
      const to = possible ? grid.index(row + (p[kind] ?? 0), column + (q[kind] ?? 0)) : from
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
