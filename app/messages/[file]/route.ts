import { getMessages } from 'next-intl/server'
import { routing } from '#i18n/routing'
import { staticResponse } from '../../_data/static-response.ts'

export const dynamic = 'force-static'
export const dynamicParams = false

/** The parts of the interface’s words that scripts of reading pages ask for. */
const namespaces: readonly string[] = ['memory']

export function generateStaticParams(): { file: string }[] {
  return routing.locales.map((locale) => ({ file: `${locale}.json` }))
}

/** The words for what reading pages show by script: `/words/en.json`. Fetched when the first of them is needed. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/messages/[file]'>,
): Promise<Response> {
  const { file } = await params
  const locale = routing.locales.find((candidate) => file === `${candidate}.json`)
  if (!locale) return new Response(null, { status: 404 })
  const messages = await getMessages({ locale })
  const asked = Object.entries(messages).filter(([name]) => namespaces.includes(name))
  return staticResponse(JSON.stringify(Object.fromEntries(asked)), { 'content-type': 'application/json' })
}
