import { type Locale, routing } from '#i18n/routing'
import { findWork, slugsWithPage } from '../../../../_data/library.ts'
import { workPath } from '../../../../_data/paths.ts'
import { allOldSlugs, redirectOldSlug } from '../../../../_data/renamed-works.ts'
import { getTranslator } from '../../../../_data/translator.ts'
import { notFoundPage } from '../../../../_documents/not-found-page.ts'
import { contentsPage } from '../../../../_documents/reading/contents-page.tsx'
import { findingsPage } from '../../../../_documents/reading/findings-page.tsx'
import { sectionPage } from '../../../../_documents/reading/section-page.tsx'

export const dynamic = 'force-static'
export const dynamicParams = false

export async function generateStaticParams(): Promise<{ locale: Locale; work: string }[]> {
  const slugs = [...(await slugsWithPage()), ...(await allOldSlugs())]
  return slugs.flatMap((work) => routing.locales.map((locale) => ({ locale, work })))
}

/** A work of one section is read at its own address; one of several has its contents there. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/[locale]/works/[work]'>,
): Promise<Response> {
  const { locale, work: slug } = await params
  const translator = await getTranslator(locale as Locale)
  const loaded = await findWork(slug)
  if (!loaded) {
    const redirect = await redirectOldSlug(slug, (work) => workPath(locale as Locale, work))
    return redirect ?? notFoundPage(translator)
  }
  const { work } = loaded
  if (!work) return findingsPage({ loaded, translator })
  const [only] = work.sections
  return only.slug === undefined
    ? sectionPage({ work, section: only, part: 1, translator })
    : contentsPage({ work, translator })
}
