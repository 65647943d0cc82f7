import { type Locale, routing } from '#i18n/routing'
import { findWork, publishedWorks } from '../../../../../_data/library.ts'
import { workPath } from '../../../../../_data/paths.ts'
import { allSlugs, redirectOldSlug } from '../../../../../_data/renamed-works.ts'
import { furtherParts, partNamed } from '../../../../../_data/section-parts.ts'
import { getTranslator } from '../../../../../_data/translator.ts'
import { notFoundPage } from '../../../../../_documents/not-found-page.ts'
import { findingsPage } from '../../../../../_documents/reading/findings-page.tsx'
import { sectionPage } from '../../../../../_documents/reading/section-page.tsx'

export const dynamic = 'force-static'
export const dynamicParams = false

export async function generateStaticParams(): Promise<{ locale: Locale; work: string; section: string }[]> {
  const works = await publishedWorks()
  return works.flatMap((found) => {
    const names = found.sections.flatMap((section) => section.slug ?? furtherParts(section))
    return allSlugs(found, works).flatMap((work) =>
      names.flatMap((section) => routing.locales.map((locale) => ({ locale, work, section }))),
    )
  })
}

/** One section of a work of several; in a work of one section, which has no sections to name, a further part. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/[locale]/works/[work]/[section]'>,
): Promise<Response> {
  const { locale, work: slug, section: name } = await params
  const translator = await getTranslator(locale as Locale)
  const loaded = await findWork(slug)
  if (!loaded) {
    const redirect = await redirectOldSlug(slug, (work) => workPath(locale as Locale, work, name))
    return redirect ?? notFoundPage(translator)
  }
  const { work } = loaded
  if (!work) return findingsPage({ loaded, translator })
  const [only] = work.sections
  if (only.slug === undefined) {
    const part = partNamed(only, name)
    return part === undefined
      ? notFoundPage(translator)
      : sectionPage({ work, section: only, part, translator })
  }
  const section = work.sections.find((candidate) => candidate.slug === name)
  return section ? sectionPage({ work, section, part: 1, translator }) : notFoundPage(translator)
}
