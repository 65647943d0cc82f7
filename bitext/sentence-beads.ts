import type { Root } from 'hast'
import { alignInOrder } from './align/align-in-order.ts'
import type { SeedLexicon } from './align/lexicon.ts'
import { type Language, otherLanguage } from './language.ts'
import type { Pair } from './pair.ts'
import { runningText, type TextBlock } from './running-text.ts'
import type { Segment } from './segment.ts'
import { splitSentences } from './split-sentences.ts'

/** Sentences of a pair that translate each other; one side may be empty. */
export interface SentenceBead {
  readonly original: readonly string[]
  readonly translation: readonly string[]
  /** How likely the bead is right, 0 to 1. */
  readonly probability: number
}

/**
 * Aligns the sentences of one pair. Depends on nothing but the pair. The sentences of each side,
 * joined in order, are its running text, white space aside.
 *
 * @param pair one pair of a section
 * @param options.original the language of the original
 * @param options.trees the segments’ trees, from `versionToHast`
 * @param options.seed a seed lexicon; may be empty
 * @returns the beads in reading order; none for a pair without text
 */
export function sentenceBeads(
  { original, translation }: Pair,
  options: { original: Language; trees: ReadonlyMap<Segment, Root>; seed: SeedLexicon },
): SentenceBead[] {
  const language = { original: options.original, translation: otherLanguage(options.original) }
  const textOf = (segments: readonly Segment[]) =>
    segments.flatMap((segment) => {
      const tree = options.trees.get(segment)
      return tree ? runningText(tree) : []
    })
  const blocks = { original: textOf(original), translation: textOf(translation) }
  const sentences = {
    original: sentencesOf(blocks.original, language.original),
    translation: sentencesOf(blocks.translation, language.translation),
  }
  if (sentences.original.length === 0 && sentences.translation.length === 0) return []
  if (sentences.original.length <= 1 && sentences.translation.length <= 1)
    return [{ ...sentences, probability: 1 }]
  const isEnglish = options.original === 'en'
  const [english, spanish] = isEnglish
    ? [blocks.original, blocks.translation]
    : [blocks.translation, blocks.original]
  if (english.length === 0 || spanish.length === 0) return []
  // In order, because a reader reads the sentences of a pair in order.
  const beads = alignInOrder(english, spanish, options.seed).sentenceBeads
  return beads.map((bead) => {
    const [here, there] = isEnglish ? [bead.english, bead.spanish] : [bead.spanish, bead.english]
    return {
      original: here.map((index) => sentences.original[index] ?? ''),
      translation: there.map((index) => sentences.translation[index] ?? ''),
      probability: bead.probability,
    }
  })
}

/** The sentences of some blocks, as `align` counts them: a block without sentences counts as one. */
function sentencesOf(blocks: readonly TextBlock[], language: Language): string[] {
  return blocks.flatMap(({ text }) => {
    const found = splitSentences(text, language)
    return found.length > 0 ? found.map((sentence) => sentence.text) : [text]
  })
}
