import type { LengthClass } from '#bitext/reading-time'
import type { Filter } from '#browser/documents/protocol'
import { getPathname } from '#i18n/navigation'
import { type Locale, lengthSlugs } from '#i18n/routing'

/** Where the site is published, without a slash at the end: `COTEJO_ORIGIN`, read when the site is built. */
export const siteOrigin = new URL(process.env.COTEJO_ORIGIN ?? 'http://localhost:3000').origin

/** The path of the library in an interface language. */
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
 * The path of a work, or of one of its sections, in an interface language.
 *
 * @param section absent for the work's own page, which is the text if the work has one section
 * @param part of the text; the first part has the path of the section itself
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

/** The path of the print version of a work: the whole work on one page. */
export function printPath(locale: Locale, work: string): string {
  return getPathname({ locale, href: { pathname: '/print/[work]', params: { work } } })
}

/** The path of the list that says in which part of a section each ID is. */
export function partsPath(work: string, section: string | undefined): string {
  return `/parts/${[work, section].filter((name) => name !== undefined).join('/')}.json`
}

/** The path of the text of a work with several pages, for search. */
export function textPath(work: string): string {
  return `/text/${work}.json`
}

/** The path of an image of a work. */
export function imagePath(work: string, path: string): string {
  return `/media/${work}/${path.split('/').map(encodeURIComponent).join('/')}`
}

/** The path of the preview image that is shown with links to a work. */
export function previewPath(work: string): string {
  return `/og/${work}.png`
}

/** The path of the feed in an interface language. */
export function feedPath(locale: Locale): string {
  return `/${locale}/feed.xml`
}

/** The URL of a path of this site. */
export function absolute(path: string): string {
  return siteOrigin + path
}
