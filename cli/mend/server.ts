import { randomBytes, timingSafeEqual } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { UnreadableFileError } from '#bitext/exchange/imported-text'
import type { Language } from '#bitext/language'
import en from '#messages/en.json' with { type: 'json' }
import es from '#messages/es.json' with { type: 'json' }
import { UsageError } from '../command.ts'
import { unsure } from '../format-side-by-side.ts'
import { bundle } from './bundle.ts'
import { Desk } from './desk.ts'
import { sectionData } from './section-data.ts'
import type { SaveRequest, WorkData } from './wire.ts'

/** What is served, and how. */
export interface ServeOptions {
  readonly content: string
  readonly slug: string
  /** The language of the page; without it the browser’s. */
  readonly language?: Language | undefined
  /** 0 for any that is free. */
  readonly port: number
}

/** A page that is being served. */
export interface Served {
  /** Its address, with the token that everything behind it asks for. */
  readonly url: string
  /** Stops serving, once what is being written is written. */
  readonly close: () => Promise<void>
}

const host = '127.0.0.1'
const mostBytes = 64 * 1024 * 1024
const fonts = /^\/fonts\/[a-z0-9.-]+\.woff2$/
const publicFolder = fileURLToPath(new URL('../../public', import.meta.url))

const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}

/**
 * Serves the page on which the alignment of a work is written, to this machine alone.
 *
 * @throws {UnreadableFileError} when the work has errors
 * @throws {UsageError} when the port is taken
 */
export async function serveMending({ content, slug, language, port }: ServeOptions): Promise<Served> {
  const { script, style, worker } = await bundle()
  const desk = await Desk.open(content, slug, worker)
  const page = await readFile(new URL('page/mend.html', import.meta.url), 'utf8')
  const token = randomBytes(24).toString('base64url')
  const files = new Map([
    ['/', { type: 'text/html; charset=utf-8', body: page }],
    ['/mend.js', { type: 'text/javascript; charset=utf-8', body: script }],
    ['/icon.svg', { type: 'image/svg+xml', body: await readFile(join(publicFolder, 'icon.svg'), 'utf8') }],
    ['/mend.css', { type: 'text/css; charset=utf-8', body: style }],
  ])

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', `http://${host}`)
    if (!isOurHost(request, portOf(server))) return send(response, 421, 'This address is not served here.')
    if (pathname.startsWith('/api/')) {
      if (!isToken(request.headers['x-cotejo-token'], token))
        return send(response, 403, 'The token is missing or wrong.')
      return answerData(request, response, pathname, searchParams)
    }
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return send(response, 405, 'Only GET is answered here.')
    const file = files.get(pathname)
    if (file) return send(response, 200, file.body, file.type)
    if (!fonts.test(pathname)) return send(response, 404, 'There is nothing here.')
    return send(response, 200, await readFile(join(publicFolder, pathname)), 'font/woff2')
  }

  async function answerData(
    request: IncomingMessage,
    response: ServerResponse,
    pathname: string,
    query: URLSearchParams,
  ): Promise<void> {
    if (request.method === 'POST' && pathname === '/api/save') {
      const asked = await bodyOf(request)
      return asked === undefined
        ? send(response, 400, 'The request cannot be read.')
        : sendData(response, await desk.save(asked))
    }
    if (request.method !== 'GET') return send(response, 405, 'This is not answered here.')
    if (pathname === '/api/work') {
      const words = { en: en.mend, es: es.mend }
      const spoken = language ?? spokenBy(request)
      const work: WorkData = { slug, language: spoken, words, sections: desk.sections, unsure }
      return sendData(response, work)
    }
    const number = Number(query.get('number') ?? '')
    const data =
      pathname === '/api/section'
        ? await desk.read(number).then((reading) => reading && sectionData(reading))
        : pathname === '/api/beads'
          ? await desk.beads(number)
          : undefined
    return data ? sendData(response, data) : send(response, 404, 'There is nothing here.')
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((cause: unknown) => {
      const known = cause instanceof UnreadableFileError
      send(response, known ? 409 : 500, known ? cause.message : 'Something went wrong on the server.')
    })
  })
  await listen(server, port)
  return {
    url: `http://${host}:${portOf(server)}/?token=${token}`,
    async close() {
      await desk.settled()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Whether the request names this very server: a page elsewhere whose name was bound to this machine does not. */
function isOurHost({ headers: { host: named, origin } }: IncomingMessage, port: number): boolean {
  const ours = [`${host}:${port}`, `localhost:${port}`]
  if (named === undefined || !ours.includes(named)) return false
  return origin === undefined || ours.some((name) => origin === `http://${name}`)
}

function isToken(given: string | string[] | undefined, token: string): boolean {
  const [a, b] = [Buffer.from(String(given)), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** The body of a request to save; `undefined` when it is none. */
async function bodyOf(request: IncomingMessage): Promise<SaveRequest | undefined> {
  if (request.headers['content-type'] !== 'application/json') return undefined
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request) {
    bytes += chunk.length
    if (bytes > mostBytes) return undefined
    chunks.push(chunk)
  }
  try {
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'))
    return isSaveRequest(body) ? body : undefined
  } catch {
    return undefined
  }
}

function isSaveRequest(body: unknown): body is SaveRequest {
  const { revision, saves, rows } = (body ?? {}) as Partial<Record<keyof SaveRequest, unknown>>
  const isIndices = (side: unknown) => Array.isArray(side) && side.every((index) => Number.isInteger(index))
  const isRow = (row: unknown) => Array.isArray(row) && row.length === 2 && row.every(isIndices)
  return Number.isInteger(revision) && Number.isInteger(saves) && Array.isArray(rows) && rows.every(isRow)
}

/** The first of our languages that the browser asks for. */
function spokenBy(request: IncomingMessage): Language {
  const asked = (request.headers['accept-language'] ?? '').toLowerCase().split(',')
  const known = asked.map((entry) => entry.trim().slice(0, 2)).find((name) => name === 'en' || name === 'es')
  return known === 'es' ? 'es' : 'en'
}

function sendData(response: ServerResponse, data: unknown): void {
  send(response, 200, JSON.stringify(data), 'application/json')
}

function send(
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  type = 'text/plain; charset=utf-8',
): void {
  if (response.headersSent) {
    response.end()
    return
  }
  response.writeHead(status, { ...headers, 'content-type': type, 'content-length': Buffer.byteLength(body) })
  response.end(body)
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const taken = cause.code === 'EADDRINUSE' || cause.code === 'EACCES'
      reject(taken ? new UsageError(`Port ${port} is taken. Name another one in PORT.`) : cause)
    })
    server.listen(port, host, resolve)
  })
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo | null)?.port ?? 0
}
