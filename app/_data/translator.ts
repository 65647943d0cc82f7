import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { Locale } from '#i18n/routing'

/** The interface’s words in one language, as components take them. */
export interface Translator {
  readonly locale: Locale
  readonly t: Awaited<ReturnType<typeof getTranslations<never>>>
}

/** Loads the words of an interface language. */
export async function getTranslator(locale: Locale): Promise<Translator> {
  return { locale, t: await getTranslations({ locale }) }
}

/** A day of the calendar in words, in the interface’s language. */
export function longDate({ locale }: Translator, day: string): string {
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'long',
    timeZone: 'UTC',
  })
  return format.format(new Date(`${day}T00:00:00Z`))
}
