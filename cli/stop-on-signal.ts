import type { Server } from 'node:http'
import { setTimeout } from 'node:timers/promises'

/**
 * Ends the process on Ctrl-C or SIGTERM: no new connections, responses that are under way are finished, then exit.
 *
 * @param options.beforeExit what has to be finished in any case, such as a save
 * @param options.msToFinish how long responses may take, in milliseconds
 */
export function stopOnSignal(
  server: Server,
  options: { beforeExit?: () => Promise<unknown>; msToFinish: number },
): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      const isClosed = new Promise((resolve) => server.close(resolve))
      server.closeIdleConnections()
      await options.beforeExit?.()
      await Promise.race([isClosed, setTimeout(options.msToFinish)])
      process.exit(0)
    })
  }
}
