import 'server-only'
import { getTranslations } from 'next-intl/server'
import { type LanguageTag, languageOfTag } from '#bitext/language'
import type { Locale } from '#i18n/routing'

/** The interface messages in one language, for components. */
export interface Translator {
  readonly locale: Locale
  readonly t: Awaited<ReturnType<typeof getTranslations<never>>>
}

/** Loads the interface messages in a language. */
export async function getTranslator(locale: Locale): Promise<Translator> {
  return { locale, t: await getTranslations({ locale }) }
}

/** The name of a language in the interface language, with its variety: “Mexican Spanish”. */
export function languageName({ locale, t }: Translator, tag: LanguageTag): string {
  const language = languageOfTag(tag)
  if (tag === language) return t(`language.${language}`)
  return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? t(`language.${language}`)
}

/** Formats a date (`2026-11-20`) in the interface language: “20 November 2026”. */
export function longDate({ locale }: Translator, day: string): string {
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'long',
    timeZone: 'UTC',
  })
  return format.format(new Date(`${day}T00:00:00Z`))
}
