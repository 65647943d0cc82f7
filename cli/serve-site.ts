import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { UsageError } from './command.ts'
import type { Handler } from './handler.ts'
import { rejectUpgrades } from './reject-requests.ts'

type NextFactory = typeof import('next')['default']

const firstPort = 3000
const portsToTry = 100

/**
 * The production server.
 *
 * @param wrap makes the server's handler of Next's
 */
export async function serveSite(wrap: (handler: Handler) => Handler): Promise<Server> {
  Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })
  const next = createRequire(import.meta.url)('next') as NextFactory
  const app = next({ dev: false })
  await app.prepare()
  const server = createServer(wrap(app.getRequestHandler()))
  rejectUpgrades(server)
  return server
}

/**
 * Listens on PORT, or on the first port that is free from 3000 on.
 *
 * @param host the address to listen on; without it all of this machine
 * @returns the port
 * @throws {UsageError} when PORT is not a port, or is taken
 */
export async function listen(server: Server, host?: string): Promise<number> {
  const asked = process.env.PORT
  if (asked !== undefined && asked !== '') {
    const port = asked.trim() === '' ? Number.NaN : Number(asked)
    if (!Number.isInteger(port) || port < 0 || port > 65535) {
      throw new UsageError(`PORT should be a number from 0 to 65535, not “${asked}”.`)
    }
    if (!(await tryPort(server, port, host)))
      throw new UsageError(`Port ${port} is taken. Set another one in PORT.`)
    return portOf(server)
  }
  for (let port = firstPort; port < firstPort + portsToTry; port++) {
    if (!(await tryPort(server, port, host))) continue
    if (port !== firstPort) process.stdout.write(`Port ${firstPort} is taken, so port ${port} is used.\n`)
    return port
  }
  throw new UsageError(`No port from ${firstPort} to ${firstPort + portsToTry - 1} is free. Set one in PORT.`)
}

function tryPort(server: Server, port: number, host: string | undefined): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false)
      else reject(error)
    }
    server.once('error', refused)
    server.listen({ port, host }, () => {
      server.off('error', refused)
      resolve(true)
    })
  })
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo | null)?.port ?? 0
}
