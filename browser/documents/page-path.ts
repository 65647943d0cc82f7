import type { Language } from '#bitext/language'

/**
 * The path of this page without the parts that depend on the interface language: for
 * `/es/obras/la-escuela-del-rio/02-el-invierno` it is `la-escuela-del-rio/02-el-invierno`.
 */
export function pagePath(): string {
  return pathSegments().slice(2).join('/')
}

/** The URL path, in the interface language, of a page of a work that `pagePath` has named. */
export function urlOfPage(path: string): string {
  const [locale = '', works = ''] = pathSegments()
  return `/${locale}/${works}/${path}`
}

/** The interface language of this page. */
export function interfaceLanguage(): Language {
  return document.documentElement.lang === 'es' ? 'es' : 'en'
}

function pathSegments(): string[] {
  return location.pathname.split('/').filter(Boolean)
}
