import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { findChromium } from '../e2e/browser.ts'
import { startEditing } from '../e2e/start-editing.ts'
import { makeWork } from './make-work.ts'

/**
 * The alignment editor on a work of 5,000 segments: how long a person waits for each thing. For keys it is
 * the time from the key to the end of the frame that shows what it did, the median of some rounds.
 */
const segments = 5000
const rounds = 5

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })

const content = await mkdtemp(join(tmpdir(), 'cotejo-edit-'))
const slug = 'long'
await makeWork(join(content, slug), segments)
for (const name of ['en.md', 'es.md']) await numberIds(join(content, slug, name))

const results: { what: string; ms: number }[] = []
let from = performance.now()
const lap = (what: string) => results.push({ what, ms: performance.now() - from })

const { url, stop } = await startEditing({ content, work: slug, lang: 'en' })
lap('command: read the work, start the server')
const path = findChromium()
const browser = await chromium.launch(path === undefined ? {} : { executablePath: path })
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
from = performance.now()
await page.goto(url, { waitUntil: 'commit' })
await page.locator('.pair[aria-current]:focus').waitFor()
lap('open: until the first rows are there and keys work')
await page.waitForFunction((count) => document.querySelectorAll('.rows .pair').length === count, segments)
lap('open: until every row is there')
await page
  .getByText(/^(No unsure rows|Unsure rows)/)
  .first()
  .waitFor({ timeout: 120_000 })
lap('open: until the aligner has finished (one can work meanwhile)')
await settle()

await measure('next row', ['j'])
await goToRow(2)
await measure('merge with next', ['m'], ['z'])
await measure('split', ['s', 'Enter'], ['z'])
await measure('unpair', ['u'], ['z'])
await goToRow(1)
await measure('move one side down from row 1, all 5,000 rows', ['d'], ['z'])
await measure('undo of that move', ['z'], ['d'], ['d'])
await press('z')
await measure('merge in the middle of the text', ['m'], ['z'], [], 2500)
await goToRow(2)
await press('m')
from = performance.now()
await page.keyboard.press('Control+s')
await page.getByText('Saved.', { exact: true }).first().waitFor({ timeout: 60_000 })
lap('save: write, read again, check')
await browser.close()
await stop()
await rm(content, { recursive: true })

if (values.json) process.stdout.write(`${JSON.stringify(results)}\n`)
else {
  console.log(`Alignment editor, ${segments} segments, in ms:\n`)
  for (const { what, ms } of results) console.log(`${String(Math.round(ms)).padStart(7)}  ${what}`)
}

/**
 * Presses keys and measures how long the page takes to show what they did.
 *
 * @param back keys that undo it
 * @param before keys to press first
 * @param row the row to go to first
 */
async function measure(
  what: string,
  keys: string[],
  back: string[] = [],
  before: string[] = [],
  row?: number,
): Promise<void> {
  const times: number[] = []
  if (row !== undefined) await goToRow(row)
  for (const key of before) await press(key)
  for (let round = 0; round < rounds; round++) {
    await settle()
    for (const key of keys) times.push(await press(key))
    await settle()
    for (const key of back) await press(key)
  }
  times.sort((a, b) => a - b)
  results.push({ what, ms: times[Math.floor(times.length / 2)] ?? 0 })
}

/** Milliseconds from a key to the end of the frame after it. */
async function press(key: string): Promise<number> {
  await page.evaluate(() => {
    const shown = new Promise((done) => {
      addEventListener(
        'keydown',
        ({ timeStamp }) =>
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel()
            port1.onmessage = () => done(performance.now() - timeStamp)
            port2.postMessage(undefined)
          }),
        { capture: true, once: true },
      )
    })
    Object.assign(window, { shown })
  })
  await page.keyboard.press(key)
  return page.evaluate(() => (window as unknown as { shown: Promise<number> }).shown)
}

/** Waits until the rows off screen follow what was done. */
async function settle(): Promise<void> {
  await page.waitForFunction(
    () =>
      new Promise((done) => requestIdleCallback(({ didTimeout }) => done(!didTimeout), { timeout: 2000 })),
  )
}

async function goToRow(number: number): Promise<void> {
  await page.locator(`.pair[data-number="${number}"]`).click({ position: { x: 20, y: 20 } })
}

/** The IDs of the made text repeat; here each gets one of its own. */
async function numberIds(file: string): Promise<void> {
  let count = 0
  const text = await readFile(file, 'utf8')
  await writeFile(
    file,
    text.replace(/<!-- #\w+ -->/g, () => `<!-- #n${count++} -->`),
  )
}
