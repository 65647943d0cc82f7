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

/** The name of a language in the interface language, with its region: “Spanish (Argentina)”. */
export function languageName({ locale, t }: Translator, tag: LanguageTag): string {
  const language = t(`language.${languageOfTag(tag)}`)
  const region = new Intl.Locale(tag).region
  if (region === undefined) return language
  const name = new Intl.DisplayNames(locale, { type: 'region', style: 'short' }).of(region) ?? region
  return t('language.variety', { language, region: name })
}

/** Formats a date (`2026-11-20`) in the interface language: “20 November 2026”. */
export function longDate({ locale }: Translator, day: string): string {
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'long',
    timeZone: 'UTC',
  })
  return format.format(new Date(`${day}T00:00:00Z`))
}
