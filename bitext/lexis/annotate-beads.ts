import type { ByLanguage, Language } from '../language.ts'
import { type Association, chooseLemma } from './choose-lemma.ts'
import { isReflexive } from './reflexive.ts'
import { alignWords, type WordBead, type WordLink, type WordPrior } from './word-aligner.ts'
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

/** For each bead, for each word of one side, its lemmas, the likeliest first. */
type Candidates = readonly (readonly (readonly string[])[])[]

/**
 * Finds the lemma of each word of a library’s beads, and the words that translate each other. Where a form has
 * several lemmas the translation decides, by what each lemma is associated with elsewhere in the library: first
 * for Spanish, then for English.
 *
 * @param beads all beads of the library: the more, the more is known of rare words
 * @param options.lemmasOf the lemmas of a form, the likeliest first
 * @param options.prior what is known of two lemmas beforehand
 */
export function annotateBeads(
  beads: readonly BeadText[],
  {
    lemmasOf,
    prior,
  }: { lemmasOf: (form: string, language: Language) => readonly string[]; prior: WordPrior },
): AnnotatedBead[] {
  const words = beads.map((bead) => ({ en: wordsOf(bead.en), es: wordsOf(bead.es) }))
  const candidatesOf = (language: Language) =>
    words.map((bead) => bead[language].map(({ text }) => lemmasOf(text, language)))
  const candidates = { en: candidatesOf('en'), es: candidatesOf('es') }
  const likeliest = firsts(candidates.en)

  // An ambiguous form is a lemma of its own until it is decided: what it is associated with must not speak for one
  // of its lemmas.
  const bySpanish = alignWords(zip(likeliest, joined(candidates.es)), (en, es) => prior(en, firstOf(es)))
  const spanish = decide(candidates.es, likeliest, (es, en) => bySpanish.association(en, es))
  const byEnglish = alignWords(zip(joined(candidates.en), firsts(spanish)), (en, es) =>
    prior(firstOf(en), es),
  )
  const english = decide(candidates.en, firsts(spanish), byEnglish.association)
  const { links } = alignWords(zip(firsts(english), firsts(spanish)), prior)

  return words.map(({ en, es }, index) => {
    const forms = es.map(({ text }) => text.toLocaleLowerCase('es'))
    return {
      words: {
        en: annotate(en, english[index] ?? [], () => false),
        es: annotate(es, spanish[index] ?? [], (at, lemma) => isReflexive(forms, at, lemma)),
      },
      links: links[index] ?? [],
    }
  })
}

function decide(
  candidates: Candidates,
  counterparts: readonly (readonly string[])[],
  association: Association,
): Candidates {
  return candidates.map((words, bead) =>
    words.map((lemmas) =>
      lemmas.length > 1 ? chooseLemma(lemmas, counterparts[bead] ?? [], association) : lemmas,
    ),
  )
}

function zip(
  english: readonly (readonly string[])[],
  spanish: readonly (readonly string[])[],
): readonly WordBead[] {
  return english.map((side, bead) => ({ english: side, spanish: spanish[bead] ?? [] }))
}

function firsts(candidates: Candidates): string[][] {
  return candidates.map((words) => words.map(([lemma = '']) => lemma))
}

/** Between the lemmas of an ambiguous form; no word has it. */
const separator = '|'

function joined(candidates: Candidates): string[][] {
  return candidates.map((words) => words.map((lemmas) => lemmas.join(separator)))
}

function firstOf(lemmas: string): string {
  return lemmas.split(separator, 1)[0] ?? ''
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
