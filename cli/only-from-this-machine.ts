import type { ServerResponse } from 'node:http'
import type { Handler } from './handler.ts'

/**
 * Lets only requests through that name this server. Other pages open in the same browser could
 * otherwise reach it: by a domain name that they point to this machine (DNS rebinding), or by requests
 * from their own origin.
 */
export function onlyFromThisMachine(handler: Handler): Handler {
  return (request, response) => {
    const port = request.socket.localPort
    const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
    const { host, origin } = request.headers
    if (host === undefined || !hosts.includes(host)) return refuse(response, 421, 'Misdirected request')
    if (origin !== undefined && !hosts.some((name) => origin === `http://${name}`))
      return refuse(response, 403, 'Foreign origin')
    return handler(request, response)
  }
}

function refuse(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
  response.end(`${text}\n`)
}
