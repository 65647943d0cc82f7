/** The languages of the texts. The language of the interface is independent of them. */
export const languages = ['en', 'es'] as const

/** The language of a version. */
export type Language = (typeof languages)[number]

/** One value for each of the two languages. */
export type ByLanguage<Value> = { readonly [Key in Language]: Value }

/** The other one of the two languages. */
export function otherLanguage(language: Language): Language {
  return language === 'en' ? 'es' : 'en'
}
