import { documentRoute, inEveryLocale } from '../../_documents/document-route.ts'
import { libraryPage } from '../../_documents/library/library-page.tsx'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return inEveryLocale([{}])
}

/** The library. */
export const GET = documentRoute(libraryPage)
