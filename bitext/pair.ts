import type { Version } from './parse.ts'
import type { Segment } from './segment.ts'

/** Segments of the two versions that share alignment IDs. One side may be empty, not both. */
export interface Pair {
  /**
   * All alignment IDs of the pair, those of the original first. The first one is the pair’s name in
   * links.
   */
  readonly ids: readonly [string, ...string[]]
  /** In the order of the original. */
  readonly original: readonly Segment[]
  /** In the order of the translation. */
  readonly translation: readonly Segment[]
  /** Whether the translation has this pair at another place than the original. */
  readonly moved: boolean
}

interface Component {
  ids: Set<string>
  original: Segment[]
  translation: Segment[]
  /** Index of the first segment in the translation. */
  translationPlace: number
}

/**
 * Pairs two versions by alignment ID. A pair is a connected component of the graph in which
 * segments are nodes and shared IDs are edges, so n:m pairs need no special case. Pairs are in the
 * order of the original; a pair that only the translation has comes after the pair it follows
 * there.
 *
 * @param original the version that was written first
 * @param translation the other version
 * @returns all pairs in reading order; every segment of both versions is in exactly one
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
  const unmoved = longestIncreasing([...ordered].filter((component) => component.translation.length > 0))
  return [undefined, ...ordered]
    .flatMap((component) => [...(component ? [component] : []), ...(added.get(component) ?? [])])
    .map((component) => toPair(component, unmoved))
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

function toPair(component: Component, unmoved: ReadonlySet<Component>): Pair {
  const { original, translation } = component
  const fromOriginal = original.flatMap((segment) => segment.marker.ids)
  const [first, ...rest] = new Set([...fromOriginal, ...translation.flatMap((segment) => segment.marker.ids)])
  if (first === undefined) throw new TypeError('A segment has no ID, so it cannot be paired.')
  const bothSides = original.length > 0 && translation.length > 0
  return { ids: [first, ...rest], original, translation, moved: bothSides && !unmoved.has(component) }
}

/**
 * The longest sequence of pairs that is in the same order in both versions (patience sorting, O(n
 * log n)).
 */
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
