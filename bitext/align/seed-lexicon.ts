import type { SeedLexicon } from './lexicon.ts'

/**
 * Reads the seed lexicon: on each line an English stem, and then its Spanish stems, each with
 * p(es | en) and p(en | es) as two digits of base 36, in ninety-ninths.
 */
export function readSeedLexicon(text: string): SeedLexicon {
  const lexicon = new Map<string, (readonly [string, number, number])[]>()
  for (const line of text.split('\n')) {
    const [english = '', ...rest] = line.split(' ')
    const entries: (readonly [string, number, number])[] = []
    for (let index = 0; index + 1 < rest.length; index += 2) {
      const weights = rest[index + 1] ?? ''
      const probability = (from: number) => Number.parseInt(weights.slice(from, from + 2), 36) / 99
      entries.push([rest[index] ?? '', probability(0), probability(2)])
    }
    if (entries.length > 0) lexicon.set(english, entries)
  }
  return lexicon
}
