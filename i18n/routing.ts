import { defineRouting } from 'next-intl/routing'

/** The interface languages and, for each page, its path in each of them. */
export const routing = defineRouting({
  locales: ['en', 'es'],
  defaultLocale: 'en',
  localePrefix: 'always',
  localeCookie: false,
  alternateLinks: false,
  pathnames: {
    '/': '/',
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

/** An interface language. It says nothing of the languages of the texts. */
export type Locale = (typeof routing.locales)[number]
