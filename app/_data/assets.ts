import 'server-only'
import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { type BuildOptions, build, type Plugin } from 'esbuild'

/** A script or style sheet of ours, under a name that changes with what is in it. */
export interface Asset {
  readonly path: string
  readonly type: string
  readonly text: string
}

/** A script that stands in a page. */
export interface InlineScript {
  readonly text: string
  /** As a Content-Security-Policy names it: `sha256-…`. */
  readonly hash: string
}

/** What pages load, and all files that these load in turn. */
export interface Assets {
  readonly style: Asset
  /** Besides, where there is no JavaScript. */
  readonly styleWithoutScript: Asset
  /** Loaded with the first thing that opens. */
  readonly panelStyle: Asset
  /** The script of documents. */
  readonly main: Asset
  /** The inline script of documents, and that of app pages. */
  readonly boot: InlineScript
  readonly appBoot: InlineScript
  readonly all: readonly Asset[]
}

/** The oldest browsers that the scripts and style sheets run in. */
const browsers = ['es2022', 'chrome111', 'firefox128', 'safari16.4']

let bundling: Promise<Assets> | undefined

/**
 * Bundles the site’s style sheet and the reading page’s script. Reading pages are plain documents,
 * which Next’s own bundler does not serve; see DECISIONS.md. What the script imports when it is
 * asked for (`await import(…)`) is a file of its own. Once per process; while authors write, each time.
 */
export function assets(): Promise<Assets> {
  if (process.env.NODE_ENV === 'development') return bundle()
  bundling ??= bundle()
  return bundling
}

const styleEntry = 'app/_documents/documents.css'
const panelStyleEntry = 'app/_documents/panels/panels.css'
const mainEntry = 'browser/documents/main.ts'
const bootEntry = 'browser/documents/boot.ts'
const appBootEntry = 'browser/app-boot.ts'
/** Its libraries are of kinds that would need a shim in the first script, so it is bundled by itself. */
const markdownEntry = 'browser/documents/panels/copy-markdown.ts'

async function bundle(): Promise<Assets> {
  const [markdown] = (await filesOf([markdownEntry], { splitting: false })).all
  if (!markdown) throw new Error(`The bundle of ${markdownEntry} was not made.`)
  const asFile: Plugin = {
    name: 'copy-markdown as a file of its own',
    setup: ({ onResolve }) =>
      onResolve({ filter: /\/copy-markdown\.ts$/ }, () => ({ path: markdown.path, external: true })),
  }
  const { all, made } = await filesOf([styleEntry, panelStyleEntry, mainEntry], {
    splitting: true,
    plugins: [asFile],
  })
  const style = made(styleEntry)
  const styleWithoutScript = withText(style, choicesAsState)
  const panelStyle = made(panelStyleEntry)
  const scripts = all.filter(({ type }) => !type.includes('css'))
  return {
    style,
    styleWithoutScript,
    panelStyle,
    main: made(mainEntry),
    boot: await inlineScript(bootEntry),
    appBoot: await inlineScript(appBootEntry),
    all: [style, styleWithoutScript, panelStyle, ...scripts, markdown],
  }
}

/** An entry as the text of a classic script that can stand in a page. */
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

/** Bundles entries; gives all files that came of it, and those of the entries by name. */
async function filesOf(entryPoints: string[], options: Pick<BuildOptions, 'splitting' | 'plugins'>) {
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
  const made = (entry: string): Asset => {
    const [output] = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === entry) ?? []
    const asset = all.find(({ path }) => path === `/assets/${basename(output ?? '')}`)
    if (!asset) throw new Error(`The bundle of ${entry} was not made.`)
    return asset
  }
  return { all, made }
}

/** A style sheet with another text, and the name that goes with it. */
function withText(style: Asset, change: (text: string) => string): Asset {
  const text = change(style.text)
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10)
  return { ...style, path: `/assets/globals-${hash}.css`, text }
}

/**
 * Without JavaScript the radio button of a view stands for the attribute that a script would set. With
 * it no rule may ask for that (`:has`): each change of the text would then be a question to every row.
 */
function choicesAsState(css: string): string {
  return css
    .replaceAll('[data-view]', ':has(#_side)')
    .replaceAll(/\[data-view="?(\w+)"?\]/g, ':has(#_$1:checked)')
    .replaceAll(/\[data-side="?translation"?\]/g, ':has(#_swap:checked)')
}
