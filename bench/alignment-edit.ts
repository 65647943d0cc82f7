import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Page } from '@playwright/test'
import { serveMending } from '../cli/mend/server.ts'
import { findChromium } from '../e2e/browser.ts'
import { makeWork } from './make-work.ts'

/**
 * The page that mends an alignment, on a work of 5,000 segments: how long a person waits for each
 * thing, from the key to the next frame that shows it. The median of some rounds.
 */
const segments = 5000
const rounds = 5

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })

const content = await mkdtemp(join(tmpdir(), 'cotejo-mend-'))
const slug = 'long'
await makeWork(join(content, slug), segments)
for (const name of ['en.md', 'es.md']) await numberIds(join(content, slug, name))

const rows: { what: string; ms: number }[] = []
let from = performance.now()
const lap = (what: string) => {
  rows.push({ what, ms: performance.now() - from })
  from = performance.now()
}
const { url, close } = await serveMending({ content, slug, port: 0, language: 'en' })
lap('command: bundle, read the work, listen')
const path = findChromium()
const browser = await chromium.launch(path === undefined ? {} : { executablePath: path })
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
from = performance.now()
await page.goto(url)
await page
  .locator('.rows .pair')
  .nth(segments - 1)
  .waitFor({ state: 'attached' })
await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
lap('open: until every row is there')
await page
  .getByText(/^(No unsure rows|Unsure rows)/)
  .first()
  .waitFor({ timeout: 120_000 })
lap('until the aligner has answered (one can work meanwhile)')

await measure('next row', ['j'])
await measure('merge with next', ['m'], ['z'])
await measure('unlink', ['u'], ['z'])
await goToRow(0)
await measure('shift one side down from row 1, all 5,000 rows', ['d'], ['z'])
await measure('undo of that shift', ['z'], ['d'], ['d'])
await measure('jump to the last row by scrolling', ['End'], ['IdAnchor'])
await press(page, 'z')
await goToRow(1)
await press(page, 'm')
from = performance.now()
await page.keyboard.press('Control+s')
await page.getByText('Saved.', { exact: true }).first().waitFor({ timeout: 60_000 })
lap('save: write, read again, check')
await browser.close()
await close()
await rm(content, { recursive: true })

if (values.json) console.log(JSON.stringify(rows))
else {
  console.log(`Alignment ${segments} segments, in ms:\n`)
  for (const { what, ms } of rows) console.log(`${String(Math.round(ms)).padStart(7)}  ${what}`)
}

/** Presses keys and times how long the page takes to show what they did; the keys after it put things back. */
async function measure(
  what: string,
  keys: string[],
  back: string[] = [],
  before: string[] = [],
): Promise<void> {
  const times: number[] = []
  for (const key of before) await press(page, key)
  for (let round = 0; round < rounds; round++) {
    for (const key of keys) times.push(await press(page, key))
    for (const key of back) await press(page, key)
  }
  times.sort((a, b) => a - b)
  rows.push({ what, ms: times[Math.floor(times.length / 2)] ?? 0 })
}

/** Milliseconds from a key to the end of the frame after it. */
async function press(on: Page, key: string): Promise<number> {
  await on.evaluate(() => {
    const shown = new Promise((done) => {
      addEventListener(
        'keydown',
        ({ timeStamp }) =>
          requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - timeStamp))),
        { capture: true, once: true },
      )
    })
    Object.assign(window, { shown })
  })
  await on.keyboard.press(key)
  return on.evaluate(() => (window as unknown as { shown: Promise<number> }).shown)
}

async function goToRow(index: number): Promise<void> {
  await page.locator('.rows .pair').nth(index).focus()
}

/** The words of the text are made up; so are its IDs, and here they are made one of a kind. */
async function numberIds(file: string): Promise<void> {
  let count = 0
  const text = await readFile(file, 'utf8')
  await writeFile(
    file,
    text.replace(/<!-- #\w+ -->/g, () => `<!-- #n${count++} -->`),
  )
}
