import { publishedWorks } from '../../_data/library.ts'
import { partsPath } from '../../_data/paths.ts'
import { sectionParts } from '../../_data/section-parts.ts'

export const dynamic = 'force-static'
export const dynamicParams = false

/** The sections with more than one part, by the URL path of their list. */
async function longSections() {
  const works = await publishedWorks()
  const sections = works.flatMap((work) => work.sections.map((section) => ({ work: work.slug, section })))
  const long = sections.filter(({ section }) => sectionParts(section).parts.length > 1)
  return new Map(long.map(({ work, section }) => [partsPath(work, section.slug), section]))
}

export async function generateStaticParams(): Promise<{ path: string[] }[]> {
  return [...(await longSections()).keys()].map((path) => ({ path: path.split('/').slice(2) }))
}

/** The IDs of a section, one array for each part: the script redirects links to paragraphs of another part. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/parts/[...path]'>,
): Promise<Response> {
  const { path } = await params
  const section = (await longSections()).get(`/parts/${path.join('/')}`)
  if (!section) return new Response(null, { status: 404 })
  const ids = sectionParts(section).parts.map(({ pairs }) => pairs.flatMap((pair) => pair.ids))
  const headers = { 'content-type': 'application/json', 'cache-control': 'public, max-age=300' }
  return new Response(JSON.stringify(ids), { headers })
}
