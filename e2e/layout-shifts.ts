import type { Page } from '@playwright/test'
import { frames } from './frames.ts'

interface Recorder {
  readonly shifts: { at: number; value: number }[]
  readonly observer: PerformanceObserver
}

/**
 * Records the layout shifts of every page that is opened from here on: those after input too, which the usual
 * score (CLS) leaves out. Chromium only.
 */
export async function recordLayoutShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: Recorder['shifts'] = []
    const record = (entries: PerformanceEntryList) => {
      for (const entry of entries as (PerformanceEntry & { value: number })[]) {
        shifts.push({ at: entry.startTime, value: entry.value })
      }
    }
    const observer = new PerformanceObserver((list) => record(list.getEntries()))
    observer.observe({ type: 'layout-shift', buffered: true })
    Object.assign(window, { shiftRecorder: { shifts, observer } })
  })
}

/** The time on the page’s clock once what was just done is drawn: later shifts happen by themselves. */
export async function whenDrawn(page: Page): Promise<number> {
  await frames(page, 2)
  return page.evaluate(() => performance.now())
}

/** The sum of the layout shifts since a time on the page’s clock, after some frames in which more may come. */
export async function layoutShiftSince(page: Page, since = 0): Promise<number> {
  await frames(page)
  return page.evaluate((from) => {
    const { shifts, observer } = (window as unknown as { shiftRecorder: Recorder }).shiftRecorder
    for (const entry of observer.takeRecords() as (PerformanceEntry & { value: number })[]) {
      shifts.push({ at: entry.startTime, value: entry.value })
    }
    return shifts.filter(({ at }) => at > from).reduce((sum, { value }) => sum + value, 0)
  }, since)
}
