import { readFile } from 'node:fs/promises'
import { extname, relative, sep } from 'node:path'
import { contentFolder } from '#store/content-folder'
import { imageTypes } from '#store/link-destination'
import { publishedWorks } from '../../_data/library.ts'
import { staticResponse } from '../../_data/static-response.ts'

export const dynamic = 'force-static'
export const dynamicParams = false

/** The absolute paths of the images that published texts show, by path in the content folder. */
async function images(): Promise<Map<string, string>> {
  const works = await publishedWorks()
  const files = works.flatMap(({ sections }) => sections.flatMap((section) => [...section.images.keys()]))
  return new Map(files.map((file) => [relative(contentFolder(), file).split(sep).join('/'), file]))
}

export async function generateStaticParams(): Promise<{ path: string[] }[]> {
  return [...(await images()).keys()].map((path) => ({ path: path.split('/') }))
}

/** A part of a path, decoded; as it is if it is not encoded, such as `100%.svg`. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** Serves an image of a text. An SVG image is a document too: the policy forbids its scripts and requests. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/media/[...path]'>,
): Promise<Response> {
  const { path } = await params
  const known = await images()
  const file = known.get(path.join('/')) ?? known.get(path.map(decoded).join('/'))
  if (file === undefined) return new Response(null, { status: 404 })
  return staticResponse(await readFile(file), {
    'content-type': imageTypes[extname(file).toLowerCase()] ?? 'application/octet-stream',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'cache-control': 'public, max-age=3600',
  })
}
