import { slugsWithPage } from '../../../../_data/library.ts'
import { workPath } from '../../../../_data/paths.ts'
import { allOldSlugs } from '../../../../_data/renamed-works.ts'
import { inEveryLocale, workRoute } from '../../../../_documents/document-route.ts'
import { contentsPage } from '../../../../_documents/reading/contents-page.tsx'
import { sectionPage } from '../../../../_documents/reading/section-page.tsx'

export const dynamic = 'force-static'
export const dynamicParams = false

export async function generateStaticParams() {
  const slugs = [...(await slugsWithPage()), ...(await allOldSlugs())]
  return inEveryLocale(slugs.map((work) => ({ work })))
}

/** The contents of a work, or its text if it has one section. */
export const GET = workRoute(
  async ({ work, translator }) => {
    const [first] = work.sections
    return first.slug === undefined
      ? sectionPage({ work, section: first, part: 1, translator })
      : contentsPage({ work, translator })
  },
  ({ locale, work }) => workPath(locale, work),
)
