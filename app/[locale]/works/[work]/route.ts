import { type Locale, routing } from '#i18n/routing'
import { findWork, slugsWithPage } from '../../../_data/library.ts'
import { wordsIn } from '../../../_data/words.ts'
import { missingPage } from '../../missing/missing-page.ts'
import { contentsPage } from '../_reading/contents-page.tsx'
import { problemsPage } from '../_reading/problems-page.tsx'
import { sectionPage } from '../_reading/section-page.tsx'

export const dynamic = 'force-static'
export const dynamicParams = false

export async function generateStaticParams(): Promise<{ locale: Locale; work: string }[]> {
  const slugs = await slugsWithPage()
  return slugs.flatMap((work) => routing.locales.map((locale) => ({ locale, work })))
}

/** A work of one section is read at its own address; one of several has its contents there. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/[locale]/works/[work]'>,
): Promise<Response> {
  const { locale, work: slug } = await params
  const words = await wordsIn(locale as Locale)
  const loaded = await findWork(slug)
  if (!loaded) return missingPage(words)
  const { work } = loaded
  if (!work) return problemsPage({ loaded, words })
  const [only] = work.sections
  return only.slug === undefined
    ? sectionPage({ work, section: only, part: 1, words })
    : contentsPage({ work, words })
}
