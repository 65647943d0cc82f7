import type { Band } from './band.ts'

/** Numbers the cells of a band consecutively, row after row. */
export class BandGrid {
  readonly low: Int32Array
  readonly high: Int32Array
  /** For each row, the number to add to a column to get the index of the cell. */
  readonly offset: Int32Array
  /** How many cells the band has. */
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

  /** Whether a cell is inside the band. */
  holds(row: number, column: number): boolean {
    return (
      row >= 0 && row < this.low.length && column >= (this.low[row] ?? 0) && column <= (this.high[row] ?? -1)
    )
  }

  /** The index of a cell inside the band. */
  index(row: number, column: number): number {
    return (this.offset[row] ?? 0) + column
  }
}
