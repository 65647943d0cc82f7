import { assets } from '../../_data/assets.ts'

export const dynamic = 'force-static'
export const dynamicParams = false

export async function generateStaticParams(): Promise<{ file: string }[]> {
  return (await assets()).all.map(({ path }) => ({ file: path.split('/').at(-1) ?? '' }))
}

/** Serves a script or style sheet of ours. Its name changes with its content, so it may be kept for ever. */
export async function GET(_request: Request, { params }: RouteContext<'/assets/[file]'>): Promise<Response> {
  const { file } = await params
  const asset = (await assets()).all.find(({ path }) => path.endsWith(`/${file}`))
  if (!asset) return new Response(null, { status: 404 })
  const headers = { 'content-type': asset.type, 'cache-control': 'public, max-age=31536000, immutable' }
  return new Response(asset.text, { headers })
}
