import { publishedWorks } from '../../../../../../_data/library.ts'
import { furtherParts, partNamed } from '../../../../../../_data/section-parts.ts'
import { inEveryLocale, workRoute } from '../../../../../../_documents/document-route.ts'
import { sectionPage } from '../../../../../../_documents/reading/section-page.tsx'

export const dynamic = 'force-static'
export const dynamicParams = false

interface Params {
  work: string
  section: string
  part: string
}

export async function generateStaticParams() {
  const works = await publishedWorks()
  const pages = works.flatMap(({ slug: work, sections }) =>
    sections.flatMap((section): Params[] => {
      const { slug } = section
      if (slug === undefined) return []
      return furtherParts(section).map((part) => ({ work, section: slug, part }))
    }),
  )
  return inEveryLocale(pages)
}

/** A part of a section, after the first, in a work of several sections. */
export const GET = workRoute<Params>(async ({ work, params, translator }) => {
  const section = work.sections.find(({ slug }) => slug === params.section)
  const part = section && partNamed(section, params.part)
  return section && part !== undefined ? sectionPage({ work, section, part, translator }) : undefined
})
