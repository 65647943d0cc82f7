import type { Page } from '@playwright/test'
import { expect, pages, test } from './fixtures.ts'

interface Upgraded {
  readonly from: number
  readonly wasBlocked: boolean
  readonly notes: string[]
  readonly stores: string[]
}

/**
 * Opens the reader’s database as a later release would, with a higher version and one store more, and keeps
 * the connection open as its page would.
 */
function upgrade(page: Page): Promise<Upgraded> {
  return page.evaluate(
    () =>
      new Promise<Upgraded>((resolve, reject) => {
        let [from, wasBlocked] = [0, false]
        const opening = indexedDB.open('cotejo', 1000)
        opening.onblocked = () => {
          wasBlocked = true
        }
        opening.onerror = () => reject(opening.error)
        opening.onupgradeneeded = ({ oldVersion }) => {
          from = oldVersion
          opening.result.createObjectStore('later')
        }
        opening.onsuccess = () => {
          const database = opening.result
          Object.assign(window, { database })
          const reading = database.transaction('bookmarks').objectStore('bookmarks').getAll()
          reading.onerror = () => reject(reading.error)
          reading.onsuccess = () =>
            resolve({
              from,
              wasBlocked,
              notes: (reading.result as { note: string }[]).map(({ note }) => note),
              stores: [...database.objectStoreNames],
            })
        }
      }),
  )
}

async function openBookmarks(page: Page) {
  await page.getByRole('button', { name: 'Bookmarks' }).click()
  const dialog = page.getByRole('dialog', { name: 'Bookmarks' })
  await expect(dialog).toBeVisible()
  return dialog
}

test('an open tab lets a later release upgrade the reader’s data, loses none of it, and reads on', async ({
  page,
  context,
}) => {
  await page.goto(pages.story.en)
  const dialog = await openBookmarks(page)
  await dialog.getByRole('button', { name: /^Bookmark paragraph/ }).click()
  await dialog.getByRole('textbox', { name: 'Note' }).fill('written before the upgrade')
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(page.locator('.ribbon')).toHaveCount(1)

  const later = await context.newPage()
  await later.goto('/robots.txt')
  const { from, wasBlocked, notes, stores } = await upgrade(later)
  expect(from).toBeGreaterThan(0)
  expect(wasBlocked).toBe(false)
  expect(notes).toEqual(['written before the upgrade'])
  expect(stores).toContain('later')

  // The old tab cannot use the new schema: it says so, takes nothing for stored, and reading goes on.
  await page.bringToFront()
  await page.keyboard.press('j')
  await expect(
    page.getByRole('link', { name: /^Link to paragraph \d+$/ }).and(page.locator(':focus')),
  ).toHaveCount(1)
  const again = await openBookmarks(page)
  await expect(again.locator('.unavailable')).toBeVisible()
  await again.getByRole('button', { name: /^Bookmark paragraph/ }).click()
  await expect(again.getByRole('listitem')).toHaveCount(0)
  await again.getByRole('button', { name: 'Close' }).click()

  // What was stored is still there for the later release.
  await later.evaluate(() => (window as unknown as { database: IDBDatabase }).database.close())
  expect(await upgrade(later)).toMatchObject({ from: 0, notes: ['written before the upgrade'] })
})
