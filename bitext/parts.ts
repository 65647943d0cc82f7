import type { Pair } from './pair.ts'
import { headingLevel, isCounted, pairKind } from './pair-kind.ts'
import { blockKind } from './segment.ts'

/** The pairs of a section that are on one page. */
export interface Part {
  /** From 1. */
  readonly number: number
  readonly pairs: readonly [Pair, ...Pair[]]
  /** How many numbered paragraphs are in earlier parts of the section. */
  readonly paragraphsBefore: number
  /** The number of its last paragraph, counted from the start of the section. */
  readonly lastParagraph: number
}

/** Most pairs in a part. A section of at most this size has one part. */
const maxPairs = 120
/** A part smaller than this is made only if nothing else is possible. */
const minPairs = 40
const idealBeforeHeading = 90
const idealBetweenParagraphs = 100

/**
 * Splits a section into parts of one page each, at the lowest total cost (dynamic programming,
 * linear in the number of pairs). The cost of a part grows with its distance from 90 pairs (100 if
 * no heading follows); parts below 40 pairs cost much more. The cost of a cut depends on its
 * place: lowest before a heading of the highest level in the section, higher for each level below,
 * then after a break, highest between two paragraphs. A cut directly after a heading costs more than
 * anything else.
 *
 * @param pairs of one section, in reading order
 * @returns the parts in reading order, each of at most 120 pairs; together they are all pairs
 */
export function splitIntoParts(pairs: readonly Pair[]): readonly Part[] {
  const ends = pairs.length <= maxPairs ? [pairs.length] : cheapestEnds(pairs)
  const parts: Part[] = []
  let start = 0
  let paragraphs = 0
  for (const end of ends) {
    const [first, ...rest] = pairs.slice(start, end)
    if (!first) continue
    const ofPart: [Pair, ...Pair[]] = [first, ...rest]
    const lastParagraph = paragraphs + ofPart.filter(isCounted).length
    parts.push({ number: parts.length + 1, pairs: ofPart, paragraphsBefore: paragraphs, lastParagraph })
    start = end
    paragraphs = lastParagraph
  }
  return parts
}

/** The index after the last pair of each part, for the cheapest way to split. */
function cheapestEnds(pairs: readonly Pair[]): number[] {
  const levels = pairs.map(headingLevel)
  const ranks = new Map([...new Set(levels)].sort(byLevel).map((level, rank) => [level, rank]))
  const cutCost = pairs.map((pair, at) => {
    const before = pairs[at - 1]
    if (before && endsWithHeading(before)) return 1e6
    if (levels[at] !== undefined) return 1.5 * (ranks.get(levels[at]) ?? 0)
    return before && pairKind(before) === 'break' && pairKind(pair) !== 'break' ? 6 : 10
  })
  const cheapest: { cost: number; start: number }[] = [{ cost: 0, start: 0 }]
  for (let end = 1; end <= pairs.length; end++) {
    const atHeading = levels[end] !== undefined
    const cut = end < pairs.length ? (cutCost[end] ?? 0) : 0
    let best = { cost: Number.POSITIVE_INFINITY, start: 0 }
    for (let start = Math.max(0, end - maxPairs); start < end; start++) {
      const cost =
        (cheapest[start]?.cost ?? 0) +
        sizeCost(end - start, atHeading ? idealBeforeHeading : idealBetweenParagraphs) +
        cut
      if (cost < best.cost) best = { cost, start }
    }
    cheapest.push(best)
  }
  const ends: number[] = []
  for (let end = pairs.length; end > 0; end = cheapest[end]?.start ?? 0) ends.unshift(end)
  return ends
}

function sizeCost(size: number, ideal: number): number {
  const away = (size - ideal) / 30
  return away ** 2 + (size < minPairs ? 25 + minPairs - size : 0)
}

function byLevel(a: number | undefined, b: number | undefined): number {
  return (a ?? 7) - (b ?? 7)
}

function endsWithHeading({ original, translation }: Pair): boolean {
  const block = (original.at(-1) ?? translation.at(-1))?.tree.children.at(-1)
  return block !== undefined && blockKind(block)?.startsWith('heading') === true
}
