import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { type Browser, chromium } from '@playwright/test'
import sirv from 'sirv'
import { getBrowser } from '../e2e/browser.ts'
import { makeWork, type Row } from './make-work.ts'
import { serveSite } from './serve.ts'
import { staticPage } from './static-page.ts'

/**
 * A reading page against a hand-written static page of the same text: bytes on the wire, largest
 * contentful paint and load. Both are served as files, compressed beforehand, by one server, in turn
 * in one run. Ratios are what counts: the machine’s speed is in both. A long text is cut into parts;
 * the page is then its first part, and the static page holds the same pairs.
 */
const sizes = [60, 500, 2000]
const rounds = 5

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })

interface Timing {
  paint: number
  load: number
}

const work = await mkdtemp(join(tmpdir(), 'cotejo-bench-'))
const texts = new Map<number, readonly Row[]>()
for (const pairs of sizes) texts.set(pairs, await makeWork(join(work, 'content', `pairs-${pairs}`), pairs))

const site = await serveSite({ COTEJO_CONTENT: join(work, 'content') })
const files = join(work, 'files')
const wire = new Map<string, number>()
const partSizes = new Map<number, number>()
let ownScript = 0
for (const pairs of sizes) {
  const { html, assets, script } = await collect(site.origin, `/en/works/pairs-${pairs}`)
  ownScript = script
  wire.set(`ours ${pairs}`, await save(`ours-${pairs}/index.html`, html))
  for (const [path, bytes] of assets) await save(path, bytes)
  const partSize = html.toString().match(/<div class="pair[^"]*" id=/g)?.length ?? 0
  partSizes.set(pairs, partSize)
  const sameRows = texts.get(pairs)?.slice(0, partSize) ?? []
  wire.set(`static ${pairs}`, await save(`static-${pairs}/index.html`, staticPage(sameRows)))
}
await site.stop()

const server = createServer(sirv(files, { brotli: true, gzip: true, dev: false }))
await new Promise<void>((resolve) => server.listen(0, resolve))
const origin = `http://localhost:${(server.address() as AddressInfo).port}`
const { path } = getBrowser()
const browser = await chromium.launch(path === undefined ? {} : { executablePath: path })
const rows: object[] = []
for (const pairs of sizes) {
  const ours: Timing[] = []
  const reference: Timing[] = []
  await time(browser, `${origin}/ours-${pairs}/`)
  await time(browser, `${origin}/static-${pairs}/`)
  for (let round = 0; round < rounds; round++) {
    ours.push(await time(browser, `${origin}/ours-${pairs}/`))
    reference.push(await time(browser, `${origin}/static-${pairs}/`))
  }
  const ratioOf = (key: keyof Timing) =>
    median(ours.map((run) => run[key])) / median(reference.map((run) => run[key]))
  rows.push({
    pairs,
    partSize: partSizes.get(pairs),
    wireRatio: round2((wire.get(`ours ${pairs}`) ?? 0) / (wire.get(`static ${pairs}`) ?? 1)),
    paintRatio: round2(ratioOf('paint')),
    loadRatio: round2(ratioOf('load')),
    wireBytes: wire.get(`ours ${pairs}`),
    paintMs: round2(median(ours.map((run) => run.paint))),
    loadMs: round2(median(ours.map((run) => run.load))),
    scriptGzipBytes: ownScript,
  })
}
await browser.close()
server.close()
await rm(work, { recursive: true })
if (values.json) process.stdout.write(`${JSON.stringify({ rows })}\n`)
else console.table(rows)

/** Fetches a page and all that its head loads. */
async function collect(from: string, address: string) {
  const html = Buffer.from(await (await fetch(from + address)).arrayBuffer())
  const paths = [...html.toString().matchAll(/(?:href|src)="(\/(?:assets|fonts|icon)[^"]*)"/g)].map(
    ([, found]) => found ?? '',
  )
  const assets = new Map<string, Buffer>()
  const fonts = ['/fonts/inter-5.3.0.woff2', '/fonts/literata-italic-5.3.0.woff2']
  for (const found of new Set([...paths, ...fonts])) {
    assets.set(found.slice(1), Buffer.from(await (await fetch(from + found)).arrayBuffer()))
  }
  const scripts = [...assets].filter(([name]) => name.endsWith('.js'))
  return { html, assets, script: scripts.reduce((sum, [, bytes]) => sum + gzipSync(bytes).length, 0) }
}

/** Writes a file with its compressed forms; returns the bytes of the brotli form. */
async function save(name: string, content: Buffer | string): Promise<number> {
  const target = join(files, name)
  const bytes = Buffer.from(content)
  const brotli = brotliCompressSync(bytes)
  await mkdir(dirname(target), { recursive: true })
  await writeFile(target, bytes)
  if (!name.endsWith('.woff2')) {
    await writeFile(`${target}.br`, brotli)
    await writeFile(`${target}.gz`, gzipSync(bytes))
  }
  return brotli.length
}

/** Opens a page in a fresh context; largest contentful paint and load event in milliseconds. */
async function time(browser: Browser, url: string): Promise<Timing> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  await page.goto(url, { waitUntil: 'load' })
  const timing = await page.evaluate(
    () =>
      new Promise<Timing>((resolve) => {
        new PerformanceObserver((list) => {
          const paint = list.getEntries().at(-1)?.startTime ?? 0
          const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
          setTimeout(() => resolve({ paint, load: navigation?.loadEventEnd ?? 0 }), 0)
        }).observe({ type: 'largest-contentful-paint', buffered: true })
      }),
  )
  await context.close()
  return timing
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

function round2(number: number): number {
  return Math.round(number * 100) / 100
}
