/** Blocks that are this alike are the same, corrected. */
const leastLikeness = 0.5
/** Longest stretch between two blocks that did not change in which changed ones are compared, squared. */
const mostCompared = 250_000

/**
 * Which block of an older text each block of a newer one is: the same, or nearly so, in the same
 * order.
 *
 * @param older and newer the blocks as plain text
 * @returns for each newer block the index of the older one, or `undefined`
 */
export function matchRevisedBlocks(
  older: readonly string[],
  newer: readonly string[],
): (number | undefined)[] {
  const result: (number | undefined)[] = new Array(newer.length).fill(undefined)
  const anchors = [
    ...unchanged(older.map(plain), newer.map(plain)),
    { older: older.length, newer: newer.length },
  ]
  let [fromOlder, fromNewer] = [0, 0]
  for (const anchor of anchors) {
    compare(older, newer, [fromOlder, anchor.older], [fromNewer, anchor.newer], result)
    if (anchor.newer < newer.length) result[anchor.newer] = anchor.older
    fromOlder = anchor.older + 1
    fromNewer = anchor.newer + 1
  }
  return result
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** Blocks that did not change and occur once in each text, in the order of both (patience diff). */
function unchanged(older: readonly string[], newer: readonly string[]): { older: number; newer: number }[] {
  const once = (texts: readonly string[]) => {
    const places = new Map<string, number>()
    texts.forEach((text, index) => {
      places.set(text, places.has(text) ? -1 : index)
    })
    return places
  }
  const [inOlder, inNewer] = [once(older), once(newer)]
  const common = [...inNewer].flatMap(([text, place]) => {
    const before = inOlder.get(text) ?? -1
    return place >= 0 && before >= 0 ? [{ older: before, newer: place }] : []
  })
  const piles: { older: number; newer: number }[] = []
  const below = new Map<object, { older: number; newer: number } | undefined>()
  for (const match of common) {
    let pile = piles.length
    while (pile > 0 && (piles[pile - 1]?.older ?? 0) > match.older) pile--
    below.set(match, piles[pile - 1])
    piles[pile] = match
  }
  const chain: { older: number; newer: number }[] = []
  for (let match = piles.at(-1); match; match = below.get(match)) chain.push(match)
  return chain.reverse()
}

/** The best matching of two short stretches in order, by how alike their blocks are. */
function compare(
  older: readonly string[],
  newer: readonly string[],
  [olderFrom, olderTo]: readonly [number, number],
  [newerFrom, newerTo]: readonly [number, number],
  result: (number | undefined)[],
): void {
  const [rows, columns] = [olderTo - olderFrom, newerTo - newerFrom]
  if (rows <= 0 || columns <= 0 || rows * columns > mostCompared) return
  const bags = (texts: readonly string[], from: number, count: number) =>
    Array.from({ length: count }, (_, index) => bag(texts[from + index] ?? ''))
  const [olderBags, newerBags] = [bags(older, olderFrom, rows), bags(newer, newerFrom, columns)]
  const width = columns + 1
  const best = new Float64Array((rows + 1) * width)
  const likeness = new Float64Array((rows + 1) * width)
  for (let row = 1; row <= rows; row++) {
    for (let column = 1; column <= columns; column++) {
      const at = row * width + column
      const alike = dice(olderBags[row - 1] ?? new Map(), newerBags[column - 1] ?? new Map())
      likeness[at] = alike >= leastLikeness ? alike : 0
      const matched = (best[at - width - 1] ?? 0) + (likeness[at] ?? 0)
      best[at] = Math.max(matched, best[at - width] ?? 0, best[at - 1] ?? 0)
    }
  }
  for (let [row, column] = [rows, columns]; row > 0 && column > 0; ) {
    const at = row * width + column
    if (best[at] === best[at - width]) row--
    else if (best[at] === best[at - 1]) column--
    else {
      result[newerFrom + column - 1] = olderFrom + row - 1
      row--
      column--
    }
  }
}

function bag(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** Words in common, as a share of all words of both (Dice). */
function dice(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let common = 0
  let total = 0
  for (const [word, times] of a) {
    common += Math.min(times, b.get(word) ?? 0)
    total += times
  }
  for (const times of b.values()) total += times
  return total === 0 ? 0 : (2 * common) / total
}
