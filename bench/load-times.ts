import type { Browser } from '@playwright/test'
import { median } from './median.ts'

/** When a page was painted and loaded, in milliseconds, and the bytes that came for it, fonts and all. */
export interface LoadTime {
  readonly paint: number
  readonly load: number
  readonly bytes: number
}

/**
 * Loads two pages in turn, each time in a fresh context, and takes the medians. Which one goes first
 * changes from round to round: what else the machine does falls on both alike.
 */
export async function compareLoads(
  browser: Browser,
  urls: readonly [ours: string, reference: string],
  rounds: number,
): Promise<readonly [ours: LoadTime, reference: LoadTime]> {
  const runs: readonly [LoadTime[], LoadTime[]] = [[], []]
  for (const url of urls) await loadTime(browser, url)
  for (let round = 0; round < rounds; round++) {
    for (const turn of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      runs[turn].push(await loadTime(browser, urls[turn]))
    }
  }
  const middle = (of: readonly LoadTime[]): LoadTime => ({
    paint: median(of.map(({ paint }) => paint)),
    load: median(of.map(({ load }) => load)),
    bytes: median(of.map(({ bytes }) => bytes)),
  })
  return [middle(runs[0]), middle(runs[1])]
}

/** Opens a page in a fresh context; largest contentful paint and load event. */
async function loadTime(browser: Browser, url: string): Promise<LoadTime> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  await page.goto(url, { waitUntil: 'load' })
  const time = await page.evaluate(
    () =>
      new Promise<LoadTime>((resolve) => {
        new PerformanceObserver((list) => {
          const paint = list.getEntries().at(-1)?.startTime ?? 0
          const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
          const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
          const bytes = [navigation, ...resources].reduce(
            (sum, file) => sum + (file?.encodedBodySize ?? 0),
            0,
          )
          setTimeout(() => resolve({ paint, load: navigation?.loadEventEnd ?? 0, bytes }), 0)
        }).observe({ type: 'largest-contentful-paint', buffered: true })
      }),
  )
  await context.close()
  return time
}
