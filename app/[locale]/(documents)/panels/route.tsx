import { staticResponse } from '../../../_data/static-response.ts'
import { documentRoute, inEveryLocale } from '../../../_documents/document-route.ts'
import { FindBar } from '../../../_documents/panels/find-bar.tsx'
import { HelpDialog } from '../../../_documents/panels/help-dialog.tsx'
import { RowMenuDialog } from '../../../_documents/panels/row-menu-dialog.tsx'
import { SettingsDialog } from '../../../_documents/panels/settings-dialog.tsx'

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
      <SettingsDialog translator={translator} />
      <FindBar translator={translator} />
      <RowMenuDialog translator={translator} />
      <HelpDialog translator={translator} />
    </>,
  )
  return staticResponse(html, { 'content-type': 'text/html; charset=utf-8', 'x-robots-tag': 'noindex' })
})
