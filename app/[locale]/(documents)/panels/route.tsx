import type { Locale } from '#i18n/routing'
import { routing } from '#i18n/routing'
import { getTranslator } from '../../../_data/translator.ts'
import { FindBar } from '../../../_documents/panels/find-bar.tsx'
import { HelpDialog } from '../../../_documents/panels/help-dialog.tsx'
import { RowMenuDialog } from '../../../_documents/panels/row-menu-dialog.tsx'
import { SettingsDialog } from '../../../_documents/panels/settings-dialog.tsx'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams(): { locale: Locale }[] {
  return routing.locales.map((locale) => ({ locale }))
}

/** The panels of the reading page, as a piece of HTML that its script fetches when one is asked for. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/[locale]/panels'>,
): Promise<Response> {
  const { locale } = await params
  const translator = await getTranslator(locale as Locale)
  const { renderToStaticMarkup } = await import('react-dom/server')
  const html = renderToStaticMarkup(
    <>
      <SettingsDialog translator={translator} />
      <FindBar translator={translator} />
      <RowMenuDialog translator={translator} />
      <HelpDialog translator={translator} />
    </>,
  )
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=0, must-revalidate',
      'x-robots-tag': 'noindex',
    },
  })
}
