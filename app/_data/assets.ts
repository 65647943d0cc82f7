import 'server-only'
import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import { loadOnce } from '#store/load-once'

/** A script or style sheet of the site. Its path changes with its content. */
export interface Asset {
  readonly path: string
  readonly type: string
  readonly text: string
}

/** A script inside a page. */
export interface InlineScript {
  readonly text: string
  /** As in a Content-Security-Policy: `sha256-…`. */
  readonly hash: string
}

/** The scripts and style sheets of documents. */
export interface Assets {
  readonly style: Asset
  /** In addition to `style`, for browsers without JavaScript. */
  readonly styleWithoutScript: Asset
  /** Loaded when the first panel opens. */
  readonly panelStyle: Asset
  /** The script of documents. */
  readonly main: Asset
  /** The inline scripts of documents and of app pages. */
  readonly boot: InlineScript
  readonly appBoot: InlineScript
  /** These and all files that they load. */
  readonly all: readonly Asset[]
}

/** The oldest browsers that the scripts and style sheets run in. */
const browsers = ['es2022', 'chrome111', 'firefox128', 'safari16.4']

/**
 * The bundled scripts and style sheets of documents. Next's own bundler serves app pages only; see
 * DECISIONS.md. A module that a script imports on demand (`await import(…)`) is a file of its own.
 * Bundled once per process; during development for each call, so that edits show.
 */
export const assets = process.env.NODE_ENV === 'development' ? bundle : loadOnce(bundle)

const styleEntry = 'app/_documents/documents.css'
const panelStyleEntry = 'app/_documents/panels/panels.css'
const mainEntry = 'browser/documents/main.ts'
const bootEntry = 'browser/documents/boot.ts'
const appBootEntry = 'browser/app-boot.ts'
/** Bundled separately, because some of its libraries would add a CommonJS shim to the main script. */
const markdownEntry = 'browser/documents/panels/copy-markdown.ts'

async function bundle(): Promise<Assets> {
  const [markdown] = (await bundleFiles([markdownEntry], { splitting: false })).all
  if (!markdown) throw new Error(`The bundle of ${markdownEntry} is missing.`)
  const asFile: Plugin = {
    name: 'copy-markdown is a separate bundle',
    setup: ({ onResolve }) =>
      onResolve({ filter: /\/copy-markdown\.ts$/ }, () => ({ path: markdown.path, external: true })),
  }
  const { all, fileOf } = await bundleFiles([styleEntry, panelStyleEntry, mainEntry], {
    splitting: true,
    plugins: [asFile],
  })
  const style = fileOf(styleEntry)
  const styleWithoutScript = withText(style, choicesAsState)
  const panelStyle = fileOf(panelStyleEntry)
  const scripts = all.filter(({ type }) => !type.includes('css'))
  return {
    style,
    styleWithoutScript,
    panelStyle,
    main: fileOf(mainEntry),
    boot: await inlineScript(bootEntry),
    appBoot: await inlineScript(appBootEntry),
    all: [style, styleWithoutScript, panelStyle, ...scripts, markdown],
  }
}

/** Bundles an entry as a classic script that can be inside a page. */
async function inlineScript(entryPoint: string): Promise<InlineScript> {
  const { outputFiles } = await build({
    entryPoints: [entryPoint],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: browsers,
    logLevel: 'silent',
  })
  const text = (outputFiles[0]?.text ?? '').trim()
  return { text, hash: `sha256-${createHash('sha256').update(text).digest('base64')}` }
}

/** Bundles entries into files. The result has all files, and a function that finds the file of an entry. */
async function bundleFiles(entryPoints: string[], options: Pick<BuildOptions, 'splitting' | 'plugins'>) {
  const { outputFiles, metafile } = await build({
    ...options,
    entryPoints,
    outdir: 'assets',
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: browsers,
    external: ['/fonts/*'],
    logLevel: 'silent',
  })
  const all = outputFiles.map(({ path, text }) => ({
    path: `/assets/${basename(path)}`,
    type: path.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8',
    text,
  }))
  const fileOf = (entry: string): Asset => {
    const [output] = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === entry) ?? []
    const asset = all.find(({ path }) => path === `/assets/${basename(output ?? '')}`)
    if (!asset) throw new Error(`The bundle of ${entry} is missing.`)
    return asset
  }
  return { all, fileOf }
}

/** A style sheet with its text changed, and its path with it. */
function withText(style: Asset, change: (text: string) => string): Asset {
  const text = change(style.text)
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10)
  return { ...style, path: `/assets/globals-${hash}.css`, text }
}

/**
 * Rewrites rules that depend on the attributes of the view, which a script sets, so that they depend on
 * the view's radio buttons instead. Only for pages without JavaScript: `:has()` makes the browser check
 * every row again after each change of the page.
 */
function choicesAsState(css: string): string {
  return css
    .replaceAll('[data-view]', ':has(#_side)')
    .replaceAll(/\[data-view="?(\w+)"?\]/g, ':has(#_$1:checked)')
    .replaceAll(/\[data-side="?translation"?\]/g, ':has(#_swap:checked)')
}
