/** For each row of the grid, the columns that are looked at: from `low` to `high`, both included. */
export interface Band {
  readonly low: Int32Array
  readonly high: Int32Array
}

/**
 * A band of so many columns either side of a path, wide enough to hold every step of it.
 *
 * @param path for each row from 0 to the number of source units, the column reached there
 * @param columns the number of target units
 * @param halfWidth of the band at a row
 */
export function bandAround(
  path: ArrayLike<number>,
  columns: number,
  halfWidth: (row: number) => number,
): Band {
  const rows = path.length
  const low = new Int32Array(rows)
  const high = new Int32Array(rows)
  for (let row = 0; row < rows; row++) {
    const middle = Math.round(path[row] ?? 0)
    const width = Math.ceil(halfWidth(row))
    low[row] = Math.max(0, Math.min(columns, middle - width))
    high[row] = Math.min(columns, Math.max(0, middle + width))
  }
  low[0] = 0
  high[rows - 1] = columns
  for (let row = rows - 2; row >= 0; row--) low[row] = Math.min(low[row] ?? 0, low[row + 1] ?? 0)
  for (let row = 1; row < rows; row++) high[row] = Math.max(high[row] ?? 0, high[row - 1] ?? 0)
  for (let row = 1; row < rows; row++) low[row] = Math.min(low[row] ?? 0, high[row - 1] ?? 0)
  return { low, high }
}
