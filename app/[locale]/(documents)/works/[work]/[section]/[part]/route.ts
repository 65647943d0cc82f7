import { type Locale, routing } from '#i18n/routing'
import { findWork, publishedWorks } from '../../../../../../_data/library.ts'
import { workPath } from '../../../../../../_data/paths.ts'
import { allSlugs, redirectOldSlug } from '../../../../../../_data/renamed-works.ts'
import { furtherParts, partNamed } from '../../../../../../_data/section-parts.ts'
import { getTranslator } from '../../../../../../_data/translator.ts'
import { notFoundPage } from '../../../../../../_documents/not-found-page.ts'
import { findingsPage } from '../../../../../../_documents/reading/findings-page.tsx'
import { sectionPage } from '../../../../../../_documents/reading/section-page.tsx'

export const dynamic = 'force-static'
export const dynamicParams = false

interface Params {
  locale: Locale
  work: string
  section: string
  part: string
}

export async function generateStaticParams(): Promise<Params[]> {
  const works = await publishedWorks()
  return works.flatMap((found) =>
    found.sections.flatMap((section) => {
      const { slug } = section
      if (slug === undefined) return []
      return allSlugs(found, works).flatMap((work) =>
        furtherParts(section).flatMap((part) =>
          routing.locales.map((locale) => ({ locale, work, section: slug, part })),
        ),
      )
    }),
  )
}

/** A further part of a section of a work of several. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/[locale]/works/[work]/[section]/[part]'>,
): Promise<Response> {
  const { locale, work: slug, section: name, part: partName } = await params
  const translator = await getTranslator(locale as Locale)
  const loaded = await findWork(slug)
  if (!loaded) {
    const pathFor = (work: string) => workPath(locale as Locale, work, name, Number(partName))
    return (await redirectOldSlug(slug, pathFor)) ?? notFoundPage(translator)
  }
  const { work } = loaded
  if (!work) return findingsPage({ loaded, translator })
  const section = work.sections.find((candidate) => candidate.slug === name)
  const part = section ? partNamed(section, partName) : undefined
  return section && part !== undefined
    ? sectionPage({ work, section, part, translator })
    : notFoundPage(translator)
}
