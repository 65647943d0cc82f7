import type { SeedLexicon } from './lexicon.ts'

/**
 * Parses `seed-lexicon.txt`. Each line is an English stem followed by Spanish stems, each with four
 * digits: p(es | en) and p(en | es), two base-36 digits each, in 99ths.
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
