import { defineRouting } from 'next-intl/routing'
import type { LengthClass } from '#bitext/reading-time'

/** The interface languages and, for each page, its path in each of them. */
export const routing = defineRouting({
  locales: ['en', 'es'],
  defaultLocale: 'en',
  localePrefix: 'always',
  localeCookie: false,
  alternateLinks: false,
  pathnames: {
    '/': '/',
    '/level/[level]': { en: '/level/[level]', es: '/nivel/[level]' },
    '/length/[length]': { en: '/length/[length]', es: '/duracion/[length]' },
    '/topic/[topic]': { en: '/topic/[topic]', es: '/tema/[topic]' },
    '/works/[work]': { en: '/works/[work]', es: '/obras/[work]' },
    '/works/[work]/[section]': { en: '/works/[work]/[section]', es: '/obras/[work]/[section]' },
    '/works/[work]/[section]/[part]': {
      en: '/works/[work]/[section]/[part]',
      es: '/obras/[work]/[section]/[part]',
    },
    '/align/[work]': { en: '/align/[work]', es: '/alinear/[work]' },
    '/align/[work]/[section]': { en: '/align/[work]/[section]', es: '/alinear/[work]/[section]' },
    '/print/[work]': { en: '/print/[work]', es: '/imprimir/[work]' },
  },
})

/** An interface language. It says nothing about the languages of the texts. */
export type Locale = (typeof routing.locales)[number]

/** The word for each class of reading time in the paths of `/length/[length]`. */
export const lengthSlugs: Readonly<Record<Locale, Readonly<Record<LengthClass, string>>>> = {
  en: { short: 'short', medium: 'medium', long: 'long' },
  es: { short: 'corta', medium: 'media', long: 'larga' },
}
