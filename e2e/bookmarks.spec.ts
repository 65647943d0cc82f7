import { expect, pages, test } from './fixtures.ts'
import { bookmark, openDialog, paragraph, readTo } from './reader-data.ts'

const story = pages.story
const section = pages.section

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
    await expect(dialog.getByText('No bookmarks yet.')).toBeVisible()
  })

  test('can be used by keyboard only', async ({ page, isMobile }) => {
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
    await expect(page.getByRole('link', { name: /^Link to paragraph 9$/ })).toBeFocused()
  })
})
