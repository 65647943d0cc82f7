import { libraryFilters } from '../../../../_data/library-filters.ts'
import { documentRoute, inEveryLocale } from '../../../../_documents/document-route.ts'
import { libraryPage } from '../../../../_documents/library/library-page.tsx'

export const dynamic = 'force-static'
export const dynamicParams = false

export async function generateStaticParams() {
  const filters = (await libraryFilters('en')).filter(({ key }) => key === 'topic')
  return inEveryLocale(filters.map(({ value }) => ({ topic: value })))
}

/** The works on one topic: those that have it as a tag. */
export const GET = documentRoute<{ topic: string }>(({ params, translator }) =>
  libraryPage({ filter: { key: 'topic', value: params.topic }, translator }),
)
