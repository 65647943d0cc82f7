import { type Cut, cutsOf } from './operations.ts'
import { type Alignment, type Side, sides } from './rows.ts'

/** The cost of a cut inside a block, and of a cut away from the middle of the row. */
const [insideBlock, offCentre] = [0.2, 0.5]

/**
 * Proposes where to split a row, by the lengths of its texts: at the same share of both sides, near the
 * middle, and rather between blocks than inside one.
 *
 * @param lengthOf the length of an atom’s text
 */
export function proposeCut(
  alignment: Alignment,
  index: number,
  lengthOf: (side: Side, atom: number) => number,
): Cut {
  const [original, translation] = sides.map((side) => candidates(alignment, index, side, lengthOf))
  let best: { cut: Cut; cost: number } | undefined
  for (const a of original ?? []) {
    for (const b of translation ?? []) {
      const cost = Math.abs(a.share - b.share) + offCentre * Math.abs(a.share + b.share - 1) + a.cost + b.cost
      if (!best || cost < best.cost) best = { cut: { original: a.count, translation: b.count }, cost }
    }
  }
  return best?.cut ?? { original: 0, translation: 0 }
}

interface Candidate {
  readonly count: number
  readonly share: number
  readonly cost: number
}

/** The inner cuts of a side, each with the share of the text above it. A side without inner cuts has its end. */
function candidates(
  alignment: Alignment,
  index: number,
  side: Side,
  lengthOf: (side: Side, atom: number) => number,
): Candidate[] {
  const own = alignment.rows[index]?.[side] ?? []
  const inner = cutsOf(alignment, index, side).filter((count) => count > 0 && count < own.length)
  if (inner.length === 0) return [{ count: own.length, share: 0.5, cost: 0 }]
  const sums = [0]
  for (const atom of own) sums.push((sums.at(-1) ?? 0) + lengthOf(side, atom))
  const blockOf = (place: number) => alignment.atoms[side][own[place] ?? -1]?.block
  return inner.map((count) => ({
    count,
    share: (sums[count] ?? 0) / Math.max(1, sums.at(-1) ?? 1),
    cost: blockOf(count) === blockOf(count - 1) ? insideBlock : 0,
  }))
}
