/** The languages, as messages name them. */
export const languageNames = { en: 'English', es: 'Spanish' } as const
