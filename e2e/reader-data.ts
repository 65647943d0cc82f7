import type { Locator, Page } from '@playwright/test'
import { expect } from './fixtures.ts'

/** The row of a paragraph by its number. */
export function paragraph(page: Page, number: number): Locator {
  const name = new RegExp(`^(Link to paragraph|Enlace al párrafo) ${number}$`)
  return page.locator('.pair[id]').filter({ has: page.getByRole('link', { name }) })
}

/** Scrolls a paragraph to the head of the window, and waits until the browser keeps it. */
export async function readTo(page: Page, number: number): Promise<void> {
  const row = paragraph(page, number)
  const id = await row.getAttribute('id')
  await page.keyboard.press('Shift')
  await expect
    .poll(async () => {
      await row.evaluate((element) => element.scrollIntoView({ behavior: 'instant' }))
      return kept(page)
    })
    .toContain(id)
}

/** The pairs at which the browser keeps positions. */
export async function kept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name)
    if (!names.includes('cotejo')) return []
    return new Promise<string[]>((resolve) => {
      const opening = indexedDB.open('cotejo')
      opening.onsuccess = () => {
        const asked = opening.result.transaction('positions').objectStore('positions').getAll()
        asked.onsuccess = () => {
          resolve((asked.result as { pair: string }[]).map(({ pair }) => pair))
          opening.result.close()
        }
      }
    })
  })
}

export async function openDialog(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: /^(Bookmarks|Marcadores)$/ }).click()
  const dialog = page.getByRole('dialog', { name: /^(Bookmarks|Marcadores)$/ })
  await expect(dialog).toBeVisible()
  return dialog
}

/** Bookmarks a paragraph with a note, and leaves the dialog open. */
export async function bookmark(page: Page, number: number, note: string): Promise<Locator> {
  await readTo(page, number)
  const dialog = await openDialog(page)
  await dialog.getByRole('button', { name: `Bookmark paragraph ${number}` }).click()
  await dialog.getByRole('textbox', { name: 'Note' }).fill(note)
  return dialog
}

export async function chooseFile(
  dialog: Locator,
  text: string | Buffer,
  name = 'cotejo.json',
): Promise<void> {
  const buffer = typeof text === 'string' ? Buffer.from(text) : text
  await dialog.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer })
}
