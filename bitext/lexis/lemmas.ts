import type { Language } from '../language.ts'
import { analyse, type HunspellDictionary } from './hunspell.ts'
import type { IrregularForms } from './irregular-forms.ts'
import { withoutClitics } from './spanish-clitics.ts'

/** What lemmas are found with. */
export interface LemmaSources {
  readonly dictionary: HunspellDictionary
  readonly irregular: IrregularForms
}

/**
 * The lemmas that a form may belong to, the likeliest first, judged by the form alone: the words that
 * Hunspell's inflections lead to, a table of irregular forms, and for Spanish pronouns at the end of a verb.
 * `chooseLemma` lets the translation decide between several.
 *
 * @param form a word as it stands in a text
 * @param language its language
 * @returns at least one; the form itself, in lower case, if nothing is known of it. A name that the
 *   dictionary has with a capital keeps it
 */
export function lemmasOf(form: string, language: Language, sources: LemmaSources): string[] {
  const lower = form.toLocaleLowerCase(language).replace(/’/g, "'")
  const found = language === 'en' ? englishLemmas(lower, sources) : spanishLemmas(lower, sources)
  if (found.length > 0) return [...new Set(found)]
  if (lower !== form && sources.dictionary.entries.has(form)) return [form]
  const apart = lower.split('-')
  const last = apart.at(-1) ?? ''
  if (apart.length > 1 && last.length > 2) {
    const [lemma = last] = lemmasOf(last, language, sources)
    return [[...apart.slice(0, -1), lemma].join('-')]
  }
  return [lower]
}

/** Classes of `dictionary-en` that inflect: plural and third person, past, -ing form, possessive. */
const englishInflections = new Set('SDGM')
const contractions: Readonly<Record<string, readonly string[]>> = {
  "can't": ['can'],
  "won't": ['will'],
  "shan't": ['shall'],
  "ain't": ['be'],
}

function englishLemmas(form: string, sources: LemmaSources): string[] {
  const { dictionary, irregular } = sources
  const apart = /^(.+?)(?:n't|'(?:s|re|ve|ll|d|m))$/.exec(form)?.[1]
  if (contractions[form]) return [...contractions[form]]
  if (apart) return englishLemmas(apart, sources)
  const has = (word: string, flags: string) => hasOneOf(word, flags, dictionary)
  const fromTable = irregular.get(form) ?? []
  const inflected = analyse(form, dictionary)
    .filter(({ word, flags }) => flags.length === 1 && isEnglishInflection(word, flags[0] ?? '', has))
    .map(({ word }) => word)
  const regular = regularEnglish(form).filter(({ word, needs }) => word !== 'the' && has(word, needs))
  const others = longVowelFirst([...inflected, ...regular.map(({ word }) => word)])
  // *morning* and *building* are nouns first; *taking* and *running* are verbs although they have an entry.
  const isNoun = has(form, 'M') && regular.every(({ word }) => form.startsWith(`${word}ing`))
  const itself = dictionary.entries.has(form) ? [form] : []
  if (fromTable.length > 0) return [...fromTable, ...others, ...(has(form, 'SDGMRTYP') ? itself : [])]
  return isNoun || !/(?:ing|ed|er|est)$/.test(form) ? [...itself, ...others] : [...others, ...itself]
}

function hasOneOf(word: string, flags: string, { entries }: HunspellDictionary): boolean {
  return entries.get(word)?.some((own) => own.some((flag) => flags.includes(flag))) ?? false
}

function isEnglishInflection(word: string, flag: string, has: (word: string, flags: string) => boolean) {
  if ((word.length < 3 && word !== 'go') || word === 'the') return false
  // -er and -est compare adjectives, which have both classes; -er by itself makes nouns of verbs.
  return englishInflections.has(flag) || ((flag === 'R' || flag === 'T') && has(word, 'T'))
}

/** *hoping* is of *hope*: a short verb such as *hop* doubles its last letter. */
function longVowelFirst(lemmas: readonly string[]): string[] {
  const isShort = (word: string) => /^[^aeiou]*[aeiou][bdgmnpt]$/.test(word) && lemmas.includes(`${word}e`)
  return [...lemmas.filter((word) => !isShort(word)), ...lemmas.filter(isShort)]
}

/** Regular inflections that the dictionary lists as words of their own, and the flags that their word has. */
function regularEnglish(form: string): { word: string; needs: string }[] {
  const doubled = /^(.+([bdfgklmnprtvz]))\2(?:ing|ed)$/.exec(form)?.[1]
  const adjective = /^(.+([bdgmnt]))\2(?:er|est)$/.exec(form)?.[1]
  const stem = /^(.+?)(?:ing|ed)$/.exec(form)?.[1]
  const plural = /^(.{3,}[^s])s$/.exec(form)?.[1]
  return [
    ...(doubled ? [{ word: doubled, needs: 'SDG' }] : []),
    ...(adjective ? [{ word: adjective, needs: 'YPTR' }] : []),
    ...(stem && stem.length > 1 ? [{ word: `${stem}e`, needs: 'DGS' }] : []),
    ...(stem && stem.length > 2 ? [{ word: stem, needs: 'DG' }] : []),
    ...(plural ? [{ word: plural, needs: 'M' }] : []),
  ]
}

/** Classes of `dictionary-es` that make new words, which have entries of their own in dictionaries. */
const spanishDerivations = new Set('ABCFHJKLMOPQT')

function spanishLemmas(form: string, sources: LemmaSources): string[] {
  const { dictionary, irregular } = sources
  const fromTable = irregular.get(form) ?? []
  const inflected = spanishAnalyses(form, dictionary)
  const nouns = inflected.filter((word) => !isInfinitive(word))
  const verbs = inflected.filter(isInfinitive)
  const isForm = fromTable.length > 0 && !hasOneOf(form, 'SGNU', dictionary)
  const itself = dictionary.entries.has(form) && !isForm ? [form] : []
  const known = [...fromTable, ...itself, ...nouns, ...verbs]
  const withClitics = verbs.length + fromTable.length > 0 ? [] : verbsWithClitics(form, sources)
  // A noun or verb is believed before pronouns at an end; `dámelo`, which the dictionary lists whole, is not one.
  const isWhole = itself.length > 0 && (withClitics.length === 0 || hasOneOf(form, 'SGNU', dictionary))
  if (nouns.length > 0 || fromTable.length > 0 || isWhole) return [...known, ...withClitics]
  return [...withClitics, ...verbs, ...voseo(form, dictionary)]
}

function spanishAnalyses(form: string, dictionary: HunspellDictionary): string[] {
  return analyse(form, dictionary)
    .filter(({ flags }) => flags.length > 0 && !flags.some((flag) => spanishDerivations.has(flag)))
    .map(({ word }) => word)
    .filter((word) => word !== form)
}

/** The infinitives of a form that is a verb and pronouns. */
function verbsWithClitics(form: string, sources: LemmaSources): string[] {
  return withoutClitics(form).flatMap(({ verb }) => {
    const { dictionary, irregular } = sources
    const itself = isInfinitive(verb) && dictionary.entries.has(verb) ? [verb] : []
    const regular = [...spanishAnalyses(verb, dictionary), ...voseo(verb, dictionary)]
    return [...(irregular.get(verb) ?? []), ...itself, ...regular].filter(isInfinitive)
  })
}

/** The infinitives of a present or imperative of *vos*: `tenés`, `vení`, and `deci` before a pronoun. */
function voseo(form: string, { entries }: HunspellDictionary): string[] {
  const infinitive = form.replace(/[áé]s?$|ís?$|i$/u, (end) => `${vowelOf(end)}r`)
  return infinitive !== form && entries.has(infinitive) ? [infinitive] : []
}

function vowelOf(ending: string): string {
  return ending.startsWith('á') ? 'a' : ending.startsWith('é') ? 'e' : 'i'
}

function isInfinitive(word: string): boolean {
  return /(?:[aei]r|ír)$/u.test(word)
}
