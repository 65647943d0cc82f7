import type { Language } from '../language.ts'
import { Vocabulary } from './lexicon.ts'
import { tokensOf } from './tokens.ts'

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
  const tokens = units.map(({ text }) => Uint32Array.from(tokensOf(text, language), (type) => vocabulary.add(type)))
  const lengths = Float64Array.from(units, ({ text }) => Math.max(1, text.replace(/[^\p{L}\p{N}]/gu, '').length))
  return { units, vocabulary, tokens, lengths, background: shares(tokens, vocabulary.types.length) }
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
