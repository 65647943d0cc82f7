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

/** Log-odds of a run of source units and a run of target units, neither empty. */
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
  const edges = new EdgeScores(rows, columns, grid, kinds, score)
  const best = grid.cells(Number.NEGATIVE_INFINITY)
  const choice = new Int16Array(best.length).fill(-1)
  const forward = grid.cells(Number.NEGATIVE_INFINITY)
  best[grid.index(0, 0)] = 0
  forward[grid.index(0, 0)] = 0
  edges.each((from, to, kind, value) => {
    const total = (best[from] ?? 0) + value
    if (total > (best[to] ?? 0)) {
      best[to] = total
      choice[to] = kind
    }
    forward[to] = logAdd(forward[to] ?? 0, (forward[from] ?? 0) + temperature * value)
  })
  const backward = grid.cells(Number.NEGATIVE_INFINITY)
  backward[grid.index(rows, columns)] = 0
  edges.eachBackwards((from, to, _kind, value) => {
    backward[from] = logAdd(backward[from] ?? 0, (backward[to] ?? 0) + temperature * value)
  })
  const total = forward[grid.index(rows, columns)] ?? 0

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
    const value = edges.value(from, kind)
    const probability = Math.exp((forward[from] ?? 0) + temperature * value + (backward[to] ?? 0) - total)
    beads.push({ row, p, column, q, probability: Math.min(1, probability) })
  }
  return beads.reverse()
}

/** The cells of a corridor in one line. */
class Grid {
  readonly low: Int32Array
  readonly high: Int32Array
  readonly start: Int32Array
  readonly size: number

  constructor({ low, high }: Corridor) {
    this.low = low
    this.high = high
    this.start = new Int32Array(low.length)
    let size = 0
    low.forEach((first, row) => {
      this.start[row] = size
      size += (high[row] ?? 0) - first + 1
    })
    this.size = size
  }

  holds(row: number, column: number): boolean {
    return row < this.low.length && column >= (this.low[row] ?? 0) && column <= (this.high[row] ?? -1)
  }

  index(row: number, column: number): number {
    return (this.start[row] ?? 0) + column - (this.low[row] ?? 0)
  }

  cells(value: number): Float64Array {
    return new Float64Array(this.size).fill(value)
  }
}

type Visit = (from: number, to: number, kind: number, value: number) => void

/** The score of every bead that fits into the corridor, worked out once. */
class EdgeScores {
  readonly #values: Float32Array
  readonly #grid: Grid
  readonly #kinds: readonly BeadKind[]
  readonly #rows: number

  constructor(rows: number, columns: number, grid: Grid, kinds: readonly BeadKind[], score: RunScore) {
    this.#grid = grid
    this.#kinds = kinds
    this.#rows = rows
    this.#values = new Float32Array(grid.size * kinds.length).fill(Number.NEGATIVE_INFINITY)
    for (let row = 0; row <= rows; row++) {
      for (let column = grid.low[row] ?? 0; column <= (grid.high[row] ?? -1); column++) {
        const from = grid.index(row, column)
        kinds.forEach(({ p, q, logPrior }, kind) => {
          if (row + p > rows || column + q > columns || !grid.holds(row + p, column + q)) return
          const value = p === 0 || q === 0 ? logPrior : logPrior + score(row, p, column, q)
          this.#values[from * kinds.length + kind] = value
        })
      }
    }
  }

  value(from: number, kind: number): number {
    return this.#values[from * this.#kinds.length + kind] ?? Number.NEGATIVE_INFINITY
  }

  /** Visits every bead, those that begin earlier first. */
  each(visit: Visit): void {
    for (let row = 0; row <= this.#rows; row++) {
      for (let column = this.#grid.low[row] ?? 0; column <= (this.#grid.high[row] ?? -1); column++) {
        this.#from(row, column, visit)
      }
    }
  }

  /** Visits every bead, those that begin later first. */
  eachBackwards(visit: Visit): void {
    for (let row = this.#rows; row >= 0; row--) {
      for (let column = this.#grid.high[row] ?? -1; column >= (this.#grid.low[row] ?? 0); column--) {
        this.#from(row, column, visit)
      }
    }
  }

  #from(row: number, column: number, visit: Visit): void {
    const from = this.#grid.index(row, column)
    for (let kind = 0; kind < this.#kinds.length; kind++) {
      const value = this.value(from, kind)
      if (value === Number.NEGATIVE_INFINITY) continue
      const { p, q } = this.#kinds[kind] ?? { p: 0, q: 0 }
      visit(from, this.#grid.index(row + p, column + q), kind, value)
    }
  }
}

function logAdd(a: number, b: number): number {
  if (a === Number.NEGATIVE_INFINITY) return b
  if (b === Number.NEGATIVE_INFINITY) return a
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b))
}
