import { lexicalScore } from './lexical-score.ts'
import { createLexiconBuilder, type SeedLexicon } from './lexicon.ts'
import type { TextUnit } from './text-unit.ts'
import { type TokenizedText, tokenizeText } from './tokenized-text.ts'

/**
 * How well the words of some units agree. The aligner's probabilities assume that the texts are
 * translations of each other; this does not. On the works in `content/`, 224 of 224
 * translations are above −0.1, and 0.4 % of 6,496 pairs of units that are no translations.
 *
 * @param english and spanish all units of both texts: how common a word is in them counts
 * @param pairs the indices of an English and a Spanish unit each
 * @param seed a seed lexicon; may be empty
 * @returns for each pair the mean log-odds per word that they are translations: positive if they agree
 */
export function wordAgreement(
  english: readonly TextUnit[],
  spanish: readonly TextUnit[],
  pairs: readonly (readonly [english: number, spanish: number])[],
  seed: SeedLexicon,
): number[] {
  const [source, target] = [tokenizeText(english, 'en'), tokenizeText(spanish, 'es')]
  const lexicon = createLexiconBuilder(source.vocabulary, target.vocabulary, seed).build()
  const here = pick(
    source,
    pairs.map(([index]) => index),
  )
  const there = pick(
    target,
    pairs.map(([, index]) => index),
  )
  // Only the pairs themselves are scored: the band is the diagonal.
  const diagonal = Int32Array.from({ length: pairs.length + 1 }, (_, index) => index)
  const score = lexicalScore(
    here,
    there,
    lexicon,
    { low: diagonal, high: diagonal },
    { single: 1, several: 1 },
  )
  return pairs.map((_, index) => {
    const words = Math.min(here.tokens[index]?.length ?? 0, there.tokens[index]?.length ?? 0)
    return score(index, 1, index, 1) / Math.max(1, words)
  })
}

function pick({ units, tokens, lengths, ...text }: TokenizedText, indices: readonly number[]): TokenizedText {
  return {
    ...text,
    units: indices.flatMap((index) => units[index] ?? []),
    tokens: indices.flatMap((index) => tokens[index] ?? []),
    lengths: Float64Array.from(indices, (index) => lengths[index] ?? 1),
  }
}
