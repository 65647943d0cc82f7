import type { Version } from './parse.ts'
import type { Segment } from './segment.ts'

/** Segments of the two versions that answer each other. One side may be empty, not both. */
export interface Pair {
  /** Every alignment ID of the pair, the original's first. The first one names the pair. */
  readonly ids: readonly [string, ...string[]]
  /** In the order of the original. */
  readonly original: readonly Segment[]
  /** In the order of the translation. */
  readonly translation: readonly Segment[]
  /** Whether the translation stands elsewhere than the original's order asks. */
  readonly moved: boolean
}

interface Component {
  ids: Set<string>
  original: Segment[]
  translation: Segment[]
  /** Place of the first segment in the translation, from 0. */
  translationPlace: number
}

/**
 * Pairs two versions by alignment ID. Segments that share an ID, directly or by way of others, are
 * one pair: n:m are the connected components of the graph whose edges are the IDs. The order is the
 * original's; what is in the translation alone comes after the pair it follows there.
 *
 * @param original the version written first
 * @param translation the other one
 * @returns all pairs in reading order; every segment of both versions stands in exactly one
 */
export function pair(original: Version, translation: Version): Pair[] {
  const componentOfId = new Map<string, Component>()

  function add(segment: Segment, side: 'original' | 'translation', place: number): void {
    const found = new Set(
      segment.marker.ids.map((id) => componentOfId.get(id)).filter((known) => known !== undefined),
    )
    const [first = emptyComponent(), ...others] = found
    for (const other of others) merge(first, other)
    first[side].push(segment)
    if (side === 'translation') first.translationPlace = Math.min(first.translationPlace, place)
    for (const id of [...segment.marker.ids, ...others.flatMap((other) => [...other.ids])]) {
      first.ids.add(id)
      componentOfId.set(id, first)
    }
  }
  original.segments.forEach((segment, place) => {
    add(segment, 'original', place)
  })
  translation.segments.forEach((segment, place) => {
    add(segment, 'translation', place)
  })

  const componentOf = (segment: Segment) => componentOfId.get(segment.marker.ids[0] ?? '')
  const ordered = new Set<Component>()
  for (const segment of original.segments) {
    const component = componentOf(segment)
    if (component) ordered.add(component)
  }
  const added = new Map<Component | undefined, Component[]>()
  const placed = new Set<Component>()
  let before: Component | undefined
  for (const segment of translation.segments) {
    const component = componentOf(segment)
    if (!component) continue
    if (component.original.length > 0) before = component
    else if (!placed.has(component)) added.set(before, [...(added.get(before) ?? []), component])
    placed.add(component)
  }
  const inPlace = longestIncreasing([...ordered].filter((component) => component.translation.length > 0))
  return [undefined, ...ordered]
    .flatMap((component) => [...(component ? [component] : []), ...(added.get(component) ?? [])])
    .map((component) => toPair(component, inPlace))
}

function emptyComponent(): Component {
  return { ids: new Set(), original: [], translation: [], translationPlace: Number.POSITIVE_INFINITY }
}

function merge(into: Component, from: Component): void {
  into.original = inFileOrder([...into.original, ...from.original])
  into.translation = inFileOrder([...into.translation, ...from.translation])
  into.translationPlace = Math.min(into.translationPlace, from.translationPlace)
}

function inFileOrder(segments: Segment[]): Segment[] {
  return segments.sort((a, b) => a.position.start.line - b.position.start.line)
}

function toPair(component: Component, inPlace: ReadonlySet<Component>): Pair {
  const { original, translation } = component
  const fromOriginal = original.flatMap((segment) => segment.marker.ids)
  const [first, ...rest] = new Set([...fromOriginal, ...translation.flatMap((segment) => segment.marker.ids)])
  if (first === undefined) throw new TypeError('A segment without an ID cannot be paired.')
  const bothSides = original.length > 0 && translation.length > 0
  return { ids: [first, ...rest], original, translation, moved: bothSides && !inPlace.has(component) }
}

/** A longest run of components that stand in the same order in both versions (patience sorting). */
function longestIncreasing(components: readonly Component[]): Set<Component> {
  const piles: Component[] = []
  const previous = new Map<Component, Component | undefined>()
  for (const component of components) {
    let low = 0
    let high = piles.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((piles[middle]?.translationPlace ?? 0) < component.translationPlace) low = middle + 1
      else high = middle
    }
    previous.set(component, piles[low - 1])
    piles[low] = component
  }
  const result = new Set<Component>()
  for (let component = piles.at(-1); component; component = previous.get(component)) result.add(component)
  return result
}
