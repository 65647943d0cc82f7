import { type Locale, routing } from '#i18n/routing'
import { findWork, slugsWithPage } from '../../../../_data/library.ts'
import { printPath } from '../../../../_data/paths.ts'
import { allOldSlugs, redirectOldSlug } from '../../../../_data/renamed-works.ts'
import { getTranslator } from '../../../../_data/translator.ts'
import { notFoundPage } from '../../../../_documents/not-found-page.ts'
import { printPage } from '../../../../_documents/print/print-page.tsx'
import { findingsPage } from '../../../../_documents/reading/findings-page.tsx'

export const dynamic = 'force-static'
export const dynamicParams = false

export async function generateStaticParams(): Promise<{ locale: Locale; work: string }[]> {
  const slugs = [...(await slugsWithPage()), ...(await allOldSlugs())]
  return slugs.flatMap((work) => routing.locales.map((locale) => ({ locale, work })))
}

/** A whole work, all sections and parts, on one page to be printed. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/[locale]/print/[work]'>,
): Promise<Response> {
  const { locale, work: slug } = await params
  const translator = await getTranslator(locale as Locale)
  const loaded = await findWork(slug)
  if (!loaded) {
    const redirect = await redirectOldSlug(slug, (work) => printPath(locale as Locale, work))
    return redirect ?? notFoundPage(translator)
  }
  const { work } = loaded
  return work ? printPage({ work, translator }) : findingsPage({ loaded, translator })
}
