import { type Atom, type Atoms, type Row, type Side, sides } from './rows.ts'

/** A row or bead with a confidence below this is unsure. */
export const unsureBelow = 0.9

/** Blocks that match according to the aligner, by index, and the probability that they do. */
export interface BlockBead {
  readonly original: readonly number[]
  readonly translation: readonly number[]
  readonly probability: number
}

/**
 * The probability that a row is right, from 0 to 1, according to the aligner. A row that consists of whole
 * beads is as sure as the least sure of them: its author may well keep several under one marker. Any other
 * row cuts through beads, so it can only be right if the most probable of these is wrong. A row that a person
 * decided on has 1.
 *
 * @param atoms of the section
 * @param beads of the blocks of the same section; every block belongs to one
 * @returns the confidence of a row; computed once for each row
 */
export function confidenceFrom(atoms: Atoms, beads: readonly BlockBead[]): (row: Row) => number {
  const beadOf: { [Key in Side]: BlockBead[] } = { original: [], translation: [] }
  for (const bead of beads)
    for (const side of sides) for (const block of bead[side]) beadOf[side][block] = bead
  const sizes = { original: blockSizes(atoms.original), translation: blockSizes(atoms.translation) }

  function compute(row: Row): number {
    if (row.decided) return 1
    const counts = {
      original: blockCounts(row.original, atoms.original),
      translation: blockCounts(row.translation, atoms.translation),
    }
    const touched = new Set(
      sides.flatMap((side) => [...counts[side].keys()].map((block) => beadOf[side][block])),
    )
    touched.delete(undefined)
    const isWhole = (side: Side, block: number) => counts[side].get(block) === sizes[side][block]
    const cut = [...touched].filter((bead) =>
      sides.some((side) => bead?.[side].some((block) => !isWhole(side, block))),
    )
    if (cut.length === 0) return Math.min(1, ...[...touched].map((bead) => bead?.probability ?? 0))
    return 1 - Math.max(...cut.map((bead) => bead?.probability ?? 0))
  }

  const known = new WeakMap<Row, number>()
  return (row) => {
    const confidence = known.get(row) ?? compute(row)
    known.set(row, confidence)
    return confidence
  }
}

/** The blocks of some atoms, with the number of those atoms in each. */
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
 * The indices of the rows below a threshold, least sure first.
 *
 * @param confidence of each row
 */
export function unsureRows(confidence: readonly number[], threshold: number): number[] {
  return confidence
    .flatMap((sure, index) => (sure < threshold ? [{ sure, index }] : []))
    .sort((a, b) => a.sure - b.sure || a.index - b.index)
    .map(({ index }) => index)
}
