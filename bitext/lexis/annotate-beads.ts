import type { ByLanguage, Language } from '../language.ts'
import { chooseLemma } from './choose-lemma.ts'
import { isReflexive } from './reflexive.ts'
import { alignWords, type WordAlignment, type WordLink, type WordPrior } from './word-aligner.ts'
import { type TextWord, wordsOf } from './words.ts'

/** The text of a sentence bead; a missing side is empty. */
export type BeadText = ByLanguage<string>

/** A word of a bead, with its lemma. */
export interface AnnotatedWord extends TextWord {
  readonly lemma: string
  /** The other lemmas that the form may have. */
  readonly otherLemmas: readonly string[]
  /** Whether a Spanish verb is used reflexively, so that its dictionary entry ends in *-se*. */
  readonly reflexive: boolean
}

/** A bead with the lemma of each word, and the words that translate each other. */
export interface AnnotatedBead {
  readonly words: ByLanguage<readonly AnnotatedWord[]>
  readonly links: readonly WordLink[]
}

/**
 * Finds the lemma of each word of a library’s beads, and the words that translate each other. Where a form has
 * several lemmas the translation decides: the words are aligned with the likeliest lemma of each form first,
 * then with those that the other side speaks for.
 *
 * @param beads all beads of the library: the more, the more is known of rare words
 * @param options.lemmasOf the lemmas of a form, the likeliest first
 * @param options.prior what is known of two lemmas beforehand
 */
export function annotateBeads(
  beads: readonly BeadText[],
  options: { lemmasOf: (form: string, language: Language) => readonly string[]; prior: WordPrior },
): AnnotatedBead[] {
  const words = beads.map((bead) => ({ en: wordsOf(bead.en), es: wordsOf(bead.es) }))
  const candidates = words.map(({ en, es }) => ({
    en: en.map(({ text }) => options.lemmasOf(text, 'en')),
    es: es.map(({ text }) => options.lemmasOf(text, 'es')),
  }))
  const first = candidates.map(({ en, es }) => ({ english: firsts(en), spanish: firsts(es) }))
  const { association } = alignWords(first, options.prior)
  const known = (english: string, spanish: string) =>
    Math.max(association(english, spanish), ...options.prior(english, spanish))
  const chosen = candidates.map(({ en, es }, index) => {
    const { english = [], spanish = [] } = first[index] ?? {}
    return {
      en: en.map((lemmas) => chooseLemma(lemmas, spanish, known)),
      es: es.map((lemmas) => chooseLemma(lemmas, english, (es, en) => known(en, es))),
    }
  })
  const { links } = alignWords(
    chosen.map(({ en, es }) => ({ english: firsts(en), spanish: firsts(es) })),
    options.prior,
  )
  return words.map(({ en, es }, index) => ({
    words: {
      en: annotate(en, chosen[index]?.en ?? [], () => false),
      es: annotate(es, chosen[index]?.es ?? [], (at, lemma) => isReflexive(lowerCase(es), at, lemma)),
    },
    links: links[index] ?? [],
  }))
}

function firsts(lemmas: readonly (readonly string[])[]): string[] {
  return lemmas.map(([lemma = '']) => lemma)
}

function lowerCase(words: readonly TextWord[]): string[] {
  return words.map(({ text }) => text.toLocaleLowerCase('es'))
}

function annotate(
  words: readonly TextWord[],
  lemmas: readonly (readonly string[])[],
  isReflexiveAt: (at: number, lemma: string) => boolean,
): AnnotatedWord[] {
  return words.map((word, at) => {
    const [lemma = word.text, ...otherLemmas] = lemmas[at] ?? []
    return { ...word, lemma, otherLemmas, reflexive: /[aeií]r$/u.test(lemma) && isReflexiveAt(at, lemma) }
  })
}
