import { type Atom, type Atoms, type Row, type Side, sides } from './rows.ts'

/** A row or bead with a confidence below this is unsure. */
export const unsureBelow = 0.9

/** Blocks that the aligner holds to answer each other, by index, and how likely that is. */
export interface BlockBead {
  readonly original: readonly number[]
  readonly translation: readonly number[]
  readonly probability: number
}

/**
 * How sure it is that a row is right, from 0 to 1, as the aligner sees it. A row that is one of its
 * beads is as sure as that bead. Any other row contradicts the beads it shares blocks with, so it is
 * right at most where the likeliest of these is wrong: one less that bead’s probability. A row that a
 * person decided on is sure.
 *
 * @param atoms of the section
 * @param beads of the blocks of the same section; every block stands in one
 * @returns a function from a row to a number; it remembers the rows it was asked about
 */
export function confidenceFrom(atoms: Atoms, beads: readonly BlockBead[]): (row: Row) => number {
  const beadOf: { [Key in Side]: BlockBead[] } = { original: [], translation: [] }
  for (const bead of beads)
    for (const side of sides) for (const block of bead[side]) beadOf[side][block] = bead
  const sizes = { original: blockSizes(atoms.original), translation: blockSizes(atoms.translation) }

  function reckon(row: Row): number {
    if (row.decided) return 1
    const counts = {
      original: blockCounts(row.original, atoms.original),
      translation: blockCounts(row.translation, atoms.translation),
    }
    const touched = new Set(
      sides.flatMap((side) => [...counts[side].keys()].map((block) => beadOf[side][block])),
    )
    touched.delete(undefined)
    const whole = sides.every((side) =>
      [...counts[side]].every(([block, count]) => count === sizes[side][block]),
    )
    const [first] = touched
    const same =
      whole && touched.size === 1 && sides.every((side) => first?.[side].length === counts[side].size)
    if (same && first) return first.probability
    return 1 - Math.max(0, ...[...touched].map((bead) => bead?.probability ?? 0))
  }

  const known = new WeakMap<Row, number>()
  return (row) => {
    const confidence = known.get(row) ?? reckon(row)
    known.set(row, confidence)
    return confidence
  }
}

/** The blocks that some atoms are of, and how many of each there are. */
function blockCounts(indices: readonly number[], atoms: readonly Atom[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const index of indices) {
    const block = atoms[index]?.block ?? -1
    counts.set(block, (counts.get(block) ?? 0) + 1)
  }
  return counts
}

function blockSizes(atoms: Atoms[Side]): number[] {
  const sizes: number[] = []
  for (const { block } of atoms) sizes[block] = (sizes[block] ?? 0) + 1
  return sizes
}

/**
 * The rows that are less sure than a threshold, the least sure first.
 *
 * @param confidence for each row, as `confidenceFrom` tells it
 */
export function unsureRows(confidence: readonly number[], threshold: number): number[] {
  return confidence
    .flatMap((sure, index) => (sure < threshold ? [{ sure, index }] : []))
    .sort((a, b) => a.sure - b.sure || a.index - b.index)
    .map(({ index }) => index)
}
