import etag from 'etag'

/**
 * A response that is made when the site is built. Its `ETag` lets the server confirm a copy in the
 * browser's cache without sending the body again (see cli/compress.ts).
 *
 * @param headers `content-type` at least; without `cache-control` the browser asks each time whether its
 *   copy is still current
 */
export function staticResponse(
  body: string | Buffer<ArrayBuffer>,
  headers: { 'content-type': string } & Readonly<Record<string, string>>,
  status = 200,
): Response {
  return new Response(body, {
    status,
    headers: {
      'cache-control': 'public, max-age=0, must-revalidate',
      etag: etag(body, { weak: true }),
      ...headers,
    },
  })
}
