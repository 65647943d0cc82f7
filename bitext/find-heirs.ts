import { tokenize } from './align/tokenize.ts'
import { plainText } from './exchange/blocks.ts'
import type { Heirs } from './heirs.ts'
import type { Pair } from './pair.ts'
import type { Segment } from './segment.ts'

/** A row is the heir of an ID if it has at least this share of the ID's words, by weight. */
const leastShare = 0.2
/** A word that more rows have gained than this does not say which of them the text went to. */
const maxRowsOfWord = 32

const sides = ['original', 'translation'] as const
type Side = (typeof sides)[number]

/** How often each word occurs. The words of the two sides are different words. */
type Bag = ReadonlyMap<string, number>

interface PlacedSegment {
  readonly segment: Segment
  readonly side: Side
}

/** An ID that is in no row any more. */
interface GoneId {
  readonly id: string
  /** The index of its row before the edit. */
  readonly row: number
  /** The segments of both sides that had it. */
  readonly segments: readonly PlacedSegment[]
}

/** The rows after an edit. */
interface NewRows {
  readonly pairs: readonly Pair[]
  readonly rowOfId: ReadonlyMap<string, number>
  /** For each word that rows gained in the edit: how often each of them gained it. */
  readonly gained: ReadonlyMap<string, ReadonlyMap<number, number>>
}

/**
 * Finds the heirs of the IDs that an edit took out of a section. The heir of an ID is the row that
 * gained most of the words that were under it, on both sides; rare words count for more than common
 * ones. If no row gained a fair share of them, it is the nearest row that is left: the one before,
 * else the one after. The result depends on nothing but the arguments. The time is near linear in the
 * length of the text.
 *
 * @param before the section before the edit, in reading order
 * @param after the section after it, in reading order; at least one pair
 * @returns for each ID that is gone, the first ID of a pair of `after`
 */
export function findHeirs(before: readonly Pair[], after: readonly Pair[]): Map<string, string> {
  const rowOfId = new Map(after.flatMap(({ ids }, row) => ids.map((id) => [id, row] as const)))
  const gone = goneIds(before, rowOfId)
  if (gone.length === 0 || after.length === 0) return new Map()
  const rows: NewRows = { pairs: after, rowOfId, gained: gainedWords(before, after, rowOfId) }
  const places = placesInAfter(before, rowOfId)
  const weigh = weights(before)
  const found = new Map<string, number>()
  for (const each of gone) {
    const row = rowWithMostWords(each, rows, places[each.row] ?? 0, weigh)
    if (row !== undefined) found.set(each.id, row)
  }
  const nearest = nearestRows(before, after.length, (id) => rowOfId.get(id) ?? found.get(id))
  return new Map(
    gone.map(({ id, row }) => [id, after[found.get(id) ?? nearest[row] ?? 0]?.ids[0] ?? ''] as const),
  )
}

/**
 * The heirs of a section after an edit: those it had, and those of the IDs that the edit took out.
 *
 * @param heirs those it had
 */
export function updateHeirs(
  heirs: Heirs,
  before: readonly Pair[],
  after: readonly Pair[],
): ReadonlyMap<string, string> {
  return new Map([...heirs, ...findHeirs(before, after)])
}

function goneIds(before: readonly Pair[], rowOfId: ReadonlyMap<string, number>): GoneId[] {
  return before.flatMap((pair, row) =>
    pair.ids
      .filter((id) => !rowOfId.has(id))
      .map((id) => ({ id, row, segments: segmentsOf(pair).filter(({ segment }) => hasId(segment, id)) })),
  )
}

/** Which words each row has now and did not have under the IDs it has kept. */
function gainedWords(
  before: readonly Pair[],
  after: readonly Pair[],
  rowOfId: ReadonlyMap<string, number>,
): Map<string, Map<number, number>> {
  const kept = after.map((): PlacedSegment[] => [])
  for (const placed of before.flatMap(segmentsOf)) {
    const rows = new Set(placed.segment.marker.ids.map((id) => rowOfId.get(id)))
    for (const row of rows) if (row !== undefined) kept[row]?.push(placed)
  }
  const gained = new Map<string, Map<number, number>>()
  after.forEach((pair, row) => {
    const known = bagOf(kept[row] ?? [])
    for (const [word, times] of bagOf(segmentsOf(pair))) {
      const more = times - (known.get(word) ?? 0)
      if (more <= 0) continue
      const rows = gained.get(word) ?? new Map<number, number>()
      rows.set(row, more)
      gained.set(word, rows)
    }
  })
  return gained
}

/** The weight of a word: the fewer rows had it, the more it says about where a text went. */
function weights(before: readonly Pair[]): (word: string) => number {
  const rowsWith = new Map<string, number>()
  for (const pair of before) {
    for (const word of bagOf(segmentsOf(pair)).keys()) rowsWith.set(word, (rowsWith.get(word) ?? 0) + 1)
  }
  return (word) => 1 / (rowsWith.get(word) ?? 1)
}

/** The row that has the largest share of an ID's words; of several, the nearest to its old place. */
function rowWithMostWords(
  gone: GoneId,
  rows: NewRows,
  place: number,
  weigh: (word: string) => number,
): number | undefined {
  let total = 0
  for (const [word, times] of bagOf(gone.segments)) total += weigh(word) * times
  let best: Scored | undefined
  for (const [row, points] of scores(gone, rows, weigh)) {
    if (points < leastShare * total) continue
    if (!best || isBetter([points, row], best, place)) best = [points, row]
  }
  return best?.[1]
}

/** By row, the weight of the words that it has of an ID. */
function scores(
  { segments }: GoneId,
  { pairs, rowOfId, gained }: NewRows,
  weigh: (word: string) => number,
): Map<number, number> {
  const points = new Map<number, number>()
  const add = (row: number, more: number) => points.set(row, (points.get(row) ?? 0) + more)
  for (const [word, times] of bagOf(segments)) {
    const rows = gained.get(word)
    if (!rows || rows.size > maxRowsOfWord) continue
    for (const [row, more] of rows) add(row, weigh(word) * Math.min(times, more))
  }
  for (const [row, more] of segments.flatMap((placed) => sharedWords(placed, pairs, rowOfId, weigh)))
    add(row, more)
  return points
}

/**
 * The rows that a segment shares with another of its IDs that is left, and the weight of its words in
 * them: such a segment has not moved, so its row has not gained its words.
 */
function sharedWords(
  placed: PlacedSegment,
  pairs: readonly Pair[],
  rowOfId: ReadonlyMap<string, number>,
  weigh: (word: string) => number,
): [row: number, weight: number][] {
  const rows = new Set(placed.segment.marker.ids.flatMap((id) => rowOfId.get(id) ?? []))
  return [...rows].map((row) => {
    const now = bagOf(pairs[row] ? segmentsOf(pairs[row]) : [])
    let weight = 0
    for (const [word, times] of bagOf([placed])) weight += weigh(word) * Math.min(times, now.get(word) ?? 0)
    return [row, weight]
  })
}

type Scored = readonly [points: number, row: number]

function isBetter([points, row]: Scored, [bestPoints, best]: Scored, place: number): boolean {
  const difference = points - bestPoints
  if (Math.abs(difference) > 1e-9) return difference > 0
  const nearer = Math.abs(best - place) - Math.abs(row - place)
  return nearer === 0 ? row < best : nearer > 0
}

/** For each old row, where it would be in the new section: where the last row up to it is that is left. */
function placesInAfter(before: readonly Pair[], rowOfId: ReadonlyMap<string, number>): number[] {
  let place = 0
  return before.map(({ ids }) => {
    place = ids.map((id) => rowOfId.get(id)).find((row) => row !== undefined) ?? place
    return place
  })
}

/**
 * For each old row, the new row that is nearest to it: that of another ID of the same row, else that of
 * the row before, else that of the row after. If nothing is left, rows are matched by their places.
 */
function nearestRows(
  before: readonly Pair[],
  newRows: number,
  rowOf: (id: string) => number | undefined,
): number[] {
  const own = before.map(({ ids }) => ids.map(rowOf).find((row) => row !== undefined))
  const next: (number | undefined)[] = []
  let after: number | undefined
  for (let row = own.length - 1; row >= 0; row--) {
    after = own[row] ?? after
    next[row] = after
  }
  let last: number | undefined
  return own.map((row, index) => {
    last = row ?? last
    return last ?? next[index] ?? Math.floor((index * newRows) / own.length)
  })
}

function hasId({ marker }: Segment, id: string): boolean {
  return marker.ids.includes(id)
}

function segmentsOf(pair: Pair): PlacedSegment[] {
  return sides.flatMap((side) => pair[side].map((segment) => ({ segment, side })))
}

function bagOf(segments: readonly PlacedSegment[]): Bag {
  const bag = new Map<string, number>()
  for (const { segment, side } of segments) {
    for (const word of wordsIn(segment)) {
      const key = `${side} ${word}`
      bag.set(key, (bag.get(key) ?? 0) + 1)
    }
  }
  return bag
}

const known = new WeakMap<Segment, readonly string[]>()

function wordsIn(segment: Segment): readonly string[] {
  const words = known.get(segment) ?? tokenize(segment.tree.children.map(plainText).join(' ').toLowerCase())
  known.set(segment, words)
  return words
}
