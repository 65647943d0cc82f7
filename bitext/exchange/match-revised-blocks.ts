/** Two blocks with at least this similarity are the same block, edited. */
const minSimilarity = 0.5
/** Edited blocks between two unchanged ones are compared only if this many comparisons suffice. */
const maxComparisons = 250_000

/**
 * Finds, for each block of a revised text, the block of the older text it comes from: unchanged
 * blocks by patience diff, edited ones between them by similarity. Both texts are in the same
 * order.
 *
 * @param older blocks of the older text, as plain text
 * @param newer blocks of the revised text, as plain text
 * @returns for each newer block, the index of the older one, or `undefined`
 */
export function matchRevisedBlocks(
  older: readonly string[],
  newer: readonly string[],
): (number | undefined)[] {
  const result: (number | undefined)[] = new Array(newer.length).fill(undefined)
  const anchors = [
    ...matchUnchanged(older.map(normalize), newer.map(normalize)),
    { older: older.length, newer: newer.length },
  ]
  let [fromOlder, fromNewer] = [0, 0]
  for (const anchor of anchors) {
    matchEdited(older, newer, [fromOlder, anchor.older], [fromNewer, anchor.newer], result)
    if (anchor.newer < newer.length) result[anchor.newer] = anchor.older
    fromOlder = anchor.older + 1
    fromNewer = anchor.newer + 1
  }
  return result
}

function normalize(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** Blocks that are unchanged and occur once in each text, in the order of both (patience diff). */
function matchUnchanged(
  older: readonly string[],
  newer: readonly string[],
): { older: number; newer: number }[] {
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

/**
 * Matches two short spans in order, with the highest total similarity (dynamic programming); writes
 * into `result`.
 */
function matchEdited(
  older: readonly string[],
  newer: readonly string[],
  [olderFrom, olderTo]: readonly [number, number],
  [newerFrom, newerTo]: readonly [number, number],
  result: (number | undefined)[],
): void {
  const [rows, columns] = [olderTo - olderFrom, newerTo - newerFrom]
  if (rows <= 0 || columns <= 0 || rows * columns > maxComparisons) return
  const bags = (texts: readonly string[], from: number, count: number) =>
    Array.from({ length: count }, (_, index) => wordCounts(texts[from + index] ?? ''))
  const [olderBags, newerBags] = [bags(older, olderFrom, rows), bags(newer, newerFrom, columns)]
  const width = columns + 1
  const best = new Float64Array((rows + 1) * width)
  const similarity = new Float64Array((rows + 1) * width)
  for (let row = 1; row <= rows; row++) {
    for (let column = 1; column <= columns; column++) {
      const at = row * width + column
      const score = dice(olderBags[row - 1] ?? new Map(), newerBags[column - 1] ?? new Map())
      similarity[at] = score >= minSimilarity ? score : 0
      const matched = (best[at - width - 1] ?? 0) + (similarity[at] ?? 0)
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

function wordCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** Words in common, as a share of all words of both (Dice coefficient). */
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
