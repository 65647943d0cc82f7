import { documentRoute, inEveryLocale } from '../../../_documents/document-route.ts'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return inEveryLocale([{}])
}

/** The page for every URL that leads nowhere; `rewrites` in next.config.ts send them here. */
export const GET = documentRoute(async () => undefined)
