import type { Locale } from '#i18n/routing'
import { routing } from '#i18n/routing'
import { wordsIn } from '../../_data/words.ts'
import { FindPanel } from './find-panel.tsx'
import { HelpPanel } from './help-panel.tsx'
import { MenuPanel } from './menu-panel.tsx'
import { SettingsPanel } from './settings-panel.tsx'

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
  const words = await wordsIn(locale as Locale)
  const { renderToStaticMarkup } = await import('react-dom/server')
  const html = renderToStaticMarkup(
    <>
      <SettingsPanel words={words} />
      <FindPanel words={words} />
      <MenuPanel words={words} />
      <HelpPanel words={words} />
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
