import type { LengthClass } from '#bitext/reading-time'
import type { Filter } from '#browser/documents/protocol'
import { getPathname } from '#i18n/navigation'
import { type Locale, lengthSlugs } from '#i18n/routing'

/** The origin of the published site: `COTEJO_ORIGIN`, read when the site is built. */
export const siteOrigin = new URL(process.env.COTEJO_ORIGIN ?? 'http://localhost:3000').origin

/** The URL path of the library in an interface language. */
export function libraryPath(locale: Locale): string {
  return getPathname({ locale, href: '/' })
}

/** The path of the library page with one filter, in an interface language. */
export function filterPath(locale: Locale, { key, value }: Filter): string {
  if (key === 'level') {
    return getPathname({ locale, href: { pathname: '/level/[level]', params: { level: value } } })
  }
  if (key === 'topic') {
    return getPathname({ locale, href: { pathname: '/topic/[topic]', params: { topic: value } } })
  }
  const length = lengthSlugs[locale][value as LengthClass]
  return getPathname({ locale, href: { pathname: '/length/[length]', params: { length } } })
}

/**
 * The URL path of a work, or of one of its sections, in an interface language.
 *
 * @param section omit it for the page of the work, which in a work with one section is the text
 * @param part the number of the part; the first part has the path of the section
 */
export function workPath(locale: Locale, work: string, section?: string, part = 1): string {
  const [first, second] = [section, part > 1 ? String(part) : undefined].filter((name) => name !== undefined)
  if (first === undefined) {
    return getPathname({ locale, href: { pathname: '/works/[work]', params: { work } } })
  }
  return second === undefined
    ? getPathname({ locale, href: { pathname: '/works/[work]/[section]', params: { work, section: first } } })
    : getPathname({
        locale,
        href: { pathname: '/works/[work]/[section]/[part]', params: { work, section: first, part: second } },
      })
}

/** The URL path of the print version of a work. */
export function printPath(locale: Locale, work: string): string {
  return getPathname({ locale, href: { pathname: '/print/[work]', params: { work } } })
}

/**
 * The path of the page on which the alignment of a section is edited. It exists in local edit mode only.
 *
 * @param section absent for the only section of a work, or its first
 */
export function alignPath(locale: Locale, work: string, section?: string): string {
  return section === undefined
    ? getPathname({ locale, href: { pathname: '/align/[work]', params: { work } } })
    : getPathname({ locale, href: { pathname: '/align/[work]/[section]', params: { work, section } } })
}

/** The URL path of the alignment IDs of a section, part by part. */
export function partsPath(work: string, section: string | undefined): string {
  return `/parts/${[work, section].filter((name) => name !== undefined).join('/')}.json`
}

/** The URL path of the searchable text of a work. */
export function textPath(work: string): string {
  return `/text/${work}.json`
}

/** The path of an image of a work. */
export function imagePath(work: string, path: string): string {
  return `/media/${work}/${path.split('/').map(encodeURIComponent).join('/')}`
}

/** The URL path of the picture in link previews of a work. */
export function previewPath(work: string): string {
  return `/og/${work}.png`
}

/** The URL path of the feed in an interface language. */
export function feedPath(locale: Locale): string {
  return `/${locale}/feed.xml`
}

/** The full URL of a path of this site. */
export function absolute(path: string): string {
  return siteOrigin + path
}

/** The URL path of the words of a section (`SectionWords`). */
export function wordsPath(work: string, section?: string): string {
  return `/words/${[work, section].filter((name) => name !== undefined).join('/')}.json`
}
