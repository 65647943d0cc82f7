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
 * Presses keys on our page and on the static one, in turn, round after round, each time on a page just
 * opened. The theme has no key of its own: it is the arrow key on its radio button in the settings.
 */
export async function compareKeys(
  browser: Browser,
  urls: readonly [ours: string, reference: string],
  rounds: number,
): Promise<readonly [ours: KeyTimes, reference: KeyTimes]> {
  const runs = [emptyPresses(), emptyPresses()] as const
  for (let round = 0; round <= rounds; round++) {
    const found = [await pressOurs(browser, urls[0]), await pressStatic(browser, urls[1])] as const
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
  for (let time = 0; time < pressesEach; time++) presses.nextPair.push(await press(other, 'j'))
  for (let time = 0; time < pressesEach; time++) presses.nextSentence.push(await press(other, 'l'))
  for (let change = 0; change < modeChanges; change++) {
    presses.mode.push(await press(other, 'v'))
    for (let left = otherViews; left > 0; left--) await press(other, 'v')
  }
  await other.keyboard.press('a')
  await other.getByRole('dialog').getByRole('radio', { name: 'Light' }).check()
  for (let time = 0; time < 4; time++) {
    presses.theme.push(await press(other, 'ArrowRight'), await press(other, 'ArrowLeft'))
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
  for (let time = 0; time < pressesEach; time++) presses.nextPair.push(await press(other, 'j'))
  for (let change = 0; change < modeChanges; change++) {
    presses.mode.push(await press(other, 'v'))
    await press(other, 'v')
  }
  for (let time = 0; time < 8; time++) presses.theme.push(await press(other, 't'))
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

/**
 * Presses a key; milliseconds until its frame is painted. The key comes at any moment between two frames,
 * as a reader’s does: right after the last one was painted, all presses would fall into the same place.
 */
async function press(page: Page, key: string): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 20 + 3 * frame * Math.random()))
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
