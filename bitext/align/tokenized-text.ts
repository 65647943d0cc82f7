import type { Language } from '../language.ts'
import { Vocabulary } from './lexicon.ts'
import type { TextUnit } from './text-unit.ts'
import { normalizeToken, tokenize } from './tokenize.ts'

/** The units of one text with their tokens as numbers, ready for scoring. */
export interface TokenizedText {
  readonly units: readonly TextUnit[]
  readonly vocabulary: Vocabulary
  /** For each unit, the token types in it, in order and with repetitions. */
  readonly tokens: readonly Uint32Array[]
  /** For each unit, its length in letters and digits; at least 1. */
  readonly lengths: Float64Array
  /** For each type, its smoothed share of all tokens of the text, 0 to 1. */
  readonly background: Float64Array
}

/**
 * Tokenizes the units of a text and counts its types.
 *
 * @param units in text order
 * @param language the language of the text
 * @returns one entry per unit, in the same order
 */
export function tokenizeText(units: readonly TextUnit[], language: Language): TokenizedText {
  const vocabulary = new Vocabulary()
  const typeOf = new Map<string, number>()
  const lengths = new Float64Array(units.length).fill(1)
  const tokens = units.map(({ text, kind }, index) => {
    let letters = 0
    const words = tokenize(text)
    if (words.length === 0) return Uint32Array.of(vocabulary.add(wordlessToken(kind)))
    const types = Uint32Array.from(words, (word) => {
      letters += word.length
      const known = typeOf.get(word)
      if (known !== undefined) return known
      const type = vocabulary.add(normalizeToken(word, language))
      typeOf.set(word, type)
      return type
    })
    lengths[index] = Math.max(1, letters)
    return types
  })
  return { units, vocabulary, tokens, lengths, background: typeShares(tokens, vocabulary.types.length) }
}

/**
 * The blocks of a text, built from its sentences so that nothing is tokenized twice.
 *
 * @param blocks in text order
 * @param sentences the tokenized sentences of all blocks
 * @param starts for each block, the index of its first sentence
 */
export function joinSentences(
  blocks: readonly TextUnit[],
  sentences: TokenizedText,
  starts: readonly number[],
): TokenizedText {
  const lengths = new Float64Array(blocks.length)
  const tokens = blocks.map((_, index) => {
    const [from, to] = [starts[index] ?? 0, starts[index + 1] ?? sentences.units.length]
    const parts = sentences.tokens.slice(from, to)
    lengths[index] = sentences.lengths.subarray(from, to).reduce((sum, length) => sum + length, 0)
    const whole = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0))
    let at = 0
    for (const part of parts) {
      whole.set(part, at)
      at += part.length
    }
    return whole
  })
  return { ...sentences, units: blocks, tokens, lengths }
}

/**
 * Stands for a unit without words, such as a scene break or a picture without alternative text: the
 * same in both languages, so that such units pair with each other.
 */
function wordlessToken(kind = ''): string {
  return `∅${kind}`
}

/** The share of each type, with half a token added to every count so that no share is 0. */
function typeShares(tokens: readonly Uint32Array[], types: number): Float64Array {
  const counts = new Float64Array(types)
  let total = 0
  for (const unit of tokens) {
    total += unit.length
    for (const type of unit) counts[type] = (counts[type] ?? 0) + 1
  }
  return counts.map((count) => (count + 0.5) / (total + 0.5 * types))
}
