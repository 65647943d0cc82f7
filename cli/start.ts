import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import { buildSite } from './build.ts'
import { isBuilt } from './build-fingerprint.ts'
import type { Command } from './command.ts'
import { UsageError } from './command.ts'
import { withCompression } from './compress.ts'
import { refuseArgs } from './read-args.ts'

type NextFactory = typeof import('next')['default']

const firstPort = 3000
const portsToTry = 100

/** `cotejo start`: builds what is missing, and serves the reader. */
export const start: Command = {
  usage: 'start',
  summary: 'Serves the reader; builds it first where it is not built, or out of date. PORT names the port.',
  options: [
    ['PORT=…', 'in the environment: the port, 0 to 65535 (default: the first that is free from 3000 on)'],
    ['COTEJO_ORIGIN=…', 'in the environment: the address the site is published at, for links and feeds'],
  ],
  async run(args) {
    refuseArgs(args)
    if (!(await isBuilt())) {
      const { output, exitCode } = await buildSite()
      process.stdout.write(output)
      if (exitCode === 1 && !(await isBuilt())) return { output: '', exitCode }
    }
    const server = await serveSite()
    const port = await listen(server)
    return { output: `Cotejo is at http://localhost:${port}\n`, exitCode: 0 }
  },
}

/** The production server: Next, with everything it answers compressed. */
async function serveSite(): Promise<Server> {
  Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })
  const next = createRequire(import.meta.url)('next') as NextFactory
  const app = next({ dev: false })
  await app.prepare()
  return createServer(withCompression(app.getRequestHandler()))
}

/** Listens on PORT; without it on 3000, or the next port that is free. Resolves with the port. */
async function listen(server: Server): Promise<number> {
  const asked = process.env.PORT
  if (asked !== undefined && asked !== '') {
    const port = Number(asked)
    if (!Number.isInteger(port) || port < 0 || port > 65535) {
      throw new UsageError(`PORT should be a number from 0 to 65535, not “${asked}”.`)
    }
    if (!(await tryPort(server, port)))
      throw new UsageError(`Port ${port} is taken. Name another one in PORT.`)
    return portOf(server)
  }
  for (let port = firstPort; port < firstPort + portsToTry; port++) {
    if (!(await tryPort(server, port))) continue
    if (port !== firstPort) process.stdout.write(`Port ${firstPort} is taken, so ${port} it is.\n`)
    return port
  }
  throw new UsageError(
    `No port from ${firstPort} to ${firstPort + portsToTry - 1} is free. Name one in PORT.`,
  )
}

function tryPort(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false)
      else reject(error)
    }
    server.once('error', refused)
    server.listen(port, () => {
      server.off('error', refused)
      resolve(true)
    })
  })
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}
