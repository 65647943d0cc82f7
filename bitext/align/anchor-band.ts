import { type Band, bandAround } from './band.ts'
import { type Anchor, heaviestChain } from './heaviest-chain.ts'
import type { Lexicon } from './lexicon.ts'
import type { TokenizedText } from './tokenized-text.ts'

/** A word is an anchor only if it occurs in at most this many units of each text. */
const maxOccurrences = 4

/**
 * The search band of the first pass, around a chain of anchors: rare words that translate each
 * other. Small texts are searched whole.
 *
 * @param source the English text
 * @param target the Spanish text
 * @param lexicon translation probabilities from source to target
 * @param bandWidths half-widths in units: `narrow` at anchors; the band widens with the gap between
 *   them, up to `wide` plus half the gap
 */
export function anchorBand(
  source: TokenizedText,
  target: TokenizedText,
  lexicon: Lexicon,
  bandWidths: { readonly narrow: number; readonly wide: number },
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
        Math.min(bandWidths.wide, bandWidths.narrow + 2 * gap) + Math.min(gap, 400) * 0.5,
      )
    }
  }
  return bandAround(path, columns, (row) => width[row] ?? 0)
}

/** A gap between anchors longer than this, in units, is searched for anchors of its own. */
const longestGap = 40
/** Depth of these searches inside gaps. */
const maxDepth = 6

interface Point {
  readonly row: number
  readonly column: number
}

/**
 * The anchors between two points, in order, found recursively. The longer a text, the fewer of its
 * words are rare, so each long gap between anchors is searched again for words that are rare within
 * the gap.
 */
function anchorChain(
  source: TokenizedText,
  target: TokenizedText,
  lexicon: Lexicon,
  from: Point,
  to: Point,
  depth = maxDepth,
): Anchor[] {
  const [rows, columns] = [to.row - from.row, to.column - from.column]
  const anchors = rareWordAnchors(source, target, lexicon, from, to)
  const found = dropOutliers(heaviestChain(anchors, columns), rows, columns)
  const chain = found.map(({ row, column, weight }) => ({
    row: from.row + row,
    column: from.column + column,
    weight,
  }))
  if (chain.length === 0 || depth === 0) return chain
  return [...chain, { ...to, weight: 0 }].flatMap((anchor, index) => {
    const before = chain[index - 1] ?? from
    const [down, right] = [anchor.row - before.row, anchor.column - before.column]
    const isLong = Math.max(down, right) > longestGap && Math.min(down, right) > 1
    const between = isLong ? anchorChain(source, target, lexicon, before, anchor, depth - 1) : []
    return index < chain.length ? [...between, anchor] : between
  })
}

/**
 * Pairs of words that translate each other and are rare between two points, as anchors weighted by
 * probability and rarity. Rows and columns count from the first point.
 */
function rareWordAnchors(
  source: TokenizedText,
  target: TokenizedText,
  lexicon: Lexicon,
  from: Point,
  to: Point,
): Anchor[] {
  const sources = unitsByType(source, from.row, to.row)
  const targets = unitsByType(target, from.column, to.column)
  const weights = new Map<number, number>()
  const columns = to.column - from.column
  for (const [type, rows] of sources) {
    if (rows.length > maxOccurrences) continue
    const { ids = [], weights: likelihoods = [] } = lexicon.forward[type] ?? {}
    ids.forEach((id, index) => {
      const found = targets.get(id) ?? []
      const likelihood = likelihoods[index] ?? 0
      if (found.length === 0 || found.length > maxOccurrences || likelihood < 0.2) return
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

/** For each token type, the units from `from` to `to` (exclusive) that contain it, counted from `from`. */
function unitsByType(text: TokenizedText, from: number, to: number): Map<number, number[]> {
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

/** Removes anchors far from the diagonal through their neighbours: chance matches. */
function dropOutliers(chain: readonly Anchor[], rows: number, columns: number): Anchor[] {
  const slope = columns / rows
  const neighbourhood = 8
  return chain.filter((anchor, index) => {
    const neighbours = [
      ...chain.slice(Math.max(0, index - neighbourhood), index),
      ...chain.slice(index + 1, index + 1 + neighbourhood),
    ]
    if (neighbours.length < 4) return anchor.weight > 0.3
    const offsets = neighbours.map(({ row, column }) => column - row * slope).sort((a, b) => a - b)
    const middle = offsets[Math.floor(offsets.length / 2)] ?? 0
    return Math.abs(anchor.column - anchor.row * slope - middle) < 30
  })
}
