import { publishedWorks } from '../../../../../_data/library.ts'
import { workPath } from '../../../../../_data/paths.ts'
import { allSlugs } from '../../../../../_data/renamed-works.ts'
import { furtherParts, partNamed } from '../../../../../_data/section-parts.ts'
import { inEveryLocale, workRoute } from '../../../../../_documents/document-route.ts'
import { sectionPage } from '../../../../../_documents/reading/section-page.tsx'

export const dynamic = 'force-static'
export const dynamicParams = false

export async function generateStaticParams() {
  const works = await publishedWorks()
  const pages = works.flatMap((found) => {
    const names = found.sections.flatMap((section) => section.slug ?? furtherParts(section))
    return allSlugs(found, works).flatMap((work) => names.map((section) => ({ work, section })))
  })
  return inEveryLocale(pages)
}

/** `[section]` is the slug of a section; if the work has one section, it is the number of a part. */
export const GET = workRoute<{ work: string; section: string }>(
  async ({ work, params, translator }) => {
    const [first] = work.sections
    if (first.slug === undefined) {
      const part = partNamed(first, params.section)
      return part === undefined ? undefined : sectionPage({ work, section: first, part, translator })
    }
    const section = work.sections.find(({ slug }) => slug === params.section)
    return section && sectionPage({ work, section, part: 1, translator })
  },
  ({ locale, work, section }) => workPath(locale, work, section),
)
