import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { axeFindings } from './axe.ts'
import { expect, pages, test } from './fixtures.ts'
import { frames } from './frames.ts'
import { layoutShiftSince, recordLayoutShifts } from './layout-shifts.ts'

const story = pages.story
const section = pages.section

/** The row of a paragraph by its number. */
function paragraph(page: Page, number: number): Locator {
  const name = new RegExp(`^(Paragraph|Párrafo) ${number}:`)
  return page.locator('.pair[id]').filter({ has: page.getByRole('link', { name }) })
}

/** Scrolls a paragraph to the head of the window, and waits until the browser keeps it. */
async function readTo(page: Page, number: number): Promise<void> {
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
async function kept(page: Page): Promise<string[]> {
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

async function openDialog(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: /^(Bookmarks|Marcadores)$/ }).click()
  const dialog = page.getByRole('dialog', { name: /^(Bookmarks|Marcadores)$/ })
  await expect(dialog).toBeVisible()
  return dialog
}

/** Bookmarks a paragraph with a note, and leaves the dialog open. */
async function bookmark(page: Page, number: number, note: string): Promise<Locator> {
  await readTo(page, number)
  const dialog = await openDialog(page)
  await dialog.getByRole('button', { name: `Bookmark paragraph ${number}` }).click()
  await dialog.getByRole('textbox', { name: 'Note' }).fill(note)
  return dialog
}

async function chooseFile(dialog: Locator, text: string | Buffer, name = 'cotejo.json'): Promise<void> {
  const buffer = typeof text === 'string' ? Buffer.from(text) : text
  await dialog.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer })
}

test.describe('the place', () => {
  test('survives a reload, and the library leads to it in both interface languages', async ({ page }) => {
    await page.goto(story.en)
    await readTo(page, 20)
    const id = await paragraph(page, 20).getAttribute('id')
    await page.reload()
    await expect(paragraph(page, 20)).toBeInViewport()
    for (const [locale, words] of [
      ['en', /^Continue from \d+%$/],
      ['es', /^Continuar por el \d+\s%$/],
    ] as const) {
      await page.goto(`/${locale}`)
      const entry = page.locator('.work').filter({ hasText: 'El paraguas amarillo' })
      await expect(entry.getByRole('link', { name: words })).toHaveAttribute('href', `${story[locale]}#${id}`)
      await entry.getByRole('link', { name: words }).click()
      await expect(page.locator(`.pair#${id}`)).toBeInViewport()
    }
  })

  test('is offered at the head, not forced, and moves nothing', async ({ page }) => {
    await page.route('**/fonts/**', (route) => route.abort()) // their arrival moves words by itself
    await recordLayoutShifts(page)
    await page.goto(story.en)
    await readTo(page, 20)
    await page.goto('about:blank')
    await page.goto(story.en)
    const link = page.getByRole('link', { name: 'Continue from paragraph 20' })
    await expect(link).toBeVisible()
    expect(await page.evaluate(() => window.scrollY)).toBe(0)
    expect(await layoutShiftSince(page)).toBe(0)
    await link.click()
    await expect(paragraph(page, 20)).toBeInViewport()
    await expect(paragraph(page, 20).getByRole('link', { name: /^Paragraph 20:/ })).toBeFocused()
    await expect(link).toBeHidden()
    await page.goto('/es')
    await expect(page.getByRole('link', { name: /^Continuar por el/ })).toBeVisible()
    expect(await layoutShiftSince(page)).toBe(0)
  })

  test('is not lost by looking about at the head, and the offer can be dismissed', async ({ page }) => {
    await page.goto(story.en)
    await readTo(page, 20)
    const before = await kept(page)
    await page.goto('about:blank')
    await page.goto(story.en)
    await expect(page.getByRole('link', { name: 'Continue from paragraph 20' })).toBeVisible()
    await page.keyboard.press('Shift')
    await paragraph(page, 6).evaluate(
      (element) =>
        new Promise((resolve) => {
          document.addEventListener('scrollend', resolve, { once: true })
          element.scrollIntoView({ behavior: 'instant' })
        }),
    )
    // A position is written after a scroll; a bookmark made later goes into the same database behind it.
    const dialog = await openDialog(page)
    await dialog.getByRole('button', { name: /^Bookmark paragraph/ }).click()
    await expect(dialog.getByRole('listitem')).toHaveCount(1)
    await frames(page)
    await dialog.getByRole('button', { name: 'Close' }).click()
    expect(await kept(page)).toEqual(before)
    await page.getByRole('button', { name: 'Not now' }).click()
    await expect(page.getByRole('link', { name: 'Continue from paragraph 20' })).toBeHidden()
    await readTo(page, 7)
  })

  test('is not offered to whoever comes by an address of a paragraph', async ({ page }) => {
    await page.goto(story.en)
    const first = await page.locator('.pair[id]').first().getAttribute('id')
    const dialog = await bookmark(page, 20, '')
    await expect(dialog.getByRole('listitem')).toHaveCount(1)
    await page.goto('about:blank')
    await page.goto(`${story.en}#${first}`)
    // The offer is made along with the ribbons, and needs the same messages as the dialog.
    await expect(page.locator('.ribbon')).toHaveCount(1)
    await expect((await openDialog(page)).getByRole('listitem')).toHaveCount(1)
    await expect(page.locator('.resume')).toHaveCount(0)
  })

  test('may come from the reading cursor', async ({ page }) => {
    await page.goto(story.en)
    await readTo(page, 10)
    const focused = page.locator('.pair[id]:focus-within')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    const id = (await focused.getAttribute('id')) ?? ''
    expect(await kept(page)).not.toContain(id)
    await expect.poll(() => kept(page)).toContain(id)
  })

  test('of a work of sections shows on its contents and in the library', async ({ page }) => {
    await page.goto(section.en)
    await readTo(page, 5)
    await page.goto(pages['work of sections'].en)
    await expect(page.getByRole('link', { name: 'Continue from paragraph 5' })).toBeVisible()
    await expect(page.locator('.sections > li').nth(1)).toHaveAttribute('style', /--read: 0\.\d/)
    await page.goto('/es')
    const entry = page.locator('.work').filter({ hasText: 'El huerto' })
    await expect(entry.getByRole('link', { name: /^Continuar/ })).toHaveAttribute(
      'href',
      /02-water#[a-z0-9-]+$/,
    )
    await expect(entry).toHaveAttribute('style', /--read: 0\.\d+/)
  })

  test('at the end of a section leads to the next', async ({ page }) => {
    await page.goto(section.en)
    await page.keyboard.press('Shift')
    await expect
      .poll(async () => {
        await page.evaluate(() => window.scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }))
        return (await kept(page)).length
      })
      .toBe(1)
    await page.goto('/en')
    const entry = page.locator('.work').filter({ hasText: 'El huerto' })
    await expect(entry.getByRole('link', { name: /^Continue/ })).toHaveAttribute('href', /03-shade$/)
  })

  test('reaches a library that is open in another tab', async ({ page, context }) => {
    const library = await context.newPage()
    await library.goto('/en')
    await page.goto(story.en)
    await readTo(page, 12)
    await expect(library.getByRole('link', { name: /^Continue from/ })).toBeVisible()
  })
})

test.describe('bookmarks', () => {
  test('with their notes survive a reload, and come to another tab', async ({ page, context }) => {
    await page.goto(story.en)
    const other = await context.newPage()
    await other.goto(story.es)
    await page.bringToFront()
    const dialog = await bookmark(page, 8, 'molino = mill')
    await expect(
      paragraph(page, 8).getByRole('img', { name: 'Bookmarked', includeHidden: true }),
    ).toHaveCount(1)
    await expect(paragraph(other, 8).locator('.ribbon')).toHaveCount(1)
    const there = await openDialog(other)
    await expect(there.getByRole('link', { name: 'Párrafo 8' })).toBeVisible()
    await expect(there.getByRole('textbox', { name: 'Nota' })).toHaveValue('molino = mill')
    await there.getByRole('textbox', { name: 'Nota' }).fill('molino: where the key is')
    await expect(dialog.getByRole('textbox', { name: 'Note' })).toHaveValue('molino = mill')
    await dialog.getByRole('button', { name: 'Close' }).focus()
    await there.getByRole('button', { name: 'Cerrar' }).click()
    await expect(dialog.getByRole('textbox', { name: 'Note' })).toHaveValue('molino: where the key is')
    await expect(paragraph(other, 8).getByRole('img', { name: 'Con marcador' })).toBeVisible()
    await page.reload()
    await expect(paragraph(page, 8).getByRole('img', { name: 'Bookmarked' })).toBeVisible()
    const again = await openDialog(page)
    await expect(again.getByRole('textbox', { name: 'Note' })).toHaveValue('molino: where the key is')
  })

  test('lead to their paragraphs, from other works too', async ({ page }) => {
    await page.goto(story.en)
    await bookmark(page, 8, '')
    await page.goto(section.en)
    const dialog = await openDialog(page)
    await expect(dialog.getByRole('heading', { name: 'In other works' })).toBeVisible()
    await dialog.getByRole('link', { name: 'Paragraph 8' }).click()
    await expect(page).toHaveURL(new RegExp(`${story.en}#`))
    await expect(paragraph(page, 8)).toBeInViewport()
  })

  test('are deleted, and come back when that was a mistake', async ({ page }) => {
    await page.goto(story.en)
    const dialog = await bookmark(page, 8, 'a note')
    await expect(dialog.getByRole('textbox', { name: 'Note Paragraph 8', exact: true })).toBeVisible()
    await dialog.getByRole('button', { name: 'Delete Paragraph 8', exact: true }).click()
    const mark = paragraph(page, 8).locator('.ribbon')
    await expect(mark).toHaveCount(0)
    await expect(dialog.getByRole('button', { name: 'Undo' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('textbox', { name: 'Note' })).toHaveValue('a note')
    await expect(mark).toHaveCount(1)
    await dialog.getByRole('button', { name: 'Remove the bookmark from paragraph 8' }).click()
    await expect(mark).toHaveCount(0)
    await expect(dialog.getByText('No bookmark yet.')).toBeVisible()
  })

  test('are worked by keyboard alone', async ({ page, isMobile }) => {
    test.skip(isMobile, 'a keyboard belongs to the desk')
    await page.goto(story.en)
    await readTo(page, 9)
    await page.getByRole('button', { name: 'Bookmarks' }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Bookmarks' })
    await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('link', { name: 'Paragraph 9' })).toBeVisible()
    await page.keyboard.press('Tab')
    await expect(dialog.getByRole('link', { name: 'Paragraph 9' })).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.type('by keyboard')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('button', { name: 'Bookmarks' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('textbox', { name: 'Note' })).toHaveValue('by keyboard')
    await dialog.getByRole('link', { name: 'Paragraph 9' }).press('Enter')
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('link', { name: /^Paragraph 9:/ })).toBeFocused()
  })
})

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
    await expect(dialog.getByText('No bookmark yet.')).toBeVisible()
    expect(await kept(page)).toEqual([])
    expect(await page.evaluate(() => localStorage.getItem('cotejo.settings'))).toBeNull()

    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      dialog.getByRole('button', { name: 'Import…' }).click(),
    ])
    await chooser.setFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(file) })
    await expect(dialog.getByRole('status')).toHaveText('Imported 1 reading position and 1 bookmark.')
    await expect(dialog.getByRole('textbox', { name: 'Note' })).toHaveValue('kept in the file')
    expect(await kept(page)).toHaveLength(1)
    await page.reload()
    await expect(page.getByRole('checkbox', { name: 'Translation first' })).toBeChecked()
    if (!isMobile) await expect(paragraph(page, 8).locator('.ribbon')).toHaveCount(1)
  })

  test('that is bad changes nothing and is told what is wrong', async ({ page }) => {
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
