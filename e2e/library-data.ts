import type { Page } from '@playwright/test'
import type { DocumentData, LibraryData } from '../browser/documents/protocol.ts'

/** What the library page tells its script: tests take their expectations from it, not from the published works. */
export async function libraryData(page: Page): Promise<LibraryData> {
  const json = await page.locator('#_data').textContent()
  const { library } = JSON.parse(json ?? '') as DocumentData
  if (!library) throw new Error('The page has no data of the library.')
  return library
}

/** For `evaluateAll` on the entries of the library: the slugs of their works. */
export function slugs(entries: (HTMLElement | SVGElement)[]): (string | undefined)[] {
  return entries.map(({ dataset }) => dataset.slug)
}
