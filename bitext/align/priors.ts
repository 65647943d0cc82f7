import type { BeadKind, BeadSpan, OmissionSpans } from './find-beads.ts'
import type { SpanLimits } from './lexical-score.ts'
import type { SentenceText } from './sentence-text.ts'

/**
 * Prior probabilities of each kind of bead, before anything is known of the texts, with kinds
 * up to 8:1 for paragraphs that were merged or split.
 */
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

/** Prior probability of omitting a block whole, and the factor for each sentence of it after the first. */
const [wholeBlockPrior, nextSentencePrior] = [0.012, 0.6]

/**
 * The blocks of several sentences, as spans that may be omitted whole.
 *
 * @param english the English text as sentences
 * @param spanish the Spanish text as sentences
 */
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
const maxOmissionGrowth = 1.5

/**
 * Priors re-estimated from this document, smoothed by `priorStrength` pseudo-beads. The prior of an
 * omission may grow by half at most: omissions that raise their own prior would otherwise run away.
 *
 * @param beads beads of the pass before
 * @param priors the priors to start from
 */
export function adaptPriors(beads: readonly BeadSpan[], priors: readonly BeadKind[]): BeadKind[] {
  const total = beads.reduce((sum, bead) => sum + bead.probability, 0) + priorStrength
  return priors.map(({ p, q, logPrior }) => {
    const found = beads.reduce((sum, bead) => sum + (bead.p === p && bead.q === q ? bead.probability : 0), 0)
    const prior = Math.exp(logPrior)
    const adapted = (found + priorStrength * prior) / total
    const isOmission = p === 0 || q === 0
    return { p, q, logPrior: Math.log(isOmission ? Math.min(adapted, prior * maxOmissionGrowth) : adapted) }
  })
}

/** The kinds of bead whose spans are within the limits. */
export function withinLimits(kinds: readonly BeadKind[], { single, several }: SpanLimits): BeadKind[] {
  return kinds.filter(({ p, q }) => Math.max(p, q) <= (Math.min(p, q) > 1 ? several : single))
}
