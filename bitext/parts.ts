import type { Pair } from './pair.ts'
import { headingLevel, isCounted, pairKind } from './pair-kind.ts'
import { blockKind } from './segment.ts'

/** The pairs of a section that stand on one page. */
export interface Part {
  /** From 1. */
  readonly number: number
  readonly pairs: readonly [Pair, ...Pair[]]
  /** How many paragraphs of the section stand in earlier parts. */
  readonly paragraphsBefore: number
  /** The number of its last paragraph, counted through the section. */
  readonly lastParagraph: number
}

/** No part is longer, and a section that is no longer has one part. */
const largest = 120
/** A part below this size is cut only where nothing else can be done. */
const smallest = 40
const wanted = 90
const wantedElsewhere = 100

/**
 * Cuts a section into parts of one page each. Every way to cut has a price, and the cheapest is
 * taken: a part costs by how far it is from 90 pairs (from 100 where no heading follows), a cut by
 * what it stands before: least at a heading of the section’s highest level, more for each level
 * below, more at a break, most between two paragraphs. No part is above 120 pairs, parts below 40
 * are dear, and a cut directly after a heading is dearer than everything else. The time is linear in the
 * number of pairs.
 *
 * @param pairs of one section, in reading order
 * @returns the parts in reading order; put together they are the pairs
 */
export function splitIntoParts(pairs: readonly Pair[]): readonly Part[] {
  const ends = pairs.length <= largest ? [pairs.length] : cheapestEnds(pairs)
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

/** Where the parts of the cheapest cutting end. */
function cheapestEnds(pairs: readonly Pair[]): number[] {
  const levels = pairs.map(headingLevel)
  const ranks = new Map([...new Set(levels)].sort(byLevel).map((level, rank) => [level, rank]))
  const priceOfCut = pairs.map((pair, at) => {
    const before = pairs[at - 1]
    if (before && endsWithHeading(before)) return 1e6
    if (levels[at] !== undefined) return 1.5 * (ranks.get(levels[at]) ?? 0)
    return before && pairKind(before) === 'break' && pairKind(pair) !== 'break' ? 6 : 10
  })
  const cheapest: { price: number; start: number }[] = [{ price: 0, start: 0 }]
  for (let end = 1; end <= pairs.length; end++) {
    const atHeading = levels[end] !== undefined
    const cut = end < pairs.length ? (priceOfCut[end] ?? 0) : 0
    let best = { price: Number.POSITIVE_INFINITY, start: 0 }
    for (let start = Math.max(0, end - largest); start < end; start++) {
      const price =
        (cheapest[start]?.price ?? 0) + priceOfSize(end - start, atHeading ? wanted : wantedElsewhere) + cut
      if (price < best.price) best = { price, start }
    }
    cheapest.push(best)
  }
  const ends: number[] = []
  for (let end = pairs.length; end > 0; end = cheapest[end]?.start ?? 0) ends.unshift(end)
  return ends
}

function priceOfSize(size: number, wish: number): number {
  const away = (size - wish) / 30
  return away ** 2 + (size < smallest ? 25 + smallest - size : 0)
}

function byLevel(a: number | undefined, b: number | undefined): number {
  return (a ?? 7) - (b ?? 7)
}

function endsWithHeading({ original, translation }: Pair): boolean {
  const block = (original.at(-1) ?? translation.at(-1))?.tree.children.at(-1)
  return block !== undefined && blockKind(block)?.startsWith('heading') === true
}
