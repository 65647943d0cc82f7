import 'server-only'
import { join } from 'node:path'
import type { Resolver } from '#bitext/hast'
import type { Version } from '#bitext/parse'
import type { Locale } from '#i18n/routing'
import type { Section, Work } from '#store/content'
import { contentFolder } from '#store/folder'
import { locate } from '#store/locate'
import { picturePath, workPath } from './addresses.ts'

/** Where the relative addresses of a version lead on this site, in an interface language. */
export function resolverFor(from: {
  work: Work
  section: Section
  version: Version
  locale: Locale
}): Resolver {
  const { work, section, version, locale } = from
  const content = contentFolder()
  const file = join(content, work.slug, section.slug ?? '', `${version.language}.md`)
  return {
    link(url) {
      if (/^(?:https?|mailto):/i.test(url)) return url
      const place = locate(content, file, url)
      if (place?.kind !== 'section') return undefined
      const here = place.work === work.slug && place.section === section.slug
      const fragment = place.id === '' ? '' : `#${place.id}`
      return here && fragment !== '' ? fragment : workPath(locale, place.work, place.section) + fragment
    },
    image(url) {
      const place = locate(content, file, url)
      const picture = place ? section.pictures.get(place.file) : undefined
      if (place?.kind !== 'picture' || !picture) return undefined
      return { src: picturePath(place.work, place.path), width: picture.width, height: picture.height }
    },
  }
}
