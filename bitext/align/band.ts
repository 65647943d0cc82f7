/**
 * The cells of the dynamic programming grid that are searched: for each row (source unit boundary),
 * the columns from `low` to `high`, both inclusive. Always contains a path from the first cell to
 * the last.
 */
export interface Band {
  readonly low: Int32Array
  readonly high: Int32Array
}

/**
 * A band around a path.
 *
 * @param path for each row from 0 to the number of source units, the column that the path reaches
 * @param columns the number of target units
 * @param halfWidth how many columns on each side of the path are searched, for a row
 * @returns a connected band, widened where needed so that every step of the path is inside
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
