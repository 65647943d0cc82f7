import 'server-only'
import { getFormatter, getTranslations } from 'next-intl/server'
import type { Locale } from '#i18n/routing'

/** The interface’s words and formats in one language, as components take them. */
export interface Words {
  readonly locale: Locale
  readonly t: Awaited<ReturnType<typeof getTranslations<never>>>
  readonly format: Awaited<ReturnType<typeof getFormatter>>
}

/** Loads the words of an interface language. */
export async function wordsIn(locale: Locale): Promise<Words> {
  return { locale, t: await getTranslations({ locale }), format: await getFormatter({ locale }) }
}

/** A day of the calendar in words, in the interface’s language. */
export function longDate({ format }: Words, day: string): string {
  return format.dateTime(new Date(`${day}T00:00:00Z`), { dateStyle: 'long', timeZone: 'UTC' })
}
