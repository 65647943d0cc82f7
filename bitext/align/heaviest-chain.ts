/** A point of the grid where both texts are probably at the same place. */
export interface Anchor {
  readonly row: number
  readonly column: number
  readonly weight: number
}

/**
 * The heaviest chain of anchors in which each is further on in both texts than the one before: a
 * weighted longest increasing subsequence, by a Fenwick tree of prefix maxima, in O(n log n).
 *
 * @param anchors in any order
 * @param columns the number of target units
 * @returns the anchors of the chain, in order
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
