import { getPathname } from '#i18n/navigation'
import type { Locale } from '#i18n/routing'

/** Where the site is published, without a slash at the end: `COTEJO_ORIGIN`, read when the site is built. */
export const siteOrigin = new URL(process.env.COTEJO_ORIGIN ?? 'http://localhost:3000').origin

/** The address of the library in an interface language. */
export function libraryPath(locale: Locale): string {
  return getPathname({ locale, href: '/' })
}

/** The address of a work, or of one of its sections, in an interface language. */
export function workPath(locale: Locale, work: string, section?: string): string {
  return section === undefined
    ? getPathname({ locale, href: { pathname: '/works/[work]', params: { work } } })
    : getPathname({ locale, href: { pathname: '/works/[work]/[section]', params: { work, section } } })
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
