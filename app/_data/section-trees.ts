import 'server-only'
import type { Root } from 'hast'
import type { Version } from '#bitext/parse'
import type { Segment } from '#bitext/segment'
import { versionToHast } from '#bitext/version-to-hast'
import type { Locale } from '#i18n/routing'
import type { Section, Work } from '#store/content'
import { publishedWorks } from './library.ts'
import { resolverFor, resolverForPrint, sectionPrefix } from './link-resolver.ts'

/** For each segment of a section its tree, ready to be rendered. */
export type Trees = ReadonlyMap<Segment, Root>

interface Reading {
  work: Work
  section: Section
  locale: Locale
}

const remembered: { section: Section; locale: Locale; trees: Promise<Trees> }[] = []
const toRemember = 4

/**
 * The trees of a section for its reading pages. All parts of a section ask for the same ones, so the
 * last few are remembered: a section is turned once for each interface language, and memory does not
 * grow with the library.
 */
export function sectionTrees({ work, section, locale }: Reading): Promise<Trees> {
  const found = remembered.find((entry) => entry.section === section && entry.locale === locale)
  if (found) return found.trees
  const trees = readingTrees({ work, section, locale })
  remembered.unshift({ section, locale, trees })
  remembered.length = Math.min(remembered.length, toRemember)
  return trees
}

async function readingTrees({ work, section, locale }: Reading): Promise<Trees> {
  const works = await publishedWorks()
  const treesOf = (version: Version) =>
    versionToHast(version, resolverFor({ work, section, version, locale, works }))
  return new Map([...treesOf(section.original), ...treesOf(section.translation)])
}

/** The trees of a section for the page of the whole work: links within the work stay on that page. */
export async function printTrees({ work, section, locale }: Reading): Promise<Trees> {
  const works = await publishedWorks()
  const treesOf = (version: Version) =>
    versionToHast(
      version,
      resolverForPrint({ work, section, version, locale, works }),
      sectionPrefix(work, section.slug),
    )
  return new Map([...treesOf(section.original), ...treesOf(section.translation)])
}
