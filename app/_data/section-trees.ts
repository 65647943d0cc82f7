import 'server-only'
import type { Root } from 'hast'
import type { Version } from '#bitext/parse'
import type { Segment } from '#bitext/segment'
import { versionToHast } from '#bitext/version-to-hast'
import type { Locale } from '#i18n/routing'
import type { Section, Work } from '#store/content'
import { loadOnce } from '#store/load-once'
import { publishedWorks } from './library.ts'
import { resolverFor, resolverForPrint, sectionPrefix } from './link-resolver.ts'

/** The sanitized tree of each segment of a section. */
export type Trees = ReadonlyMap<Segment, Root>

interface SectionInLocale {
  work: Work
  section: Section
  locale: Locale
}

const cacheSize = 4
let cache: { section: Section; locale: Locale; load: () => Promise<Trees> }[] = []

/**
 * The trees of a section for its reading pages. All parts of a section need the same trees, so the most
 * recent ones are cached.
 */
export function sectionTrees({ work, section, locale }: SectionInLocale): Promise<Trees> {
  const cached = cache.find((entry) => entry.section === section && entry.locale === locale)
  if (cached) return cached.load()
  const load = loadOnce(() => readingTrees({ work, section, locale }))
  cache = [{ section, locale, load }, ...cache].slice(0, cacheSize)
  return load()
}

async function readingTrees({ work, section, locale }: SectionInLocale): Promise<Trees> {
  const works = await publishedWorks()
  const treesOf = (version: Version) =>
    versionToHast(version, resolverFor({ work, section, version, locale, works }))
  return new Map([...treesOf(section.original), ...treesOf(section.translation)])
}

/** The trees of a section for the print version: links within the work stay on that page. */
export async function printTrees({ work, section, locale }: SectionInLocale): Promise<Trees> {
  const works = await publishedWorks()
  const treesOf = (version: Version) =>
    versionToHast(
      version,
      resolverForPrint({ work, section, version, locale, works }),
      sectionPrefix(work, section.slug),
    )
  return new Map([...treesOf(section.original), ...treesOf(section.translation)])
}
