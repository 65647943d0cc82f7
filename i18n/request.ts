import { hasLocale } from 'next-intl'
import { getRequestConfig } from 'next-intl/server'
import { routing } from './routing.ts'

export default getRequestConfig(async ({ locale, requestLocale }) => {
  const wanted = locale ?? (await requestLocale)
  const found = hasLocale(routing.locales, wanted) ? wanted : routing.defaultLocale
  return { locale: found, messages: (await import(`../messages/${found}.json`)).default }
})
