import type { Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import type { Segment } from '#bitext/segment'
import type { TextPage } from '#browser/documents/protocol'
import type { Work } from '#store/content'
import { publishedWorks } from '../../_data/library.ts'
import { textPath, workPath } from '../../_data/paths.ts'
import { hasSeveralPages, sectionParts } from '../../_data/section-parts.ts'
import { sectionTrees, type Trees } from '../../_data/section-trees.ts'
import { staticResponse } from '../../_data/static-response.ts'

export const dynamic = 'force-static'
export const dynamicParams = false

export async function generateStaticParams(): Promise<{ file: string }[]> {
  const works = await publishedWorks()
  return works.filter(hasSeveralPages).map(({ slug }) => ({ file: `${slug}.json` }))
}

/** The text of a work with several pages, pair by pair: the find bar searches it. */
export async function GET(_request: Request, { params }: RouteContext<'/text/[file]'>): Promise<Response> {
  const { file } = await params
  const work = (await publishedWorks()).find(({ slug }) => textPath(slug) === `/text/${file}`)
  if (!work) return new Response(null, { status: 404 })
  return staticResponse(JSON.stringify(await pagesOf(work)), {
    'content-type': 'application/json',
    'cache-control': 'public, max-age=300',
  })
}

async function pagesOf(work: Work): Promise<TextPage[]> {
  const pages: TextPage[] = []
  for (const section of work.sections) {
    const trees = await sectionTrees({ work, section, locale: 'en' })
    for (const { number, pairs } of sectionParts(section).parts) {
      pages.push({
        paths: [
          workPath('en', work.slug, section.slug, number),
          workPath('es', work.slug, section.slug, number),
        ],
        pairs: pairs.map(({ ids: [id], original, translation }) => [
          id,
          textOf(original, trees),
          textOf(translation, trees),
        ]),
      })
    }
  }
  return pages
}

/** The text of a side with its notes, as on the page. */
function textOf(segments: readonly Segment[], trees: Trees): string {
  return segments
    .map((segment) => trees.get(segment))
    .map((tree) => (tree ? textOfTree(tree) : ''))
    .join('\n')
}

function textOfTree(tree: Root): string {
  let text = ''
  visit(tree, (node) => {
    if (node.type === 'element' && node.tagName === 'summary') return SKIP
    if (node.type === 'text') text += node.value
    return undefined
  })
  return text
}
