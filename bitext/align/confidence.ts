import type { BeadSpan } from './find-beads.ts'

/** A bead of blocks by index; one side may be empty. */
interface BlockBead {
  readonly english: readonly number[]
  readonly spanish: readonly number[]
}

/**
 * Coefficients of the combination, in log-odds. `both…` if the block pass found the same
 * bead: intercept, weight of the sentence pass, weight of the block pass. `only…` if only the
 * sentence pass found it.
 */
const [bothIntercept, bothSentence, bothBlock] = [1, 0.55, 0.6]
const [onlyIntercept, onlySentence] = [-0.8, 1.2]
const [minProbability, maxProbability] = [0.01, 0.998]

/**
 * Combines two estimates of the probability of a block bead: that of the sentence pass, and that of
 * the block pass before it. The passes make different errors, so their log-odds are added. The
 * coefficients were fitted once, on all sets of `npm run bench:align`.
 *
 * @param blockPass beads of the block pass
 * @returns a function of a block bead and its mean probability in the sentence pass; it gives the
 *   calibrated probability, 0.01 to 0.998
 */
export function blockConfidence(
  blockPass: readonly BeadSpan[],
): (bead: BlockBead, sentences: number) => number {
  const found = new Map(
    blockPass.map((bead) => [keyOf(bead.row, bead.p, bead.column, bead.q), bead.probability]),
  )
  const omitted = { english: new Map<number, number>(), spanish: new Map<number, number>() }
  for (const { row, p, column, q, probability } of blockPass) {
    if (q === 0) for (let index = row; index < row + p; index++) omitted.english.set(index, probability)
    if (p === 0) for (let index = column; index < column + q; index++) omitted.spanish.set(index, probability)
  }
  return ({ english, spanish }, sentences) => {
    const [en = -1, es = -1] = [english[0], spanish[0]]
    const blocks =
      spanish.length === 0
        ? (omitted.english.get(en) ?? unseenOmission)
        : english.length === 0
          ? (omitted.spanish.get(es) ?? unseenOmission)
          : found.get(keyOf(en, english.length, es, spanish.length))
    const odds =
      blocks === undefined
        ? onlyIntercept + onlySentence * logOdds(sentences)
        : bothIntercept + bothSentence * logOdds(sentences) + bothBlock * logOdds(blocks)
    return Math.min(maxProbability, Math.max(minProbability, 1 / (1 + Math.exp(-odds))))
  }
}

/** Assumed probability, in the block pass, of an omission it did not find. */
const unseenOmission = 0.4

function keyOf(row: number, p: number, column: number, q: number): string {
  return `${row} ${p} ${column} ${q}`
}

function logOdds(probability: number): number {
  const bounded = Math.max(0.005, Math.min(0.995, probability))
  return Math.log(bounded / (1 - bounded))
}
