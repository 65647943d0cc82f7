import type { MetadataRoute } from 'next'
import { routing } from '#i18n/routing'
import { publishedWorks } from './_data/library.ts'
import { libraryFilters } from './_data/library-filters.ts'
import { absolute, filterPath, libraryPath, workPath } from './_data/paths.ts'
import { sectionParts } from './_data/section-parts.ts'

export const dynamic = 'force-static'

/** Every page in every interface language, each with its counterpart in the other language. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const works = await publishedWorks()
  const entry = (pathIn: (locale: 'en' | 'es') => string, lastModified?: string) => {
    const languages = { en: absolute(pathIn('en')), es: absolute(pathIn('es')) }
    return routing.locales.map((locale) => ({
      url: languages[locale],
      ...(lastModified ? { lastModified } : {}),
      alternates: { languages },
    }))
  }
  return [
    ...entry(libraryPath, works[0]?.facts.date),
    ...(await libraryFilters('en')).flatMap((filter) => entry((locale) => filterPath(locale, filter))),
    ...works.flatMap(({ slug, facts, sections }) => {
      const changed = facts.updated ?? facts.date
      const ofParts = sections.flatMap((section) => {
        const { parts } = sectionParts(section)
        const withPage = section.slug === undefined ? parts.slice(1) : parts
        return withPage.map(({ number }) => ({ section: section.slug, number }))
      })
      return [
        ...entry((locale) => workPath(locale, slug), changed),
        ...ofParts.flatMap(({ section, number }) =>
          entry((locale) => workPath(locale, slug, section, number), changed),
        ),
      ]
    }),
  ]
}
