import type { Bead } from './bead.ts'
import type { EvidenceModel } from './word-evidence.ts'

/** A bead of several blocks is right more often than the search says, by this much in log-odds. */
const severalBonus = 0.4
/** Below this agreement a bead with enough words is in doubt, the more the lower it is. */
const [doubtfulAgreement, enoughWords] = [0.6, 4]
/** The probability of a bead just below it, and how much less it gets per unit of agreement. */
const [highestInDoubt, doubtSlope] = [0.88, 1]
/** With fewer words, only a bead that shares next to nothing is in doubt. */
const [fewWordsAgreement, fewWords] = [0.3, 2.5]
const maxProbability = 0.998

/**
 * Lowers the probability of beads whose words agree little. The search compares a bead with others
 * at its place, and is sure even of the best of several wrong ones.
 *
 * @param beads in text order
 * @param evidence of these texts
 * @returns the same beads with other probabilities
 */
export function doubtBeads(beads: readonly Bead[], evidence: EvidenceModel): Bead[] {
  return beads.map((bead) => {
    const { english, spanish } = bead
    if (english.length === 0 || spanish.length === 0) return bead
    const searched = english.length + spanish.length > 2 ? raised(bead.probability) : bead.probability
    const { agreement, words } = evidence.of(english, spanish)
    const isInDoubt =
      (words >= enoughWords && agreement < doubtfulAgreement) ||
      (words >= fewWords && agreement < fewWordsAgreement)
    const limit = isInDoubt ? highestInDoubt - doubtSlope * (doubtfulAgreement - agreement) : maxProbability
    return { ...bead, probability: Math.min(searched, limit) }
  })
}

function raised(probability: number): number {
  const odds = Math.log(probability / (1 - probability)) + severalBonus
  return 1 / (1 + Math.exp(-odds))
}
