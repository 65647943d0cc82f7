import type { Bead } from './bead.ts'
import { type LengthModel, lengthScore } from './length-score.ts'
import { inTextOrder } from './text-order.ts'
import type { TextUnit } from './text-unit.ts'
import type { TokenizedText } from './tokenized-text.ts'
import type { EvidenceModel } from './word-evidence.ts'

/** Two omissions are a pair if their words agree at least this much, and there are this many. */
const [minAgreement, minWords] = [0.6, 3]
/** The lengths of a pair must be as likely as this, in log-odds. */
const minPairLength = -1
/** A block joins the bead beside it if this makes the lengths more likely by this much, in log-odds. */
const minLengthGain = 1
const [minPartAgreement, minPartWords] = [0.6, 4]
/** Longer rows of omissions are left as they are. */
const maxGap = 12

/** What is known of the two texts. */
interface Texts {
  readonly source: TokenizedText
  readonly target: TokenizedText
  readonly lengths: LengthModel
  readonly evidence: EvidenceModel
}

/**
 * Joins blocks that were left out although they have a counterpart: two that stand between the same
 * beads, or one beside a bead that it is a part of.
 *
 * @param beads of blocks, in text order
 * @param texts the blocks and what is known of them
 * @returns beads in text order
 */
export function rejoinOmissions(beads: readonly Bead[], texts: Texts): Bead[] {
  const result: Bead[] = []
  for (let index = 0; index < beads.length; ) {
    let end = index
    while (end < beads.length && isOmission(beads[end])) end++
    if (end === index) {
      const bead = beads[index++]
      if (bead) result.push(bead)
      continue
    }
    const gap = beads.slice(index, end)
    result.push(...(gap.length <= maxGap ? pairsInGap(gap, texts) : gap))
    index = end
  }
  return joinParts(result, texts)
}

function isOmission(bead: Bead | undefined): boolean {
  return bead !== undefined && (bead.english.length === 0 || bead.spanish.length === 0)
}

/** The best chain of pairs among the omissions of one gap, in order; the rest stay omissions. */
function pairsInGap(gap: readonly Bead[], texts: Texts): readonly Bead[] {
  const [english, spanish] = [gap.flatMap((bead) => bead.english), gap.flatMap((bead) => bead.spanish)]
  const width = spanish.length + 1
  const best = bestChains(english, spanish, texts)
  if (best[0] === 0) return gap
  const found: Bead[] = []
  let [row, column] = [0, 0]
  while ((best[row * width + column] ?? 0) > 0) {
    const here = best[row * width + column]
    if (here === best[(row + 1) * width + column]) row++
    else if (here === best[row * width + column + 1]) column++
    else {
      found.push({
        english: english.slice(row, ++row),
        spanish: spanish.slice(column, ++column),
        probability: rejoinedProbability,
      })
    }
  }
  const isPaired = ({ english: [en], spanish: [es] }: Bead) =>
    found.some((bead) => (en === undefined ? bead.spanish[0] === es : bead.english[0] === en))
  const all = [...found, ...gap.filter((bead) => !isPaired(bead))]
  return inTextOrder(all.sort((a, b) => (a.english[0] ?? 0) - (b.english[0] ?? 0)))
}

/** For each English and Spanish block of a gap, the score of the best chain of pairs from there on. */
function bestChains(english: readonly number[], spanish: readonly number[], texts: Texts): Float64Array {
  const width = spanish.length + 1
  const best = new Float64Array((english.length + 1) * width)
  for (let row = english.length - 1; row >= 0; row--) {
    for (let column = spanish.length - 1; column >= 0; column--) {
      const score = pairScore(english[row] ?? 0, spanish[column] ?? 0, texts)
      best[row * width + column] = Math.max(
        best[(row + 1) * width + column] ?? 0,
        best[row * width + column + 1] ?? 0,
        score > 0 ? score + (best[(row + 1) * width + column + 1] ?? 0) : 0,
      )
    }
  }
  return best
}

/** The probability of a bead that the search did not find. */
const rejoinedProbability = 0.7

/** Positive if two blocks are probably a pair. */
function pairScore(en: number, es: number, { source, target, lengths, evidence }: Texts): number {
  if (!sameKind(source.units[en], target.units[es])) return 0
  const { agreement, words } = evidence.of([en], [es])
  if (agreement < minAgreement || words < minWords) return 0
  const length = lengthScore(source.lengths[en] ?? 1, target.lengths[es] ?? 1, lengths)
  return length < minPairLength ? 0 : agreement * words
}

function sameKind(one: TextUnit | undefined, other: TextUnit | undefined): boolean {
  const [a, b] = [one?.kind, other?.kind]
  return a === b || a === undefined || b === undefined || (a.startsWith('heading') && b.startsWith('heading'))
}

/** Adds omissions to the bead beside them, if they are a part that its other side translates too. */
function joinParts(beads: readonly Bead[], texts: Texts): Bead[] {
  const result: Bead[] = []
  for (const bead of beads) {
    const before = result.at(-1)
    const joined = before && (joinPart(before, bead, texts) ?? joinPart(bead, before, texts))
    if (joined) result[result.length - 1] = joined
    else result.push(bead)
  }
  return result
}

/** The bead with the omission added, or `undefined` if it is no part of the bead. */
function joinPart(bead: Bead, omission: Bead, texts: Texts): Bead | undefined {
  if (isOmission(bead) || !isOmission(omission)) return undefined
  const { english, spanish } = bead
  const isEnglish = omission.english.length > 0
  const [own, added] = isEnglish ? [english, omission.english] : [spanish, omission.spanish]
  if (!isAdjacent(own, added)) return undefined
  const all = [...own, ...added].sort((a, b) => a - b)
  const [newEnglish, newSpanish] = isEnglish ? [all, spanish] : [english, all]
  const length = (en: readonly number[], es: readonly number[]) =>
    lengthScore(lettersOf(texts.source, en), lettersOf(texts.target, es), texts.lengths)
  if (length(newEnglish, newSpanish) < length(english, spanish) + minLengthGain) return undefined
  const { agreement, words } = isEnglish
    ? texts.evidence.ofEnglish(added, spanish)
    : texts.evidence.ofSpanish(english, added)
  if (agreement < minPartAgreement || words < minPartWords) return undefined
  const kinds = new Set(all.map((block) => (isEnglish ? texts.source : texts.target).units[block]?.kind))
  if (kinds.size > 1) return undefined
  return { english: newEnglish, spanish: newSpanish, probability: rejoinedProbability }
}

function isAdjacent(own: readonly number[], added: readonly number[]): boolean {
  return added[0] === (own.at(-1) ?? 0) + 1 || (added.at(-1) ?? 0) + 1 === own[0]
}

function lettersOf({ lengths }: TokenizedText, units: readonly number[]): number {
  return units.reduce((sum, unit) => sum + (lengths[unit] ?? 0), 0)
}
