import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import { buildSite } from './build.ts'
import { isBuilt } from './build-fingerprint.ts'
import { type Command, UsageError } from './command.ts'
import { withCompression } from './compress.ts'
import { rejectArgs } from './read-args.ts'

type NextFactory = typeof import('next')['default']

const defaultPort = 3000
const portsToTry = 100

/** `cotejo start`: serves the site, after building it if the last build is out of date. */
export const start: Command = {
  usage: 'start',
  summary: 'Serves the site until Ctrl-C. Builds it first if there is no build or the build is out of date.',
  options: [
    [
      'PORT=…',
      `environment variable: the port, 0 to 65535 (default: the first free one from ${defaultPort})`,
    ],
    ['COTEJO_ORIGIN=…', 'environment variable: the origin of the published site, for links and feeds'],
  ],
  async run(args) {
    rejectArgs(args)
    if (!(await isBuilt())) {
      const { output, exitCode } = await buildSite()
      process.stdout.write(output)
      if (exitCode === 1 && !(await isBuilt())) return { output: '', exitCode }
    }
    const server = await createSiteServer()
    const port = await listen(server)
    return { output: `Cotejo is at http://localhost:${port}\n`, exitCode: 0 }
  },
}

/** The production server: Next, with compressed responses. */
async function createSiteServer(): Promise<Server> {
  Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })
  const next = createRequire(import.meta.url)('next') as NextFactory
  const app = next({ dev: false })
  await app.prepare()
  return createServer(withCompression(app.getRequestHandler()))
}

/**
 * Listens on the port in `PORT`. If that is not set, on the first free port from 3000.
 *
 * @returns the port
 * @throws {UsageError} if the port is not valid or not free
 */
async function listen(server: Server): Promise<number> {
  const wanted = process.env.PORT
  if (wanted !== undefined && wanted !== '') {
    const port = Number(wanted)
    if (!Number.isInteger(port) || port < 0 || port > 65535) {
      throw new UsageError(`PORT must be a number from 0 to 65535, not “${wanted}”.`)
    }
    if (!(await tryPort(server, port))) {
      throw new UsageError(`Port ${port} is already in use. Set PORT to another one.`)
    }
    return portOf(server)
  }
  for (let port = defaultPort; port < defaultPort + portsToTry; port++) {
    if (!(await tryPort(server, port))) continue
    if (port !== defaultPort) process.stdout.write(`Port ${defaultPort} is in use. Using ${port} instead.\n`)
    return port
  }
  throw new UsageError(
    `No port from ${defaultPort} to ${defaultPort + portsToTry - 1} is free. Set PORT to another one.`,
  )
}

/** @returns whether the port was free */
function tryPort(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false)
      else reject(error)
    }
    server.once('error', onError)
    server.listen(port, () => {
      server.off('error', onError)
      resolve(true)
    })
  })
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}
