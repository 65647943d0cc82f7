import { buildIfNeeded } from './build.ts'
import type { Command } from './command.ts'
import { withCompression } from './compress.ts'
import { refuseArgs } from './read-args.ts'
import { listen, serveSite } from './serve-site.ts'

/** `cotejo start`: builds what is missing, and serves the reader. */
export const start: Command = {
  usage: 'start',
  summary: 'Serves the reader; builds it first if it is not built, or out of date. PORT sets the port.',
  options: [
    ['PORT=…', 'in the environment: the port, 0 to 65535 (default: the first that is free from 3000 on)'],
    ['COTEJO_ORIGIN=…', 'in the environment: the address the site is published at, for links and feeds'],
  ],
  async run(args) {
    refuseArgs(args)
    if (!(await buildIfNeeded('code and content'))) return { output: '', exitCode: 1 }
    const server = await serveSite(withCompression)
    const port = await listen(server)
    return { output: `Cotejo is at http://localhost:${port}\n`, exitCode: 0 }
  },
}
