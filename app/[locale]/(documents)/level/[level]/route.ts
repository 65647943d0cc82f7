import { libraryFilters } from '../../../../_data/library-filters.ts'
import { documentRoute, inEveryLocale } from '../../../../_documents/document-route.ts'
import { libraryPage } from '../../../../_documents/library/library-page.tsx'

export const dynamic = 'force-static'
export const dynamicParams = false

export async function generateStaticParams() {
  const filters = (await libraryFilters('en')).filter(({ key }) => key === 'level')
  return inEveryLocale(filters.map(({ value }) => ({ level: value })))
}

/** The works of one language level. */
export const GET = documentRoute<{ level: string }>(({ params, translator }) =>
  libraryPage({ filter: { key: 'level', value: params.level }, translator }),
)
