import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

/** A running `cotejo align --edit`. */
export interface EditServer {
  /** The address that the command printed, with its token. */
  readonly url: string
  readonly process: ChildProcess
  /** Stops it as a person does, with Ctrl-C; gives the exit code. */
  readonly stop: () => Promise<number>
}

/** What to edit, and how. */
export interface EditOptions {
  readonly content: string
  readonly work: string
  /** The language of the page; without it the browser's. */
  readonly lang?: string | undefined
}

/** Runs `cotejo align --edit`, and waits until it serves. */
export async function startEditing({ content, work, lang }: EditOptions): Promise<EditServer> {
  const options = lang === undefined ? [] : ['--lang', lang]
  const args = ['--import', 'tsx', 'cli/main.ts', 'align', '--edit', work, ...options]
  const env = { ...process.env, COTEJO_CONTENT: content, PORT: '0' }
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  for await (const chunk of child.stdout) {
    printed += chunk
    if (printed.includes('Ctrl-C')) break
  }
  const url = /http:\S+/.exec(printed)?.[0]
  if (url === undefined) throw new Error(`No address in what the command printed:\n${printed}`)
  return {
    url,
    process: child,
    async stop() {
      const exit = once(child, 'exit')
      child.kill('SIGINT')
      const [code] = await exit
      return Number(code)
    },
  }
}
