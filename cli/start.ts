import { buildIfNeeded } from './build.ts'
import type { Command } from './command.ts'
import { withCompression } from './compress.ts'
import { rejectArgs } from './read-args.ts'
import { rejectRequests } from './reject-requests.ts'
import { listen, serveSite } from './serve-site.ts'
import { stopOnSignal } from './stop-on-signal.ts'

/** How long responses may take to finish after Ctrl-C or SIGTERM, in milliseconds. */
const msToFinish = 10_000

/** `cotejo start`: serves the site, after building it if the last build is out of date. */
export const start: Command = {
  usage: 'start',
  summary: 'Serves the site until Ctrl-C. Builds it first if there is no build or the build is out of date.',
  options: [
    ['PORT=…', 'environment variable: the port, 0 to 65535 (default: the first free one from 3000)'],
    ['COTEJO_ORIGIN=…', 'environment variable: the origin of the published site, for links and feeds'],
  ],
  async run(args) {
    rejectArgs(args)
    if (!(await buildIfNeeded('code and content'))) return { output: '', exitCode: 1 }
    const server = await serveSite((handler) => rejectRequests(withCompression(handler)))
    const port = await listen(server)
    stopOnSignal(server, { msToFinish })
    return { output: `Cotejo is at http://localhost:${port}\n`, exitCode: 0 }
  },
}
