import { languages } from '#bitext/language'
import { exampleShards } from '../../_data/example-shards.ts'
import { staticResponse } from '../../_data/static-response.ts'

export const dynamic = 'force-static'
export const dynamicParams = false

export async function generateStaticParams(): Promise<{ path: string[] }[]> {
  const params: { path: string[] }[] = []
  for (const language of languages) {
    const shards = await exampleShards[language]()
    params.push(...shards.map((_, number) => ({ path: [language, `${number}.json`] })))
  }
  return params
}

/** Sentences of the library for the lemmas of one shard: `/examples/es/3.json`. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/examples/[...path]'>,
): Promise<Response> {
  const { path } = await params
  const language = languages.find((candidate) => candidate === path[0])
  const number = Number(path[1]?.replace(/\.json$/, ''))
  const shard = language && (await exampleShards[language]())[number]
  if (!shard) return new Response(null, { status: 404 })
  return staticResponse(JSON.stringify(shard), {
    'content-type': 'application/json',
    'cache-control': 'public, max-age=300',
  })
}
