import { lengthSlugs, routing } from '#i18n/routing'
import { libraryWorks } from '../../../../_data/library-filters.ts'
import { documentRoute } from '../../../../_documents/document-route.ts'
import { libraryPage } from '../../../../_documents/library/library-page.tsx'

export const dynamic = 'force-static'
export const dynamicParams = false

export async function generateStaticParams() {
  const lengths = new Set((await libraryWorks()).map(({ length }) => length))
  return routing.locales.flatMap((locale) =>
    [...lengths].map((length) => ({ locale, length: lengthSlugs[locale][length] })),
  )
}

/** The works of one class of reading time. The path has a word for it in each interface language. */
export const GET = documentRoute<{ length: string }>(async ({ params, translator }) => {
  const slugs = Object.entries(lengthSlugs[translator.locale])
  const [value] = slugs.find(([, slug]) => slug === params.length) ?? []
  return value === undefined ? undefined : libraryPage({ filter: { key: 'length', value }, translator })
})
