import { type Locale, routing } from '#i18n/routing'
import { findWork, slugsWithPage } from '../../../_data/library.ts'
import { wordsIn } from '../../../_data/words.ts'
import { missingPage } from '../../missing/missing-page.ts'
import { problemsPage } from '../../works/_reading/problems-page.tsx'
import { printPage } from './print-page.tsx'

export const dynamic = 'force-static'
export const dynamicParams = false

export async function generateStaticParams(): Promise<{ locale: Locale; work: string }[]> {
  const slugs = await slugsWithPage()
  return slugs.flatMap((work) => routing.locales.map((locale) => ({ locale, work })))
}

/** A whole work, all sections and parts, on one page to be printed. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/[locale]/print/[work]'>,
): Promise<Response> {
  const { locale, work: slug } = await params
  const words = await wordsIn(locale as Locale)
  const loaded = await findWork(slug)
  if (!loaded) return missingPage(words)
  const { work } = loaded
  return work ? printPage({ work, words }) : problemsPage({ loaded, words })
}
