import { getPathname } from '#i18n/navigation'
import type { Locale } from '#i18n/routing'

/** Where the site is published, without a slash at the end: `COTEJO_ORIGIN`, read when the site is built. */
export const siteOrigin = new URL(process.env.COTEJO_ORIGIN ?? 'http://localhost:3000').origin

/** The address of the library in an interface language. */
export function libraryPath(locale: Locale): string {
  return getPathname({ locale, href: '/' })
}

/**
 * The address of a work, or of one of its sections, in an interface language.
 *
 * @param section absent for a work’s own page, which in a work of one section is the text
 * @param part of the text; the first part has the section’s own address
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

/** The address of the page on which a whole work stands, to be printed. */
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

/** The address of the list that says in which part of a section each ID stands. */
export function partsPath(work: string, section: string | undefined): string {
  return `/parts/${[work, section].filter((name) => name !== undefined).join('/')}.json`
}

/** The address of the text of a whole work of several pages, to be searched. */
export function textPath(work: string): string {
  return `/text/${work}.json`
}

/** The address of a picture that stands beside a text. */
export function picturePath(work: string, path: string): string {
  return `/media/${work}/${path.split('/').map(encodeURIComponent).join('/')}`
}

/** The address of the picture that stands for a work where links to it are shown. */
export function previewPath(work: string): string {
  return `/og/${work}.png`
}

/** The address of the feed in an interface language. */
export function feedPath(locale: Locale): string {
  return `/${locale}/feed.xml`
}

/** An address of this site with its protocol and host. */
export function absolute(path: string): string {
  return siteOrigin + path
}
