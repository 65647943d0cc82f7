import 'server-only'
import { join } from 'node:path'
import type { Version } from '#bitext/parse'
import type { Resolver } from '#bitext/version-to-hast'
import type { Locale } from '#i18n/routing'
import type { Section, Work } from '#store/content'
import { contentFolder } from '#store/content-folder'
import { type Destination, locate } from '#store/link-destination'
import { imagePath, workPath } from './paths.ts'
import { currentSlug } from './renamed-works.ts'
import { sectionParts } from './section-parts.ts'

interface Origin {
  work: Work
  section: Section
  version: Version
  locale: Locale
  /** Every published work: a link may lead to any part of any of them. */
  works: readonly Work[]
}

type Place = Destination & { kind: 'section' }

/** Where the relative addresses of a version lead on this site, in an interface language. */
export function resolverFor(from: Origin): Resolver {
  const { work, section, locale, works } = from
  const { numberOfId, numberOfSegment } = sectionParts(section)
  return {
    ...addressesOf(from, (place, segment) => {
      const fragment = place.id === '' ? '' : `#${place.id}`
      const own = place.work === work.slug && place.section === section.slug
      if (own && fragment !== '' && numberOfId.get(place.id) === numberOfSegment.get(segment)) return fragment
      return workPath(locale, place.work, place.section, partOf(place, works)) + fragment
    }),
    page(of, segment) {
      const part = numberOfSegment.get(of)
      return part === numberOfSegment.get(segment) ? '' : workPath(locale, work.slug, section.slug, part)
    },
  }
}

/** As `resolverFor`, for the page on which a whole work stands: what leads within the work stays on the page. */
export function resolverForPrint(from: Origin): Resolver {
  const { work, locale, works } = from
  return addressesOf(from, (place) => {
    if (place.work !== work.slug) {
      const fragment = place.id === '' ? '' : `#${place.id}`
      return workPath(locale, place.work, place.section, partOf(place, works)) + fragment
    }
    const prefix = sectionPrefix(work, place.section)
    return `#${place.id === '' ? `_${prefix}title` : prefix + place.id}`
  })
}

/**
 * What the IDs of a section begin with on the page of the whole work, where IDs of several sections
 * meet: its number and a hyphen; nothing in a work of one section.
 */
export function sectionPrefix({ sections }: Work, slug: string | undefined): string {
  if (sections.length === 1) return ''
  return `${sections.findIndex((section) => section.slug === slug) + 1}-`
}

function addressesOf(
  { work, section, version, works }: Origin,
  pathOf: (place: Place, from: Parameters<Resolver['link']>[1]) => string,
): Resolver {
  const content = contentFolder()
  const file = join(content, work.slug, section.slug ?? '', `${version.language}.md`)
  return {
    link(url, from) {
      if (/^(?:https?|mailto):/i.test(url)) return url
      const place = locate(content, file, url)
      return place?.kind === 'section'
        ? pathOf({ ...place, work: currentSlug(place.work, works) }, from)
        : undefined
    },
    image(url) {
      const place = locate(content, file, url)
      const image = place ? section.images.get(place.file) : undefined
      if (place?.kind !== 'image' || !image) return undefined
      return { src: imagePath(place.work, place.path), width: image.width, height: image.height }
    },
  }
}

function partOf({ work, section, id }: Place, works: readonly Work[]): number | undefined {
  const target = works.find(({ slug }) => slug === work)?.sections.find(({ slug }) => slug === section)
  return target ? sectionParts(target).numberOfId.get(id) : undefined
}
