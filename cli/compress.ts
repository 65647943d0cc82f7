import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import compression, { type CompressionOptions } from 'compression'
import { LRUCache } from 'lru-cache'
import Negotiator from 'negotiator'

/** Answers a request. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => unknown

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void

const pressHard = promisify(brotliCompress)
const bytesKept = 64 * 1024 * 1024
const bytesPressed = 4 * 1024 * 1024

/**
 * Compresses everything that is answered, as it goes out. What was made at build (Next marks it) never
 * changes, so it gets an `ETag`, a browser that has it is told so (304), and its smallest form, which
 * takes too long to make while somebody waits, is made beside the first answer and kept for the next.
 */
export function compressed(answer: Answer): Answer {
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
  const options = { brotli, filter: isCompressible } as unknown as CompressionOptions
  const compress = compression(options) as unknown as Middleware
  const pressed = new LRUCache<string, Buffer>({
    maxSize: bytesKept,
    sizeCalculation: ({ length }) => length,
  })
  const pressing = new Set<string>()

  function press(etag: string, body: Buffer): void {
    if (body.length > bytesPressed || pressing.has(etag)) return
    pressing.add(etag)
    pressHard(body)
      .then((small) => pressed.set(etag, small))
      .finally(() => pressing.delete(etag))
  }

  function sendBuilt(request: IncomingMessage, response: ServerResponse, body: Buffer, end: End): void {
    const etag = `W/"${createHash('sha256').update(body).digest('base64url')}"`
    response.setHeader('etag', etag)
    if (request.headers['if-none-match']?.includes(etag)) {
      response.statusCode = 304
      response.removeHeader('content-type')
      end()
      return
    }
    const takesBrotli = new Negotiator(request).encoding(['br']) === 'br'
    const small = pressed.get(etag)
    if (!takesBrotli || !isCompressible(request, response)) end(body)
    else if (small === undefined) {
      press(etag, body)
      end(body)
    } else {
      response.setHeader('content-encoding', 'br')
      response.setHeader('content-length', small.length)
      end(small)
    }
  }

  return (request, response) =>
    compress(request, response, () => {
      gatherBuilt(request, response, sendBuilt)
      return answer(request, response)
    })
}

type End = (body?: Buffer) => void

/** Hands over the body of an answer made at build, whole; lets all others pass as they come. */
function gatherBuilt(
  request: IncomingMessage,
  response: ServerResponse,
  send: (request: IncomingMessage, response: ServerResponse, body: Buffer, end: End) => void,
): void {
  if (request.method !== 'GET') return
  const { flushHeaders, write, end } = response
  const chunks: Buffer[] = []
  const isBuilt = () =>
    !response.headersSent && response.statusCode === 200 && response.getHeader('x-nextjs-cache') === 'HIT'
  const gather = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk as string))
  }
  response.flushHeaders = () => {
    if (!isBuilt()) flushHeaders.call(response)
  }
  response.write = ((...args: Parameters<typeof write>) => {
    if (!isBuilt()) return write.apply(response, args)
    gather(args[0])
    return true
  }) as typeof write
  response.end = ((...args: Parameters<typeof end>) => {
    if (!isBuilt()) return end.apply(response, args)
    gather(args[0])
    response.write = write
    response.end = end
    send(request, response, Buffer.concat(chunks), (body) => response.end(body))
    return response
  }) as typeof end
}

/** Next sets the type of prerendered documents as a list of one, which the library does not look into. */
function isCompressible(request: IncomingMessage, response: ServerResponse): boolean {
  const type: unknown = response.getHeader('content-type')
  if (Array.isArray(type)) response.setHeader('content-type', String(type[0]))
  return compression.filter(...([request, response] as unknown as Parameters<typeof compression.filter>))
}
