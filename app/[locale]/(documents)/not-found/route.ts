import type { Locale } from '#i18n/routing'
import { routing } from '#i18n/routing'
import { getTranslator } from '../../../_data/translator.ts'
import { notFoundPage } from '../../../_documents/not-found-page.ts'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams(): { locale: Locale }[] {
  return routing.locales.map((locale) => ({ locale }))
}

/** Answers every address that leads nowhere; `rewrites` in next.config.ts sends them here. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/[locale]/not-found'>,
): Promise<Response> {
  const { locale } = await params
  return notFoundPage(await getTranslator(locale as Locale))
}
