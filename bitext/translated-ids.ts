import { align } from './align/align.ts'
import type { SeedLexicon } from './align/lexicon.ts'
import type { TextUnit } from './align/text-unit.ts'
import { wordAgreement } from './align/word-agreement.ts'
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
}

/** Segments whose words agree less than this are two texts; see `wordAgreement`. */
const leastAgreement = -0.1

/**
 * Finds IDs that somebody translated with the text: `<!-- #puerto -->` opposite `<!-- #harbour -->`.
 * They are neighbours that only one version has each, that the aligner pairs, and whose words agree.
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
  const candidates = oneSidedSpans(pairs).flatMap((span) => alignSpan(span, original, seed))
  if (candidates.length === 0) return []
  const all = {
    original: [...new Set(pairs.flatMap((pair) => pair.original))],
    translation: [...new Set(pairs.flatMap((pair) => pair.translation))],
  }
  const place = new Map(
    [all.original, all.translation].flatMap((segments) =>
      segments.map((segment, index) => [segment, index] as const),
    ),
  )
  const indices = candidates.map((found) => {
    const [here, there] = [place.get(found.original) ?? 0, place.get(found.translation) ?? 0]
    return original === 'en' ? ([here, there] as const) : ([there, here] as const)
  })
  const [english, spanish] =
    original === 'en' ? [all.original, all.translation] : [all.translation, all.original]
  const agreement = wordAgreement(english.map(toUnit), spanish.map(toUnit), indices, seed)
  return candidates.filter((_, index) => (agreement[index] ?? 0) >= leastAgreement)
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

/** The segments of a span that the aligner pairs one to one, and that are blocks of the same kinds. */
function alignSpan(span: readonly Pair[], original: Language, seed: SeedLexicon): TranslatedId[] {
  const here = span.flatMap((pair) => pair.original)
  const there = span.flatMap((pair) => pair.translation)
  if (here.length === 0 || there.length === 0) return []
  const isEnglish = original === 'en'
  const [english, spanish] = isEnglish ? [here, there] : [there, here]
  const { blocks } = align(english.map(toUnit), spanish.map(toUnit), seed)
  return blocks.flatMap((bead): TranslatedId[] => {
    const [source, target] = isEnglish ? [bead.english, bead.spanish] : [bead.spanish, bead.english]
    const [first, second] = [here[source[0] ?? -1], there[target[0] ?? -1]]
    if (source.length !== 1 || target.length !== 1 || !first || !second) return []
    const [id, translatedId] = [onlyId(first), onlyId(second)]
    if (kindsOf(first) !== kindsOf(second) || id === undefined || translatedId === undefined) return []
    return [{ original: first, translation: second, id, translatedId }]
  })
}

function onlyId({ marker }: Segment): string | undefined {
  return marker.ids.length === 1 ? marker.ids[0] : undefined
}

function toUnit(segment: Segment): TextUnit {
  return { text: segment.tree.children.map(plainText).join(' '), kind: kindsOf(segment) }
}

function kindsOf({ tree }: Segment): string {
  return tree.children.map((block) => blockKind(block)).join(', ')
}
