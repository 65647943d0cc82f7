import { assets } from '../../_data/assets.ts'
import { staticResponse } from '../../_data/static-response.ts'

export const dynamic = 'force-static'
export const dynamicParams = false

export async function generateStaticParams(): Promise<{ file: string }[]> {
  const { all } = await assets()
  return all.map(({ path }) => ({ file: path.split('/').at(-1) ?? '' }))
}

/** A script or style sheet of the site. Its name changes with its content, so browsers may cache it forever. */
export async function GET(_request: Request, { params }: RouteContext<'/assets/[file]'>): Promise<Response> {
  const { file } = await params
  const { all } = await assets()
  const asset = all.find(({ path }) => path.endsWith(`/${file}`))
  if (!asset) return new Response(null, { status: 404 })
  return staticResponse(asset.text, {
    'content-type': asset.type,
    'cache-control': 'public, max-age=31536000, immutable',
  })
}
