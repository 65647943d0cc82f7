import type { Browser, Page } from '@playwright/test'
import { median } from './median.ts'
import { staticKeys } from './static-page.ts'

/** Milliseconds from a key press to the paint that shows what it did: medians. */
export interface KeyTimes {
  readonly nextPair: number
  readonly nextSentence: number
  readonly theme: number
  /** From side by side to stacked. */
  readonly mode: number
  /** The same, as the first thing that is done on a page just opened. */
  readonly firstMode: number
}

interface Presses {
  nextPair: number[]
  nextSentence: number[]
  theme: number[]
  mode: number[]
  firstMode: number[]
}

const pressesEach = 12
const modeChanges = 6
/** The views that a key goes through until it is side by side again. */
const otherViews = 5
/** Milliseconds from one frame to the next. */
const frame = 1000 / 60

/**
 * Presses keys on our page and on the reference, in turn, round after round, each time on a page just
 * opened. The theme has no key of its own: it is the arrow key on its radio button in the settings.
 *
 * @param reference what the second URL is: the hand-written static page, or another build of this site
 */
export async function compareKeys(
  browser: Browser,
  urls: readonly [ours: string, reference: string],
  rounds: number,
  reference: 'static page' | 'other build',
): Promise<readonly [ours: KeyTimes, reference: KeyTimes]> {
  const pressReference = reference === 'static page' ? pressStatic : pressOurs
  const runs = [emptyPresses(), emptyPresses()] as const
  for (let round = 0; round <= rounds; round++) {
    const found = [await pressOurs(browser, urls[0]), await pressReference(browser, urls[1])] as const
    if (round === 0) continue // warms the server and the browser
    found.forEach((presses, index) => {
      for (const key of Object.keys(presses) as (keyof Presses)[]) runs[index]?.[key].push(...presses[key])
    })
  }
  const middle = (of: Presses): KeyTimes => ({
    nextPair: median(of.nextPair),
    nextSentence: median(of.nextSentence),
    theme: median(of.theme),
    mode: median(of.mode),
    firstMode: median(of.firstMode),
  })
  return [middle(runs[0]), middle(runs[1])]
}

async function pressOurs(browser: Browser, url: string): Promise<Presses> {
  const presses = emptyPresses()
  const page = await open(browser, url)
  await page.evaluate(() => document.querySelectorAll('.pair[id]')[50]?.scrollIntoView())
  presses.firstMode.push(await press(page, 'v'))
  await page.close()

  const other = await open(browser, url)
  for (const moment of moments(pressesEach)) presses.nextPair.push(await press(other, 'j', moment))
  for (const moment of moments(pressesEach)) presses.nextSentence.push(await press(other, 'l', moment))
  for (const moment of moments(modeChanges)) {
    presses.mode.push(await press(other, 'v', moment))
    for (let left = otherViews; left > 0; left--) await press(other, 'v')
  }
  await other.keyboard.press('a')
  await other.getByRole('dialog').getByRole('radio', { name: 'Light' }).check()
  for (const [time, moment] of moments(8).entries()) {
    presses.theme.push(await press(other, time % 2 === 0 ? 'ArrowRight' : 'ArrowLeft', moment))
  }
  await other.context().close()
  return presses
}

async function pressStatic(browser: Browser, url: string): Promise<Presses> {
  const presses = emptyPresses()
  const page = await open(browser, url)
  await page.evaluate(staticKeys)
  await page.evaluate(() => document.querySelectorAll('.row')[50]?.scrollIntoView())
  presses.firstMode.push(await press(page, 'v'))
  await page.close()

  const other = await open(browser, url)
  await other.evaluate(staticKeys)
  for (const moment of moments(pressesEach)) presses.nextPair.push(await press(other, 'j', moment))
  for (const moment of moments(modeChanges)) {
    presses.mode.push(await press(other, 'v', moment))
    await press(other, 'v')
  }
  for (const moment of moments(8)) presses.theme.push(await press(other, 't', moment))
  await other.context().close()
  return presses
}

/** Opens a page in a fresh context and waits until it is at rest. */
async function open(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  await page.goto(url, { waitUntil: 'networkidle' })
  await page.evaluate(() => {
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () =>
          window.dispatchEvent(new CustomEvent('bench:painted', { detail: performance.now() - timeStamp }))
        // A message that is sent in a frame comes once that frame is painted.
        requestAnimationFrame(() => port2.postMessage(undefined))
      },
      { capture: true },
    )
  })
  return page
}

/** As many moments between two frames, 0 to 1: one from each of so many equal spans, in any order. */
function moments(count: number): number[] {
  const spans = Array.from({ length: count }, (_, index) => (index + Math.random()) / count)
  return spans
    .map((moment) => ({ moment, order: Math.random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ moment }) => moment)
}

/**
 * Presses a key; milliseconds until its frame is painted.
 *
 * @param moment when the key comes, as a share of the time from one frame to the next; a reader’s comes at
 *   any, and what a press costs depends on it
 */
async function press(page: Page, key: string, moment = Math.random()): Promise<number> {
  await page.evaluate(
    (wait) => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, wait))),
    (2 + moment) * frame,
  )
  const painted = page.evaluateHandle(() => ({
    time: new Promise<number>((resolve) =>
      addEventListener('bench:painted', (event) => resolve((event as CustomEvent<number>).detail), {
        once: true,
      }),
    ),
  }))
  const handle = await painted
  await page.keyboard.press(key)
  const time = await handle.evaluate(({ time }) => time)
  await handle.dispose()
  return time
}

function emptyPresses(): Presses {
  return { nextPair: [], nextSentence: [], theme: [], mode: [], firstMode: [] }
}
