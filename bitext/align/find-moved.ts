import type { Bead } from './bead.ts'
import type { Lexicon } from './lexicon.ts'
import type { TokenizedText } from './tokenized-text.ts'
import type { EvidenceModel } from './word-evidence.ts'

/** Consecutive blocks, from the first to the last one inclusive. */
interface Span {
  readonly from: number
  readonly to: number
}

/** Consecutive English blocks whose translations stand elsewhere in the Spanish text. */
export interface MovedSpan {
  readonly english: Span
  readonly spanish: Span
}

/** A word says where a block was moved to only if it occurs in at most this many free blocks of each text. */
const maxOccurrences = 6
/** Two blocks far apart are anchors of a moved span if their words agree at least this much. */
const [minAgreement, minWords] = [0.5, 3]
/** A span with one anchor only needs one that agrees this well, and shares this many telling words. */
const [minSingleAgreement, minSingleWords] = [0.7, 6]
/** Anchors of one span are at most this many blocks apart in both texts. */
const maxStep = 5
/** A bead that the search was not sure of, and whose words do not agree, may be taken apart. */
const [weakAgreement, weakWords] = [0.5, 4]

/**
 * Finds sections that stand elsewhere in the other text. The search finds beads in order only, so
 * that both sides of a moved section are left out or put beside something else.
 *
 * @param beads of blocks, in text order
 * @param source the English blocks
 * @param target the Spanish blocks
 * @param lexicon translation probabilities
 * @param evidence of these texts
 * @returns spans of blocks that are free or in weak beads, apart from each other on both sides
 */
export function findMoved(
  beads: readonly Bead[],
  source: TokenizedText,
  target: TokenizedText,
  lexicon: Lexicon,
  evidence: EvidenceModel,
): MovedSpan[] {
  const english = freeBlocks(beads, 'english')
  const spanish = freeBlocks(beads, 'spanish')
  if (english.length === 0 || spanish.length === 0) return []
  const anchors = anchorsBetween(english, spanish, source, target, lexicon, evidence)
  const isLoose = looseBlocks(beads, evidence)
  const runs = runsOf(anchors).filter(([first, ...more]) => first && (more.length > 0 || isEnough(first)))
  const [grownEnglish, grownSpanish] = (['english', 'spanish'] as const).map((side) => {
    const spans = runs.map((run) => ({ from: run[0]?.[side] ?? 0, to: run.at(-1)?.[side] ?? 0 }))
    return growApart(spans, isLoose[side])
  })
  return runs.flatMap((_, index) => {
    const [en, es] = [grownEnglish?.[index], grownSpanish?.[index]]
    return en && es ? [{ english: en, spanish: es }] : []
  })
}

/**
 * Extends spans over the loose blocks beside them, first backwards, because a heading belongs to
 * what follows it. A span that overlaps one before it is `undefined`.
 */
function growApart(spans: readonly Span[], loose: ReadonlySet<number>): (Span | undefined)[] {
  const taken = new Set<number>()
  const kept = spans.map(({ from, to }) => {
    const blocks = Array.from({ length: to - from + 1 }, (_, index) => from + index)
    if (blocks.some((block) => taken.has(block))) return undefined
    for (const block of blocks) taken.add(block)
    return { from, to }
  })
  const isOpen = (block: number) => loose.has(block) && !taken.has(block)
  for (const span of kept) while (span && isOpen(span.from - 1)) taken.add(--span.from)
  for (const span of kept) while (span && isOpen(span.to + 1)) taken.add(++span.to)
  return kept
}

function freeBlocks(beads: readonly Bead[], side: 'english' | 'spanish'): number[] {
  const other = side === 'english' ? 'spanish' : 'english'
  return beads.flatMap((bead) => (bead[other].length === 0 ? bead[side] : []))
}

/** Blocks that a moved span may take in: free ones, and those in weak beads. */
function looseBlocks(beads: readonly Bead[], evidence: EvidenceModel) {
  const loose = { english: new Set<number>(), spanish: new Set<number>() }
  for (const { english, spanish } of beads) {
    if (english.length > 0 && spanish.length > 0) {
      const { agreement, words } = evidence.of(english, spanish)
      if (agreement >= weakAgreement && words > 0 && !(words < weakWords && agreement < 1)) continue
    }
    for (const block of english) loose.english.add(block)
    for (const block of spanish) loose.spanish.add(block)
  }
  return loose
}

function isEnough({ agreement, words }: Anchor): boolean {
  return agreement >= minSingleAgreement && Math.min(1, agreement) * words >= minSingleWords
}

/** Two blocks that translate each other. */
interface Anchor {
  readonly english: number
  readonly spanish: number
  readonly agreement: number
  readonly words: number
}

/** Each free English block with the free Spanish block that shares most with it, if each is the other’s best. */
function anchorsBetween(
  english: readonly number[],
  spanish: readonly number[],
  source: TokenizedText,
  target: TokenizedText,
  lexicon: Lexicon,
  evidence: EvidenceModel,
): Anchor[] {
  const places = blocksByType(spanish, target)
  const common = blocksByType(english, source)
  const bestOfSpanish = new Map<number, { english: number; weight: number }>()
  const bestOfEnglish = new Map<number, number>()
  for (const en of english) {
    const weights = new Map<number, number>()
    for (const type of new Set(source.tokens[en])) {
      if ((common.get(type)?.length ?? 0) > maxOccurrences) continue
      const { ids = [], weights: probabilities = [] } = lexicon.forward[type] ?? {}
      ids.forEach((id, index) => {
        const found = places.get(id) ?? []
        if (found.length > maxOccurrences) return
        for (const es of found)
          weights.set(es, (weights.get(es) ?? 0) + (probabilities[index] ?? 0) / found.length)
      })
    }
    let [best, most] = [-1, 0]
    for (const [es, weight] of weights) if (weight > most) [best, most] = [es, weight]
    if (best < 0) continue
    bestOfEnglish.set(en, best)
    if (most > (bestOfSpanish.get(best)?.weight ?? 0)) bestOfSpanish.set(best, { english: en, weight: most })
  }
  return english.flatMap((en) => {
    const es = bestOfEnglish.get(en)
    if (es === undefined || bestOfSpanish.get(es)?.english !== en) return []
    const { agreement, words } = evidence.of([en], [es])
    return agreement >= minAgreement && words >= minWords
      ? [{ english: en, spanish: es, agreement, words }]
      : []
  })
}

function blocksByType(blocks: readonly number[], { tokens }: TokenizedText): Map<number, number[]> {
  const places = new Map<number, number[]>()
  for (const block of blocks) {
    for (const type of new Set(tokens[block])) {
      const known = places.get(type)
      if (known) known.push(block)
      else places.set(type, [block])
    }
  }
  return places
}

/** Groups anchors that follow each other in both texts. */
function runsOf(anchors: readonly Anchor[]): Anchor[][] {
  const runs: Anchor[][] = []
  for (const anchor of anchors) {
    const last = runs.at(-1)?.at(-1)
    const [down, right] = last ? [anchor.english - last.english, anchor.spanish - last.spanish] : [0, 0]
    if (last && down <= maxStep && right > 0 && right <= maxStep) runs.at(-1)?.push(anchor)
    else runs.push([anchor])
  }
  return runs
}
