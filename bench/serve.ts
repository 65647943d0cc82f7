import { spawn } from 'node:child_process'

/** A running site, and how to end it. */
export interface Site {
  readonly origin: string
  readonly stop: () => Promise<void>
}

/**
 * Builds the site if needed, into a folder of its own, and serves it on a free port, as `npm start` does.
 *
 * @param environment further variables, such as `COTEJO_CONTENT`
 * @param checkout the folder of the project to serve; this one by default
 * @throws {Error} when the server ends before it listens
 */
export function serveSite(
  environment: Readonly<Record<string, string>> = {},
  checkout = process.cwd(),
): Promise<Site> {
  const server = spawn(process.execPath, ['--import', 'tsx', 'cli/main.ts', 'start'], {
    cwd: checkout,
    env: { ...process.env, COTEJO_BUILD: '.next-builds', ...environment, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => server.on('exit', () => resolve()))
  return new Promise((resolve, reject) => {
    let output = ''
    server.stdout.on('data', (chunk: Buffer) => {
      output += chunk
      const origin = /Cotejo is at (\S+)/.exec(output)?.[1]
      if (!origin) return
      const stop = async () => {
        server.kill()
        await ended
      }
      resolve({ origin, stop })
    })
    server.on('exit', (code) => reject(new Error(`The server ended with code ${code}.\n${output}`)))
  })
}
