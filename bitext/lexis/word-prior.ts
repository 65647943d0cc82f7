import { areCognates, type SeedLexicon } from '../align/lexicon.ts'
import { normalizeToken } from '../align/tokenize.ts'
import type { WordPrior } from './word-aligner.ts'

const identityPrior = [0.6, 0.6] as const
const cognatePrior = [0.3, 0.3] as const
const noPrior = [0, 0] as const

/**
 * What is known of two lemmas before a library is read: the aligner’s seed lexicon, and spelling.
 *
 * @param seed a seed lexicon; may be empty
 */
export function wordPrior(seed: SeedLexicon): WordPrior {
  const stems = { en: stemmer('en'), es: stemmer('es') }
  return (english, spanish) => {
    const [en, es] = [stems.en(english), stems.es(spanish)]
    const entry = seed.get(en)?.find(([translation]) => translation === es)
    if (entry) return [entry[1], entry[2]]
    if (en === es && en.length > 3) return identityPrior
    return areCognates(en, es) ? cognatePrior : noPrior
  }
}

function stemmer(language: 'en' | 'es'): (lemma: string) => string {
  const known = new Map<string, string>()
  return (lemma) => {
    const stem = known.get(lemma) ?? normalizeToken(lemma, language)
    known.set(lemma, stem)
    return stem
  }
}
