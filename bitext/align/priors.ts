import type { BeadKind, BeadSpan, OmissionSpans } from './find-beads.ts'
import type { SpanLimits } from './lexical-score.ts'
import type { SentenceText } from './sentence-text.ts'

/** How common each kind of bead is, before anything is known of the texts. */
export const initialPriors: readonly BeadKind[] = [
  [1, 1, 0.9],
  [1, 0, 0.012],
  [0, 1, 0.012],
  [1, 2, 0.025],
  [2, 1, 0.025],
  [2, 2, 0.004],
  [1, 3, 0.006],
  [3, 1, 0.006],
  [2, 3, 0.001],
  [3, 2, 0.001],
  [3, 3, 0.0005],
  ...[4, 5, 6, 7, 8].flatMap((many) => [
    [1, many, 0.003 / 2 ** (many - 4)],
    [many, 1, 0.003 / 2 ** (many - 4)],
  ]),
].map(([p = 0, q = 0, prior = 1]) => ({ p, q, logPrior: Math.log(prior) }))

/** How likely a block is left out as a whole, and each sentence of it after the first with it. */
const [wholeBlockPrior, nextSentencePrior] = [0.012, 0.6]

/** Blocks of several sentences, which are left out as one. */
export function blockOmissions(english: SentenceText, spanish: SentenceText): OmissionSpans {
  const lengths = ({ sentences, starts }: SentenceText) => {
    const found = new Int32Array(sentences.length)
    starts.forEach((start, block) => {
      const length = (starts[block + 1] ?? sentences.length) - start
      if (length > 1) found[start] = length
    })
    return found
  }
  return {
    source: lengths(english),
    target: lengths(spanish),
    score: (units) => Math.log(wholeBlockPrior) + (units - 1) * Math.log(nextSentencePrior),
  }
}

const priorStrength = 60
const mostNullGrowth = 1.5

/** Priors as this document shows them. Omissions may grow by half only: otherwise they feed themselves. */
export function adaptPriors(beads: readonly BeadSpan[], priors: readonly BeadKind[]): BeadKind[] {
  const total = beads.reduce((sum, bead) => sum + bead.probability, 0) + priorStrength
  return priors.map(({ p, q, logPrior }) => {
    const found = beads.reduce((sum, bead) => sum + (bead.p === p && bead.q === q ? bead.probability : 0), 0)
    const prior = Math.exp(logPrior)
    const adapted = (found + priorStrength * prior) / total
    const isNull = p === 0 || q === 0
    return { p, q, logPrior: Math.log(isNull ? Math.min(adapted, prior * mostNullGrowth) : adapted) }
  })
}

/** The kinds of bead whose runs are not longer than the limits. */
export function withinLimits(kinds: readonly BeadKind[], { single, several }: SpanLimits): BeadKind[] {
  return kinds.filter(({ p, q }) => Math.max(p, q) <= (Math.min(p, q) > 1 ? several : single))
}
