import { publishedWorks } from '../../../../../../_data/library.ts'
import { workPath } from '../../../../../../_data/paths.ts'
import { allSlugs } from '../../../../../../_data/renamed-works.ts'
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
  const pages = works.flatMap((found) =>
    found.sections.flatMap((section): Params[] => {
      const { slug } = section
      if (slug === undefined) return []
      const parts = furtherParts(section)
      return allSlugs(found, works).flatMap((work) => parts.map((part) => ({ work, section: slug, part })))
    }),
  )
  return inEveryLocale(pages)
}

/** A part of a section, after the first, in a work of several sections. */
export const GET = workRoute<Params>(
  async ({ work, params, translator }) => {
    const section = work.sections.find(({ slug }) => slug === params.section)
    const part = section && partNamed(section, params.part)
    return section && part !== undefined ? sectionPage({ work, section, part, translator }) : undefined
  },
  ({ locale, work, section, part }) => workPath(locale, work, section, Number(part)),
)
