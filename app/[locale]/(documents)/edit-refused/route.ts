import type { Locale } from '#i18n/routing'
import { routing } from '#i18n/routing'
import { getTranslator } from '../../../_data/translator.ts'
import { editRefusedPage } from '../../../_documents/edit-refused-page.ts'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams(): { locale: Locale }[] {
  return routing.locales.map((locale) => ({ locale }))
}

/** In place of pages of local edit mode, for requests without its session; proxy.ts leads them here. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/[locale]/edit-refused'>,
): Promise<Response> {
  const { locale } = await params
  return editRefusedPage(await getTranslator(locale as Locale))
}
