import { type Locale, routing } from '#i18n/routing'
import { findWork, publishedWorks } from '../../../../_data/library.ts'
import { furtherParts, partNamed } from '../../../../_data/section-parts.ts'
import { wordsIn } from '../../../../_data/words.ts'
import { missingPage } from '../../../missing/missing-page.ts'
import { problemsPage } from '../../_reading/problems-page.tsx'
import { sectionPage } from '../../_reading/section-page.tsx'

export const dynamic = 'force-static'
export const dynamicParams = false

export async function generateStaticParams(): Promise<{ locale: Locale; work: string; section: string }[]> {
  const works = await publishedWorks()
  return works.flatMap(({ slug: work, sections }) => {
    const names = sections.flatMap((section) => section.slug ?? furtherParts(section))
    return names.flatMap((section) => routing.locales.map((locale) => ({ locale, work, section })))
  })
}

/** One section of a work of several; in a work of one section, which has no sections to name, a further part. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/[locale]/works/[work]/[section]'>,
): Promise<Response> {
  const { locale, work: slug, section: name } = await params
  const words = await wordsIn(locale as Locale)
  const loaded = await findWork(slug)
  if (!loaded) return missingPage(words)
  const { work } = loaded
  if (!work) return problemsPage({ loaded, words })
  const [only] = work.sections
  if (only.slug === undefined) {
    const part = partNamed(only, name)
    return part === undefined ? missingPage(words) : sectionPage({ work, section: only, part, words })
  }
  const section = work.sections.find((candidate) => candidate.slug === name)
  return section ? sectionPage({ work, section, part: 1, words }) : missingPage(words)
}
