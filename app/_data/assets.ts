import 'server-only'
import { createHash } from 'node:crypto'
import { build } from 'esbuild'
import { rowSizeRules } from '../_ui/row-size.ts'

/** A script or style sheet of ours, under a name that changes with what is in it. */
export interface Asset {
  readonly path: string
  readonly type: string
  readonly text: string
}

/** What every page loads, and what reading pages load besides. */
export interface Assets {
  readonly style: Asset
  readonly reading: Asset
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
  const [style, reading] = await Promise.all([
    bundleOne('app/globals.css', 'css', 'text/css; charset=utf-8', rowSizeRules()),
    bundleOne('app/[locale]/works/_reading/islands.ts', 'js', 'text/javascript; charset=utf-8'),
  ])
  return { style, reading }
}

async function bundleOne(entry: string, extension: string, type: string, ending = ''): Promise<Asset> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: ['es2022', 'chrome111', 'firefox128', 'safari16.4'],
    external: ['/fonts/*'],
    logLevel: 'silent',
  })
  const text = (outputFiles[0]?.text ?? '') + ending
  const name = entry
    .split('/')
    .at(-1)
    ?.replace(/\.\w+$/, '')
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10)
  return { path: `/assets/${name}-${hash}.${extension}`, type, text }
}
