import { type Band, bandAround } from './band.ts'
import { type Anchor, heaviestChain } from './heaviest-chain.ts'
import type { Lexicon } from './lexicon.ts'
import type { TokenizedText } from './tokenized-text.ts'

/** Units that a word stands in at most, to be an anchor. */
const rarest = 4

/** A band round a chain of anchors: rare words that translate each other, heavier the rarer they are. */
export function anchorBand(
  source: TokenizedText,
  target: TokenizedText,
  lexicon: Lexicon,
  reach: { readonly narrow: number; readonly wide: number },
): Band {
  const [rows, columns] = [source.units.length, target.units.length]
  if (rows * columns <= 200 * 200) {
    const whole = new Float64Array(rows + 1).map((_, row) => (row * columns) / rows)
    return bandAround(whole, columns, () => columns)
  }
  const chain = anchorChain(source, target, lexicon, { row: 0, column: 0 }, { row: rows, column: columns })
  const points = [{ row: 0, column: 0 }, ...chain, { row: rows, column: columns }]
  const path = new Float64Array(rows + 1)
  const width = new Float64Array(rows + 1)
  for (let index = 1; index < points.length; index++) {
    const [a, b] = [
      points[index - 1] ?? { row: 0, column: 0 },
      points[index] ?? { row: rows, column: columns },
    ]
    const gap = Math.max(b.row - a.row, b.column - a.column)
    for (let row = a.row; row <= b.row; row++) {
      path[row] =
        b.row === a.row ? b.column : a.column + ((b.column - a.column) * (row - a.row)) / (b.row - a.row)
      width[row] = Math.max(
        width[row] ?? 0,
        Math.min(reach.wide, reach.narrow + 2 * gap) + Math.min(gap, 400) * 0.5,
      )
    }
  }
  return bandAround(path, columns, (row) => width[row] ?? 0)
}

/** A stretch without anchors that is longer than this is searched for some of its own. */
const longestGap = 40
/** Stretches inside stretches that are searched. */
const mostSearches = 6

interface Point {
  readonly row: number
  readonly column: number
}

/**
 * Anchors between two points, in order. The longer a text is, the fewer of its words are rare in it;
 * so stretches between anchors are searched again for words that are rare there.
 */
function anchorChain(
  source: TokenizedText,
  target: TokenizedText,
  lexicon: Lexicon,
  from: Point,
  to: Point,
  searches = mostSearches,
): Anchor[] {
  const [rows, columns] = [to.row - from.row, to.column - from.column]
  const anchors = anchorsOf(source, target, lexicon, from, to)
  const found = dropOutliers(heaviestChain(anchors, columns), rows, columns)
  const chain = found.map(({ row, column, weight }) => ({
    row: from.row + row,
    column: from.column + column,
    weight,
  }))
  if (chain.length === 0 || searches === 0) return chain
  return [...chain, { ...to, weight: 0 }].flatMap((anchor, index) => {
    const before = chain[index - 1] ?? from
    const [down, right] = [anchor.row - before.row, anchor.column - before.column]
    const isLong = Math.max(down, right) > longestGap && Math.min(down, right) > 1
    const between = isLong ? anchorChain(source, target, lexicon, before, anchor, searches - 1) : []
    return index < chain.length ? [...between, anchor] : between
  })
}

/** Words between two points that are rare there and translate each other; counted from the first point. */
function anchorsOf(
  source: TokenizedText,
  target: TokenizedText,
  lexicon: Lexicon,
  from: Point,
  to: Point,
): Anchor[] {
  const sources = placesIn(source, from.row, to.row)
  const targets = placesIn(target, from.column, to.column)
  const weights = new Map<number, number>()
  const columns = to.column - from.column
  for (const [type, rows] of sources) {
    if (rows.length > rarest) continue
    const { ids = [], weights: likelihoods = [] } = lexicon.forward[type] ?? {}
    ids.forEach((id, index) => {
      const found = targets.get(id) ?? []
      const likelihood = likelihoods[index] ?? 0
      if (found.length === 0 || found.length > rarest || likelihood < 0.2) return
      for (const row of rows) {
        for (const column of found) {
          const key = row * columns + column
          weights.set(key, (weights.get(key) ?? 0) + likelihood / (rows.length * found.length))
        }
      }
    })
  }
  return [...weights].map(([key, weight]) => ({
    row: Math.floor(key / columns),
    column: key % columns,
    weight,
  }))
}

/** For each type the units between two that hold it, counted from the first. */
function placesIn(text: TokenizedText, from: number, to: number): Map<number, number[]> {
  const places = new Map<number, number[]>()
  for (let unit = from; unit < to; unit++) {
    for (const type of new Set(text.tokens[unit])) {
      const known = places.get(type)
      if (known) known.push(unit - from)
      else places.set(type, [unit - from])
    }
  }
  return places
}

/** Takes out anchors that lie far off the line through their neighbours. */
function dropOutliers(chain: readonly Anchor[], rows: number, columns: number): Anchor[] {
  const slope = columns / rows
  const reach = 8
  return chain.filter((anchor, index) => {
    const neighbours = [
      ...chain.slice(Math.max(0, index - reach), index),
      ...chain.slice(index + 1, index + 1 + reach),
    ]
    if (neighbours.length < 4) return anchor.weight > 0.3
    const offsets = neighbours.map(({ row, column }) => column - row * slope).sort((a, b) => a - b)
    const middle = offsets[Math.floor(offsets.length / 2)] ?? 0
    return Math.abs(anchor.column - anchor.row * slope - middle) < 30
  })
}
