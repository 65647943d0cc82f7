import type { BeadSpan } from './find-beads.ts'

/** A bead of blocks by index; one side may be empty. */
interface BlockBead {
  readonly english: readonly number[]
  readonly spanish: readonly number[]
}

/** The odds of a bead that both passes found, and of one that the sentences alone did, as the bench measures them. */
const [both, bySentence, byBlock] = [1, 0.55, 0.6]
const [alone, byAlone] = [-0.8, 1.2]
const [least, most] = [0.01, 0.998]

/**
 * How likely beads of blocks are right, from what two passes say: that over sentences, and the one
 * over blocks before it. They err in different places, so that their log-odds add up; the weights
 * were fitted once over all sets of the bench.
 *
 * @param blockPass beads of the pass over blocks
 */
export function blockConfidence(
  blockPass: readonly BeadSpan[],
): (bead: BlockBead, sentences: number) => number {
  const found = new Map(
    blockPass.map((bead) => [keyOf(bead.row, bead.p, bead.column, bead.q), bead.probability]),
  )
  const leftOut = { english: new Map<number, number>(), spanish: new Map<number, number>() }
  for (const { row, p, column, q, probability } of blockPass) {
    if (q === 0) for (let index = row; index < row + p; index++) leftOut.english.set(index, probability)
    if (p === 0) for (let index = column; index < column + q; index++) leftOut.spanish.set(index, probability)
  }
  return ({ english, spanish }, sentences) => {
    const [en = -1, es = -1] = [english[0], spanish[0]]
    const blocks =
      spanish.length === 0
        ? (leftOut.english.get(en) ?? unexpected)
        : english.length === 0
          ? (leftOut.spanish.get(es) ?? unexpected)
          : found.get(keyOf(en, english.length, es, spanish.length))
    const odds =
      blocks === undefined
        ? alone + byAlone * logOdds(sentences)
        : both + bySentence * logOdds(sentences) + byBlock * logOdds(blocks)
    return Math.min(most, Math.max(least, 1 / (1 + Math.exp(-odds))))
  }
}

/** What the pass over blocks says of an omission that it did not find. */
const unexpected = 0.4

function keyOf(row: number, p: number, column: number, q: number): string {
  return `${row} ${p} ${column} ${q}`
}

function logOdds(probability: number): number {
  const bounded = Math.max(0.005, Math.min(0.995, probability))
  return Math.log(bounded / (1 - bounded))
}
