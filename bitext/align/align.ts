import { alignInOrder, type OrderedAlignment } from './align-in-order.ts'
import type { Bead } from './bead.ts'
import { doubtBeads } from './doubt-beads.ts'
import { dropWrongBeads } from './drop-wrong-beads.ts'
import { findMoved, type MovedSpan } from './find-moved.ts'
import type { SeedLexicon } from './lexicon.ts'
import { placeMoved } from './place-moved.ts'
import { rejoinOmissions } from './rejoin-omissions.ts'
import type { TextUnit } from './text-unit.ts'
import { type EvidenceModel, evidenceModel, sharedShare } from './word-evidence.ts'

/** The result of `align`. Indices count from 0 over the whole text. */
export interface Alignment {
  /** Beads of blocks. */
  readonly blocks: readonly Bead[]
  /** Beads of sentences; the sentences are those of `splitBlocksIntoSentences`. */
  readonly sentences: readonly Bead[]
  /** How much the texts have in common, from `sharedShare`; below `leastInCommon` they are two texts. */
  readonly inCommon: number | undefined
}

/** Two texts with less in common are no translations of each other. */
export const leastInCommon = 0.35

/**
 * Aligns an English text with a Spanish one. Pure and deterministic; time grows with the length
 * of the texts, not with its square.
 *
 * First, the texts are aligned in order (`alignInOrder`). Then each bead is judged by its words:
 * one that is no translation becomes omissions, omissions that belong together become a bead, and
 * sections that stand elsewhere in the other text are paired where they stand.
 *
 * @param english blocks of the English text
 * @param spanish blocks of the Spanish text
 * @param seed a seed lexicon; may be empty
 * @returns beads in the order of the English text, Spanish omissions after what they follow; every
 *   block and every sentence is in exactly one. If one text is empty, `sentences` is empty and each
 *   block of the other is an omission.
 */
export function align(
  english: readonly TextUnit[],
  spanish: readonly TextUnit[],
  seed: SeedLexicon,
): Alignment {
  if (english.length === 0 || spanish.length === 0) return allUnmatched(english.length, spanish.length)
  const ordered = alignInOrder(english, spanish, seed)
  const { source, target, lexicons, sentenceTexts } = ordered
  const evidence = evidenceModel(ordered.beads, source, target, lexicons)
  const judged = rejoinOmissions(dropWrongBeads(ordered.beads, evidence), { ...ordered, evidence })
  const blocks = doubtBeads(judged, evidence)
  let result: Omit<Alignment, 'inCommon'> = { blocks, sentences: ordered.sentenceBeads }
  for (let round = 0; round < maxMovedRounds; round++) {
    const spans = findMoved(result.blocks, source, target, lexicons[1], evidence)
    const moved = spans.flatMap((span) => alignSpan(span, english, spanish, seed, evidence))
    if (moved.length === 0) break
    const sentences = moved.flatMap((each) =>
      shift(
        each.sentences,
        sentenceTexts.english.starts[each.span.english.from] ?? 0,
        sentenceTexts.spanish.starts[each.span.spanish.from] ?? 0,
      ),
    )
    const moves = moved.flatMap((each) => each.blocks)
    result = { blocks: placeMoved(result.blocks, moves), sentences: placeMoved(result.sentences, sentences) }
  }
  return { ...result, inCommon: sharedShare(result.blocks, source, target, lexicons[0]) }
}

/** A moved section may free blocks of another one, so moved sections are searched for this many times at most. */
const maxMovedRounds = 4

/** A moved span is believed if this share of its blocks find a counterpart in it. */
const minPairedShare = 0.5

/** Aligns the blocks of a moved span; empty if they turn out not to match. */
function alignSpan(
  span: MovedSpan,
  english: readonly TextUnit[],
  spanish: readonly TextUnit[],
  seed: SeedLexicon,
  evidence: EvidenceModel,
): { span: MovedSpan; blocks: Bead[]; sentences: readonly Bead[] }[] {
  const [en, es] = [span.english, span.spanish]
  const { beads, sentenceBeads }: OrderedAlignment = alignInOrder(
    english.slice(en.from, en.to + 1),
    spanish.slice(es.from, es.to + 1),
    seed,
  )
  const blocks = doubtBeads(dropWrongBeads(shift(beads, en.from, es.from), evidence), evidence)
  const paired = blocks.filter((bead) => bead.english.length > 0 && bead.spanish.length > 0)
  const count = paired.reduce((sum, bead) => sum + bead.english.length + bead.spanish.length, 0)
  const isBelieved = count >= minPairedShare * (en.to - en.from + es.to - es.from + 2)
  return isBelieved ? [{ span, blocks, sentences: sentenceBeads }] : []
}

function shift(beads: readonly Bead[], english: number, spanish: number): Bead[] {
  return beads.map((bead) => ({
    english: bead.english.map((index) => index + english),
    spanish: bead.spanish.map((index) => index + spanish),
    probability: bead.probability,
  }))
}

function allUnmatched(english: number, spanish: number): Alignment {
  const omissions = (count: number, side: 'english' | 'spanish'): Bead[] =>
    Array.from({ length: count }, (_, index) => ({
      english: [],
      spanish: [],
      [side]: [index],
      probability: 1,
    }))
  return {
    blocks: [...omissions(english, 'english'), ...omissions(spanish, 'spanish')],
    sentences: [],
    inCommon: undefined,
  }
}
