import { type Locale, routing } from '#i18n/routing'
import { findWork, publishedWorks } from '../../../../../_data/library.ts'
import { furtherParts, partNamed } from '../../../../../_data/section-parts.ts'
import { wordsIn } from '../../../../../_data/words.ts'
import { missingPage } from '../../../../missing/missing-page.ts'
import { problemsPage } from '../../../_reading/problems-page.tsx'
import { sectionPage } from '../../../_reading/section-page.tsx'

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
  return works.flatMap(({ slug: work, sections }) =>
    sections.flatMap((section) => {
      const { slug } = section
      if (slug === undefined) return []
      return furtherParts(section).flatMap((part) =>
        routing.locales.map((locale) => ({ locale, work, section: slug, part })),
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
  const words = await wordsIn(locale as Locale)
  const loaded = await findWork(slug)
  if (!loaded) return missingPage(words)
  const { work } = loaded
  if (!work) return problemsPage({ loaded, words })
  const section = work.sections.find((candidate) => candidate.slug === name)
  const part = section ? partNamed(section, partName) : undefined
  return section && part !== undefined ? sectionPage({ work, section, part, words }) : missingPage(words)
}
