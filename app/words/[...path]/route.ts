import type { SectionWordsFile } from '#browser/documents/protocol'
import { exampleShards } from '../../_data/example-shards.ts'
import { publishedWorks } from '../../_data/library.ts'
import { libraryWords } from '../../_data/library-words.ts'
import { wordsPath } from '../../_data/paths.ts'
import { staticResponse } from '../../_data/static-response.ts'

export const dynamic = 'force-static'
export const dynamicParams = false

/** Every section, by the URL path of its words. */
async function sectionsByPath() {
  const works = await publishedWorks()
  return new Map(
    works.flatMap(({ slug, sections }) =>
      sections.map((section) => [wordsPath(slug, section.slug), section] as const),
    ),
  )
}

export async function generateStaticParams(): Promise<{ path: string[] }[]> {
  return [...(await sectionsByPath()).keys()].map((path) => ({ path: path.split('/').slice(2) }))
}

/** The words of a section (`SectionWordsFile`): lemmas and counterparts, for the study view. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/words/[...path]'>,
): Promise<Response> {
  const { path } = await params
  const section = (await sectionsByPath()).get(`/words/${path.join('/')}`)
  const words = section && (await libraryWords()).sections.get(section)
  if (!words) return new Response(null, { status: 404 })
  const [en, es] = [await exampleShards.en(), await exampleShards.es()]
  const file: SectionWordsFile = { ...words, exampleShards: { en: en.length, es: es.length } }
  return staticResponse(JSON.stringify(file), {
    'content-type': 'application/json',
    'cache-control': 'public, max-age=300',
  })
}
