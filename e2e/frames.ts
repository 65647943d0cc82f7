import type { Page } from '@playwright/test'

/**
 * Waits until the browser has drawn some frames. That something does not happen can only be seen over a
 * span, and frames, unlike a time, grow slower with the page on a busy machine.
 */
export async function frames(page: Page, count = 20): Promise<void> {
  await page.evaluate(async (frames) => {
    for (let frame = 0; frame < frames; frame++) await new Promise(requestAnimationFrame)
  }, count)
}
