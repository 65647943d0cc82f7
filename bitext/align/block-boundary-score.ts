import type { BeadSpan, SpanScore } from './find-beads.ts'
import type { SentenceText } from './sentence-text.ts'

const maxWeight = 3

/**
 * Scores a bead of sentences by block boundaries: a bead that starts a block on both sides is more
 * likely, one that starts a block on one side only, or crosses a boundary, is less likely. The
 * weight depends on how many block beads of the pass before were 1:1.
 *
 * @param english sentences of the English text
 * @param spanish sentences of the Spanish text
 * @param blocks block beads of the pass before
 * @returns log-odds of a bead
 */
export function blockBoundaryScore(
  english: SentenceText,
  spanish: SentenceText,
  blocks: readonly BeadSpan[],
): SpanScore {
  const oneToOne = blocks.filter(({ p, q }) => p === 1 && q === 1).length
  const all = Math.max(english.starts.length, spanish.starts.length)
  const agreement = Math.min(0.99, Math.max(0.5, oneToOne / all))
  const weight = Math.min(maxWeight, Math.log(agreement / (1 - agreement)))
  return (row, p, column, q) => {
    let score = startScore(english.startsBlock[row] ?? false, spanish.startsBlock[column] ?? false, weight)
    let crossed = 0
    for (let index = row + 1; index < row + p; index++) if (english.startsBlock[index]) crossed++
    for (let index = column + 1; index < column + q; index++) if (spanish.startsBlock[index]) crossed++
    score -= (crossed * weight) / 2
    return score
  }
}

function startScore(english: boolean, spanish: boolean, weight: number): number {
  if (english && spanish) return weight / 2
  return english || spanish ? -weight / 2 : 0
}
