import type { Bead } from './bead.ts'
import type { EvidenceModel, WordEvidence } from './word-evidence.ts'

/** A bead whose words agree less than this, given how few there are, is no translation. */
const minAgreement = 0.5
/** A block of a bead with several is dropped below this. */
const minPartAgreement = 0.35
const minWords = 4

/**
 * Whether the words of a bead say that it is no translation. The fewer words there are, the lower
 * their agreement must be.
 */
function disagrees({ agreement, words }: WordEvidence, least: number): boolean {
  return words >= minWords && agreement + 1 / words < least
}

/** The probability that a bead which is dropped is wrong: higher, the less its words agree. */
function dropProbability({ agreement, words }: WordEvidence): number {
  return Math.min(maxDropProbability, minDropProbability + dropSlope * (minAgreement - agreement - 1 / words))
}

const [minDropProbability, maxDropProbability, dropSlope] = [0.55, 0.95, 1]

/**
 * Corrects block beads by their words. The search puts what has no counterpart beside what happens
 * to be there, if it is of the same kind and length: a paragraph that was replaced by another, for
 * example. Such beads become omissions, and so do blocks without counterpart in beads of several.
 *
 * @param beads in text order
 * @param evidence of these texts
 * @returns beads in text order
 */
export function dropWrongBeads(beads: readonly Bead[], evidence: EvidenceModel): Bead[] {
  return beads.flatMap((bead): Bead[] => {
    const { english, spanish } = bead
    if (english.length === 0 || spanish.length === 0) return [bead]
    const whole = evidence.of(english, spanish)
    if (disagrees(whole, minAgreement)) return omissions({ ...bead, probability: dropProbability(whole) })
    if (english.length + spanish.length === 2) return [bead]
    const keptEnglish = outerKept(english, (block) =>
      disagrees(evidence.ofEnglish([block], spanish), minPartAgreement),
    )
    const keptSpanish = outerKept(spanish, (block) =>
      disagrees(evidence.ofSpanish(english, [block]), minPartAgreement),
    )
    if (keptEnglish.length === 0 || keptSpanish.length === 0) return [bead]
    const lost = (all: readonly number[], kept: readonly number[], after: boolean) =>
      all.filter((block) => (after ? block > (kept.at(-1) ?? 0) : block < (kept[0] ?? 0)))
    const dropped = (after: boolean) =>
      omissions({
        english: lost(english, keptEnglish, after),
        spanish: lost(spanish, keptSpanish, after),
        probability: bead.probability,
      })
    return [...dropped(false), { ...bead, english: keptEnglish, spanish: keptSpanish }, ...dropped(true)]
  })
}

/** The blocks without those at either end that are dropped: each side of a bead is one span. */
function outerKept(blocks: readonly number[], isDropped: (block: number) => boolean): readonly number[] {
  let [from, to] = [0, blocks.length]
  while (from < to && isDropped(blocks[from] ?? 0)) from++
  while (to > from && isDropped(blocks[to - 1] ?? 0)) to--
  return blocks.slice(from, to)
}

function omissions({ english, spanish, probability }: Bead): Bead[] {
  return [
    ...english.map((block) => ({ english: [block], spanish: [], probability })),
    ...spanish.map((block) => ({ english: [], spanish: [block], probability })),
  ]
}
