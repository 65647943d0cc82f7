import type { Language } from '../language.ts'
import { Vocabulary } from './lexicon.ts'
import { tokenOf, wordsOf } from './tokenize.ts'

/** What is aligned: a block of a text, or a sentence of one. */
export interface Unit {
  readonly text: string
  /** What kind of block it is, in any words that are the same for both texts; absent when not known. */
  readonly kind?: string | undefined
}

/** A text made ready: each unit as the numbers of its tokens. */
export interface PreparedText {
  readonly units: readonly Unit[]
  readonly vocabulary: Vocabulary
  /** For each unit the types of its tokens, as often as they occur. */
  readonly tokens: readonly Uint32Array[]
  /** For each unit its length in letters and digits, 1 at least. */
  readonly lengths: Float64Array
  /** For each type its share of all tokens. */
  readonly background: Float64Array
}

/** Tokenizes the units of a text and counts its types. */
export function prepare(units: readonly Unit[], language: Language): PreparedText {
  const vocabulary = new Vocabulary()
  const typeOf = new Map<string, number>()
  const lengths = new Float64Array(units.length)
  const tokens = units.map(({ text }, index) => {
    let letters = 0
    const types = Uint32Array.from(wordsOf(text), (word) => {
      letters += word.length
      const known = typeOf.get(word)
      if (known !== undefined) return known
      const type = vocabulary.add(tokenOf(word, language))
      typeOf.set(word, type)
      return type
    })
    lengths[index] = Math.max(1, letters)
    return types
  })
  return { units, vocabulary, tokens, lengths, background: shares(tokens, vocabulary.types.length) }
}

/**
 * The blocks of a text whose sentences are made ready already.
 *
 * @param blocks the blocks
 * @param sentences made ready by `prepare`
 * @param starts for each block its first sentence
 */
export function joined(
  blocks: readonly Unit[],
  sentences: PreparedText,
  starts: readonly number[],
): PreparedText {
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

function shares(tokens: readonly Uint32Array[], types: number): Float64Array {
  const counts = new Float64Array(types)
  let total = 0
  for (const unit of tokens) {
    total += unit.length
    for (const type of unit) counts[type] = (counts[type] ?? 0) + 1
  }
  return counts.map((count) => (count + 0.5) / (total + 0.5 * types))
}
