/** For each row of the grid, the columns that are looked at: from `low` to `high`, both included. */
export interface Corridor {
  readonly low: Int32Array
  readonly high: Int32Array
}

/** A point where both texts are known, or thought, to be at the same place. */
export interface Anchor {
  readonly row: number
  readonly column: number
  readonly weight: number
}

/**
 * A corridor of so many columns either side of a path, wide enough to hold every step of it.
 *
 * @param path for each row from 0 to the number of source units, the column reached there
 * @param columns the number of target units
 * @param halfWidth of the corridor at a row
 */
export function corridorAround(
  path: ArrayLike<number>,
  columns: number,
  halfWidth: (row: number) => number,
): Corridor {
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

/**
 * The chain of anchors, each further on in both texts than the one before, whose weights add up to
 * most (weighted longest increasing subsequence, by a Fenwick tree of maxima).
 */
export function heaviestChain(anchors: readonly Anchor[], columns: number): Anchor[] {
  const sorted = [...anchors].sort((a, b) => a.row - b.row || b.column - a.column)
  const tree = new Float64Array(columns + 2)
  const holder = new Int32Array(columns + 2).fill(-1)
  const previous = new Int32Array(sorted.length).fill(-1)
  let best = -1
  let bestWeight = 0
  sorted.forEach(({ column, weight }, index) => {
    let total = 0
    for (let at = column; at > 0; at -= at & -at) {
      if ((tree[at] ?? 0) > total) {
        total = tree[at] ?? 0
        previous[index] = holder[at] ?? -1
      }
    }
    total += weight
    for (let at = column + 1; at < tree.length; at += at & -at) {
      if (total > (tree[at] ?? 0)) {
        tree[at] = total
        holder[at] = index
      }
    }
    if (total > bestWeight) {
      best = index
      bestWeight = total
    }
  })
  const chain: Anchor[] = []
  for (let index = best; index >= 0; index = previous[index] ?? -1) {
    const anchor = sorted[index]
    if (anchor) chain.push(anchor)
  }
  return chain.reverse()
}
