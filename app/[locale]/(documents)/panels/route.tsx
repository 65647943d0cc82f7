import { staticResponse } from '../../../_data/static-response.ts'
import { documentRoute, inEveryLocale } from '../../../_documents/document-route.ts'
import { FindPanel } from '../../../_documents/panels/find-bar.tsx'
import { HelpPanel } from '../../../_documents/panels/help-dialog.tsx'
import { MenuPanel } from '../../../_documents/panels/row-menu-dialog.tsx'
import { SettingsPanel } from '../../../_documents/panels/settings-dialog.tsx'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return inEveryLocale([{}])
}

/** The panels of the reading page: a piece of HTML that its script fetches when the first panel opens. */
export const GET = documentRoute(async ({ translator }) => {
  const { renderToStaticMarkup } = await import('react-dom/server')
  const html = renderToStaticMarkup(
    <>
      <SettingsPanel translator={translator} />
      <FindPanel translator={translator} />
      <MenuPanel translator={translator} />
      <HelpPanel translator={translator} />
    </>,
  )
  return staticResponse(html, { 'content-type': 'text/html; charset=utf-8', 'x-robots-tag': 'noindex' })
})
