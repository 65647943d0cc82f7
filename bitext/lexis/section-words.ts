import type { ByLanguage, Language } from '../language.ts'
import type { AnnotatedBead, AnnotatedWord } from './annotate-beads.ts'

/**
 * The words of a section for the browser: for each word of each bead its lemma, and the words that translate each
 * other. Lemmas are numbered, because each occurs many times.
 */
export interface SectionWords {
  readonly lemmas: ByLanguage<readonly string[]>
  /** The beads of each pair, by its first ID, in order. */
  readonly pairs: Readonly<Record<string, readonly BeadWords[]>>
}

/** The words of a bead, in the order of `wordsOf`. */
export interface BeadWords {
  /** For each English word the number of its lemma; of a form with several lemmas all, the chosen one first. */
  readonly en: readonly (number | readonly number[])[]
  readonly es: readonly (number | readonly number[])[]
  /** Indices of Spanish verbs that are used reflexively; absent if there are none. */
  readonly se?: readonly number[]
  /** Three numbers for each link: the English word, the Spanish word, and its probability in hundredths. */
  readonly links: readonly number[]
}

/** Builds the words of a section from the annotated beads of its pairs. */
export function sectionWords(
  pairs: readonly (readonly [id: string, beads: readonly AnnotatedBead[]])[],
): SectionWords {
  const numbers = { en: new Map<string, number>(), es: new Map<string, number>() }
  const numberOf = (lemma: string, language: Language): number => {
    const known = numbers[language].get(lemma)
    if (known !== undefined) return known
    numbers[language].set(lemma, numbers[language].size)
    return numbers[language].size - 1
  }
  const encode = (word: AnnotatedWord, language: Language) => {
    const own = numberOf(word.lemma, language)
    const others = word.otherLemmas.map((lemma) => numberOf(lemma, language))
    return others.length > 0 ? [own, ...others] : own
  }
  const encoded = pairs.map(([id, beads]) => {
    const words = beads.map(({ words: { en, es }, links }): BeadWords => {
      const reflexive = es.flatMap((word, at) => (word.reflexive ? [at] : []))
      return {
        en: en.map((word) => encode(word, 'en')),
        es: es.map((word) => encode(word, 'es')),
        ...(reflexive.length > 0 ? { se: reflexive } : {}),
        links: links.flatMap(({ english, spanish, probability }) => [
          english,
          spanish,
          Math.round(probability * 100),
        ]),
      }
    })
    return [id, words] as const
  })
  const lemmas = { en: [...numbers.en.keys()], es: [...numbers.es.keys()] }
  return { lemmas, pairs: Object.fromEntries(encoded) }
}

/** What is known of one word of a text. */
export interface WordFacts {
  readonly language: Language
  /** The likeliest lemma first. */
  readonly lemmas: readonly [string, ...string[]]
  readonly reflexive: boolean
  /** The indices of its counterparts among the words of the other side, where they are sure enough to be shown. */
  readonly counterparts: readonly number[]
}

/** A link that is less likely than this is not shown: a wrong word is worse than none. */
export const minShownProbability = 0.5

/**
 * Reads what is known of a word.
 *
 * @param at its index in its side of the bead, as `wordsOf` counts
 * @returns undefined if the section has no such word
 */
export function wordFacts(
  { lemmas, pairs }: SectionWords,
  { pair, bead, language, at }: { pair: string; bead: number; language: Language; at: number },
): WordFacts | undefined {
  const words = pairs[pair]?.[bead]
  const encoded = words?.[language][at]
  if (words === undefined || encoded === undefined) return undefined
  const [first, ...others] = [encoded].flat().map((number) => lemmas[language][number] ?? '')
  if (first === undefined) return undefined
  const [own, other] = language === 'en' ? [0, 1] : [1, 0]
  const counterparts: number[] = []
  for (let index = 0; index + 2 < words.links.length; index += 3) {
    const isShown = (words.links[index + 2] ?? 0) >= minShownProbability * 100
    if (isShown && words.links[index + own] === at) counterparts.push(words.links[index + other] ?? 0)
  }
  const reflexive = language === 'es' && (words.se?.includes(at) ?? false)
  return { language, lemmas: [first, ...others], reflexive, counterparts }
}
