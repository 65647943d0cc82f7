import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Handler } from './handler.ts'
import { securityHeaders } from './security-headers.ts'

const validRange = /^bytes=(?:\d+-\d*|-\d+)(?:,\s*(?:\d+-\d*|-\d+))*$/

/**
 * Rejects what the published site does not serve, before Next sees it: methods other than GET and HEAD, paths that
 * are not valid, and Next's image optimizer, which no page uses. Security headers go on every response, redirects
 * too. An invalid `Range` is ignored, as RFC 9110 says.
 */
export function rejectRequests(handler: Handler): Handler {
  return (request, response) => {
    for (const { key, value } of securityHeaders) response.setHeader(key, value)
    const { method = 'GET', url = '/' } = request
    if (method !== 'GET' && method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD')
      return respond(response, 405, 'This site serves GET and HEAD requests only.')
    }
    if (!isDecodable(url)) return respond(response, 400, 'The address is not valid.')
    if (/^\/_next\/image(?:[/?]|$)/.test(url)) return respond(response, 404, 'Not found.')
    if (request.headers.range !== undefined && !validRange.test(request.headers.range)) dropRange(request)
    return handler(request, response)
  }
}

function dropRange(request: IncomingMessage): void {
  delete request.headers.range
}

function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '')
    return true
  } catch {
    return false
  }
}

function respond(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
  response.end(`${text}\n`)
}

/** Closes the connection of every request to change the protocol: nothing here speaks WebSocket. */
export function rejectUpgrades(server: Server): void {
  server.on('upgrade', (_request, socket) => socket.destroy())
}
