import { fileURLToPath } from 'node:url'
import { type BuildOptions, build } from 'esbuild'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What the page loads, and the aligner as a script for a worker of its own. */
export interface Bundle {
  readonly script: string
  readonly style: string
  readonly worker: string
}

/** Bundles the page’s script and style sheet and the worker, from the sources as they stand. */
export async function bundle(): Promise<Bundle> {
  const [script, style, worker] = await Promise.all([
    bundleOne('cli/mend/page/main.ts', { format: 'esm' }),
    bundleOne('cli/mend/page/mend.css', { external: ['/fonts/*'] }),
    bundleOne('cli/mend/beads-worker.ts', { format: 'cjs', platform: 'node' }),
  ])
  return { script, style, worker }
}

async function bundleOne(entry: string, options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    target: options.platform === 'node' ? 'node20' : ['es2022', 'chrome111', 'firefox128', 'safari16.4'],
    logLevel: 'silent',
    ...options,
  })
  return outputFiles?.[0]?.text ?? ''
}
