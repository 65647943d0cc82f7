/** The languages a text is read in. The interface's own language is another matter. */
export const languages = ['en', 'es'] as const

/** One of the two languages of a bitext. */
export type Language = (typeof languages)[number]

/** One value for each of the two languages. */
export type ByLanguage<Value> = { readonly [Key in Language]: Value }

/** The other language of the bitext. */
export function otherLanguage(language: Language): Language {
  return language === 'en' ? 'es' : 'en'
}
