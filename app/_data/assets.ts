import 'server-only'
import { basename } from 'node:path'
import { build } from 'esbuild'

/** A script or style sheet of ours, under a name that changes with what is in it. */
export interface Asset {
  readonly path: string
  readonly type: string
  readonly text: string
}

/** What every page loads, what reading pages load besides, and all of it with the parts that scripts load when asked. */
export interface Assets {
  readonly style: Asset
  readonly reading: Asset
  readonly all: readonly Asset[]
}

let bundling: Promise<Assets> | undefined

/**
 * Bundles the site’s style sheet and the reading page’s script. Reading pages are plain documents,
 * which Next’s own bundler does not serve; see DECISIONS.md. Once per process; while authors write,
 * each time.
 */
export function assets(): Promise<Assets> {
  if (process.env.NODE_ENV === 'development') return bundle()
  bundling ??= bundle()
  return bundling
}

async function bundle(): Promise<Assets> {
  const [styles, scripts] = await Promise.all([
    bundleOne('app/globals.css', 'text/css; charset=utf-8'),
    bundleOne('app/[locale]/works/_reading/islands.ts', 'text/javascript; charset=utf-8'),
  ])
  const [style] = styles
  const reading = scripts.find(({ path }) => path.startsWith('/assets/islands-'))
  if (!style || !reading) throw new TypeError('esbuild has not written what it was asked for.')
  return { style, reading, all: [...styles, ...scripts] }
}

/** Bundles an entry; `import()` in it splits off files of their own, loaded when it runs. */
async function bundleOne(entry: string, type: string): Promise<Asset[]> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    outdir: 'assets',
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    format: 'esm',
    target: ['es2022', 'chrome111', 'firefox128', 'safari16.4'],
    external: ['/fonts/*'],
    logLevel: 'silent',
  })
  return outputFiles.map(({ path, text }) => ({ path: `/assets/${basename(path)}`, type, text }))
}
