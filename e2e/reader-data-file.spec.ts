import { readFile } from 'node:fs/promises'
import { axeFindings } from './axe.ts'
import { expect, pages, test } from './fixtures.ts'
import { bookmark, chooseFile, kept, openDialog, paragraph } from './reader-data.ts'

const story = pages.story

test.describe('the file', () => {
  test('gives everything back after it was forgotten', async ({ page, isMobile }) => {
    await page.goto(story.en)
    await page.getByRole('checkbox', { name: 'Translation first' }).check()
    const dialog = await bookmark(page, 8, 'kept in the file')
    await expect.poll(() => dialog.getByRole('listitem').count()).toBe(1)
    await dialog.getByRole('textbox', { name: 'Note' }).blur()
    const downloading = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Export' }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toMatch(/^cotejo-\d{4}-\d\d-\d\d\.json$/)
    const file = await readFile(await download.path(), 'utf8')
    expect(JSON.parse(file)).toMatchObject({
      format: 'cotejo-reader-data',
      version: 1,
      bookmarks: [{ note: 'kept in the file', language: 'en' }],
      settings: { 'cotejo.settings': JSON.stringify({ side: 'translation' }) },
    })

    await dialog.getByRole('button', { name: 'Delete all my data…' }).click()
    await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
    await dialog.getByRole('button', { name: 'Delete all my data', exact: true }).click()
    await expect(dialog.getByRole('status')).toHaveText('All data deleted.')
    await expect(dialog.getByText('No bookmarks yet.')).toBeVisible()
    expect(await kept(page)).toEqual([])
    expect(await page.evaluate(() => localStorage.getItem('cotejo.settings'))).toBeNull()

    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      dialog.getByRole('button', { name: 'Import…' }).click(),
    ])
    await chooser.setFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(file) })
    await expect(dialog.getByRole('status')).toHaveText(
      'Imported 1 reading position, 1 bookmark and 0 words.',
    )
    await expect(dialog.getByRole('textbox', { name: 'Note' })).toHaveValue('kept in the file')
    expect(await kept(page)).toHaveLength(1)
    await page.reload()
    await expect(page.getByRole('checkbox', { name: 'Translation first' })).toBeChecked()
    if (!isMobile) await expect(paragraph(page, 8).locator('.ribbon')).toHaveCount(1)
  })

  test('that is invalid changes nothing, and the message says what is wrong', async ({ page }) => {
    await page.goto(story.en)
    const dialog = await bookmark(page, 8, 'stays')
    const status = dialog.getByRole('status')
    const file = (fields: object) =>
      JSON.stringify({
        format: 'cotejo-reader-data',
        version: 1,
        exported: new Date().toISOString(),
        positions: [],
        bookmarks: [],
        settings: {},
        ...fields,
      })
    for (const [text, words] of [
      ['not JSON', 'The file is not JSON. Nothing was changed.'],
      ['{"format":"another"}', 'The file was not exported by Cotejo. Nothing was changed.'],
      [file({ version: 9 }), 'The file is version “9”, which this Cotejo can’t read. Nothing was changed.'],
      [file({ positions: 'all' }), '“positions” should be a list. Nothing was changed.'],
      [file({ bookmarks: [3] }), '“bookmarks[0]” should be an object. Nothing was changed.'],
      [
        file({ settings: { 'cotejo.settings': 4 } }),
        '“settings.cotejo.settings” is not text, or is too long. Nothing was changed.',
      ],
    ] as const) {
      await chooseFile(dialog, text)
      await expect(status).toHaveText(words)
    }
    await expect(dialog.getByRole('listitem')).toHaveCount(1)
    await expect(dialog.getByRole('textbox', { name: 'Note' })).toHaveValue('stays')
  })

  test('of 60 MB is not even looked into', async ({ page }, testInfo) => {
    const { writeFile } = await import('node:fs/promises')
    const path = testInfo.outputPath('large.json')
    await writeFile(path, Buffer.alloc(60 * 1024 * 1024, 32))
    await page.goto(story.es)
    const dialog = await openDialog(page)
    await dialog.locator('input[type=file]').setInputFiles(path)
    await expect(dialog.getByRole('status')).toHaveText(
      'El archivo es demasiado grande (60 MB). El límite es de 32 MB. No se ha cambiado nada.',
    )
  })
})

test('where the browser keeps nothing, reading goes on, and the dialog says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined })
  })
  await page.goto(story.en)
  await paragraph(page, 8).evaluate((element) => element.scrollIntoView({ behavior: 'instant' }))
  const dialog = await openDialog(page)
  await expect(dialog.getByText('Your browser isn’t letting Cotejo save anything')).toBeVisible()
  await dialog.getByRole('button', { name: /^Bookmark paragraph/ }).click()
  await chooseFile(dialog, 'not JSON')
  await expect(dialog.getByRole('status')).toContainText('The file is not JSON.')
  await page.goto('/en')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Library')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the dialog, the offer and the library: ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.goto(story.en)
    const dialog = await bookmark(page, 8, 'a note')
    await dialog.getByRole('button', { name: 'Delete all my data…' }).click()
    expect(await axeFindings(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Close' }).click()
    await page.goto('about:blank')
    await page.goto(story.en)
    await expect(page.getByRole('link', { name: /^Continue from paragraph/ })).toBeVisible()
    expect(await axeFindings(page)).toEqual([])
    await page.goto('/en')
    await expect(page.getByRole('link', { name: /^Continue from/ })).toBeVisible()
    expect(await axeFindings(page)).toEqual([])
  })
}

test('a first visit loads nothing of the memory but what watches', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(story.en)
  await page.waitForLoadState('networkidle')
  expect(asked.filter((path) => path.endsWith('.js'))).toHaveLength(1)
  expect(asked.filter((path) => path.startsWith('/messages/'))).toEqual([])
})
