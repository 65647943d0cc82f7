import { slugsWithPage } from '../../../../_data/library.ts'
import { printPath } from '../../../../_data/paths.ts'
import { allOldSlugs } from '../../../../_data/renamed-works.ts'
import { inEveryLocale, workRoute } from '../../../../_documents/document-route.ts'
import { printPage } from '../../../../_documents/print/print-page.tsx'

export const dynamic = 'force-static'
export const dynamicParams = false

export async function generateStaticParams() {
  const slugs = [...(await slugsWithPage()), ...(await allOldSlugs())]
  return inEveryLocale(slugs.map((work) => ({ work })))
}

/** The print version of a work: all sections and parts on one page. */
export const GET = workRoute(printPage, ({ locale, work }) => printPath(locale, work))
