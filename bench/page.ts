import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import sirv from 'sirv'
import { findChromium } from '../e2e/browser.ts'
import { compareKeys, type KeyTimes } from './key-times.ts'
import { compareLoads } from './load-times.ts'
import { makeWork, type Row } from './make-work.ts'
import { brotliSize, collect, save, savePage } from './page-files.ts'
import { serveSite } from './serve.ts'
import { staticPage } from './static-page.ts'

/**
 * A reading page against a hand-written static page of the same text: bytes on the wire, largest
 * contentful paint, load, and how soon a key shows. For the loads both are served as files, compressed
 * beforehand, by one server, in turn in one run; for the keys ours is served by the site. Ratios are
 * what counts: the machine’s speed is in both. A long text is cut into parts; the page is then its
 * first part, and the static page holds the same pairs.
 *
 * `--against FOLDER` takes another checkout of this project as the reference instead, to measure a change
 * against its absence in one run. `--sizes 2000` measures these numbers of pairs only.
 *
 * `wireRatio` is of the documents; `wireAllRatio` of all that is loaded, style, script and fonts included.
 */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '41' },
    keep: { type: 'string' },
    against: { type: 'string' },
    sizes: { type: 'string', default: '60,500,2000' },
  },
})
const sizes = values.sizes.split(',').map(Number)
const rounds = Number(values.rounds)

const work = await mkdtemp(join(tmpdir(), 'cotejo-bench-'))
const texts = new Map<number, readonly Row[]>()
for (const pairs of sizes) texts.set(pairs, await makeWork(join(work, 'content', `pairs-${pairs}`), pairs))

const environment = { COTEJO_CONTENT: join(work, 'content') }
const site = await serveSite(environment)
const otherSite = values.against === undefined ? undefined : await serveSite(environment, values.against)
const files = values.keep ?? join(work, 'files')
const addressOf = (pairs: number) => `/en/works/pairs-${pairs}`
const weights = new Map<number, Awaited<ReturnType<typeof saveBoth>>>()
for (const pairs of sizes) weights.set(pairs, await saveBoth(pairs))

const server = createServer(sirv(files, { brotli: true, gzip: true, dev: false }))
await new Promise<void>((resolve) => server.listen(0, resolve))
const origin = `http://localhost:${(server.address() as AddressInfo).port}`
const path = findChromium()
const browser = await chromium.launch(path === undefined ? {} : { executablePath: path })

const rows: object[] = []
for (const [pairs, { wireBytes, wireRatio, ...facts }] of weights) {
  const [mine, theirs] = await compareLoads(
    browser,
    [`${origin}/ours-${pairs}/`, `${origin}/reference-${pairs}/`],
    rounds,
  )
  const [keys, theirKeys] = await compareKeys(
    browser,
    [
      site.origin + addressOf(pairs),
      otherSite ? otherSite.origin + addressOf(pairs) : `${origin}/reference-${pairs}/`,
    ],
    Math.ceil(rounds / 6),
    otherSite ? 'other build' : 'static page',
  )
  rows.push({
    pairs,
    wireRatio,
    paintRatio: round(mine.paint / theirs.paint),
    loadRatio: round(mine.load / theirs.load),
    keys: inMilliseconds(keys),
    keyRatios: {
      nextPair: round(keys.nextPair / theirKeys.nextPair),
      ...(otherSite ? { nextSentence: round(keys.nextSentence / theirKeys.nextSentence) } : {}),
      theme: round(keys.theme / theirKeys.theme),
      mode: round(keys.mode / theirKeys.mode),
      firstMode: round(keys.firstMode / theirKeys.firstMode),
    },
    wireAllRatio: round(mine.bytes / theirs.bytes),
    wireBytes,
    wireAllBytes: mine.bytes,
    paintMs: round(mine.paint),
    loadMs: round(mine.load),
    ...facts,
  })
}
await browser.close()
server.close()
await site.stop()
await otherSite?.stop()
await rm(work, { recursive: true })
if (values.json) process.stdout.write(`${JSON.stringify({ rows })}\n`)
else print()

/** Writes our page and the static one of the same rows as files; what they weigh. */
async function saveBoth(pairs: number) {
  const ours = await collect(site.origin, addressOf(pairs))
  await savePage(files, `ours-${pairs}`, ours)
  const partSize = ours.html.toString().match(/<div class="pair[^"]*" id=/g)?.length ?? 0
  const reference = await saveReference(pairs, partSize)
  const scripts = [...ours.assets].filter(([name]) => name.endsWith('.js'))
  const wireBytes = brotliSize(ours.html)
  return {
    partSize,
    wireBytes,
    wireRatio: round(wireBytes / brotliSize(reference)),
    scriptGzipBytes: scripts.reduce((sum, [, bytes]) => sum + gzipSync(bytes).length, 0),
  }
}

/** Writes the page that ours is compared with; its HTML. */
async function saveReference(pairs: number, partSize: number): Promise<string> {
  const name = `reference-${pairs}`
  if (!otherSite) {
    const html = staticPage(texts.get(pairs)?.slice(0, partSize) ?? [])
    await save(join(files, name, 'index.html'), html)
    return html
  }
  const other = await collect(otherSite.origin, addressOf(pairs))
  await savePage(files, name, other)
  return other.html.toString()
}

function inMilliseconds({ nextPair, nextSentence, theme, mode, firstMode }: KeyTimes): KeyTimes {
  return {
    nextPair: round(nextPair),
    nextSentence: round(nextSentence),
    theme: round(theme),
    mode: round(mode),
    firstMode: round(firstMode),
  }
}

function print(): void {
  const flat = rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).flatMap(([name, value]) =>
        typeof value === 'object' && value !== null
          ? Object.entries(value as object).map(([key, number]) => [`${name}.${key}`, number])
          : [[name, value]],
      ),
    ),
  )
  const names = Object.keys(flat[0] ?? {})
  for (const name of names) {
    const figures = flat.map((row) => String(row[name]).padStart(9)).join('')
    process.stdout.write(`${name.padEnd(24)}${figures}\n`)
  }
}

function round(number: number): number {
  return Math.round(number * 100) / 100
}
