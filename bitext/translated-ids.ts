import { align } from './align/align.ts'
import type { SeedLexicon } from './align/lexicon.ts'
import { plainText } from './exchange/blocks.ts'
import type { Language } from './language.ts'
import type { Pair } from './pair.ts'
import { blockKind, type Segment } from './segment.ts'

/** Two segments that translate each other and have different IDs. */
export interface TranslatedId {
  readonly original: Segment
  readonly translation: Segment
  /** The ID of the original. */
  readonly id: string
  /** The ID that the translation has instead. */
  readonly translatedId: string
  /** How likely it is that the segments translate each other, from 0 to 1. */
  readonly probability: number
}

/** Below this probability two neighbours are taken for two texts. */
const leastProbability = 0.5

/**
 * Finds IDs that somebody translated with the text: `<!-- #puerto -->` opposite `<!-- #harbour -->`.
 * They are neighbours that only one version has each, and that translate each other, as the aligner
 * says.
 *
 * @param pairs the section, in reading order
 * @param original the language of the original
 * @param seed a seed lexicon; may be empty
 */
export function findTranslatedIds(
  pairs: readonly Pair[],
  original: Language,
  seed: SeedLexicon,
): TranslatedId[] {
  return oneSidedSpans(pairs).flatMap((span) => {
    const here = span.flatMap((pair) => pair.original)
    const there = span.flatMap((pair) => pair.translation)
    if (here.length === 0 || there.length === 0) return []
    const units = (segments: readonly Segment[]) =>
      segments.map((segment) => ({ text: textOf(segment), kind: kindsOf(segment) }))
    const isEnglish = original === 'en'
    const [english, spanish] = isEnglish ? [here, there] : [there, here]
    const { blocks } = align(units(english), units(spanish), seed)
    return blocks.flatMap((bead): TranslatedId[] => {
      const [source, target] = isEnglish ? [bead.english, bead.spanish] : [bead.spanish, bead.english]
      const [first, second] = [here[source[0] ?? -1], there[target[0] ?? -1]]
      if (source.length !== 1 || target.length !== 1 || !first || !second) return []
      const [id, translatedId] = [onlyId(first), onlyId(second)]
      const fits = kindsOf(first) === kindsOf(second) && bead.probability >= leastProbability
      if (!fits || id === undefined || translatedId === undefined) return []
      return [{ original: first, translation: second, id, translatedId, probability: bead.probability }]
    })
  })
}

/** The longest spans of consecutive pairs that have one side only. */
function oneSidedSpans(pairs: readonly Pair[]): Pair[][] {
  const spans: Pair[][] = [[]]
  for (const pair of pairs) {
    if (pair.original.length === 0 || pair.translation.length === 0) spans.at(-1)?.push(pair)
    else if (spans.at(-1)?.length !== 0) spans.push([])
  }
  return spans
}

function onlyId({ marker }: Segment): string | undefined {
  return marker.ids.length === 1 ? marker.ids[0] : undefined
}

function textOf({ tree }: Segment): string {
  return tree.children.map(plainText).join(' ')
}

function kindsOf({ tree }: Segment): string {
  return tree.children.map((block) => blockKind(block)).join(', ')
}
