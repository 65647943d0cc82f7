/** The languages of the texts. The language of the interface is independent of them. */
export const languages = ['en', 'es'] as const

/** The language of a version. */
export type Language = (typeof languages)[number]

/** One value for each of the two languages. */
export type ByLanguage<Value> = { readonly [Key in Language]: Value }

/**
 * How a text's language is written for browsers, voices and search engines: a BCP 47 tag, with the region where the
 * work gives it (`es-AR`).
 */
export type LanguageTag = Language | `${Language}-${string}`

/** The language of a tag: `es` of `es-AR`. */
export function languageOfTag(tag: string): Language {
  return tag.split('-', 1)[0] === 'es' ? 'es' : 'en'
}

/** The other one of the two languages. */
export function otherLanguage(language: Language): Language {
  return language === 'en' ? 'es' : 'en'
}
