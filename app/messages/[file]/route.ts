import { routing } from '#i18n/routing'
import { clientMessages } from '../../_data/client-messages.ts'
import { staticResponse } from '../../_data/static-response.ts'

export const dynamic = 'force-static'
export const dynamicParams = false

/** The messages of dialogs and other content that documents load on demand. */
const namespaces = ['panels.find', 'panels.menu', 'readerData', 'study']

export function generateStaticParams(): { file: string }[] {
  return routing.locales.map((locale) => ({ file: `${locale}.json` }))
}

/** Compiled interface messages by key, for the script of documents: `/messages/en.json`. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/messages/[file]'>,
): Promise<Response> {
  const { file } = await params
  const locale = routing.locales.find((candidate) => file === `${candidate}.json`)
  if (!locale) return new Response(null, { status: 404 })
  const messages = await clientMessages(locale, namespaces)
  return staticResponse(JSON.stringify(messages), { 'content-type': 'application/json' })
}
