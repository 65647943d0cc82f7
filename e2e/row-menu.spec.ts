import { expect, pages, test } from './fixtures.ts'

test.describe('the menu of a paragraph', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })
  test.skip(({ isMobile }) => isMobile, 'opened by key')

  test('says which paragraph it is, and copies a sentence in one language', async ({ page }) => {
    await page.goto(pages.story.en)
    for (const key of ['j', 'j', 'l', 'l', 'm']) await page.keyboard.press(key)
    const menu = page.getByRole('dialog', { name: 'Paragraph 2' })
    await menu.getByRole('radio', { name: 'the sentence' }).check()
    await menu.getByRole('radio', { name: 'English' }).check()
    await menu.getByRole('button', { name: 'Copy as plain text' }).click()
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe('But the office was closed, and outside it was still raining.')
  })

  test('copies a table as HTML, too', async ({ page }) => {
    await page.goto(pages.story.en)
    for (const key of ['j', 'j', 'm']) await page.keyboard.press(key)
    await page.getByRole('dialog').getByRole('button', { name: 'Copy as a table' }).click()
    await expect(page.locator('.status')).toHaveText('Copied.')
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      return (await item?.getType('text/html'))?.text()
    })
    expect(html).toMatch(/<td lang="es">.*La norma decía.*<\/td><td lang="en">.*The rule said.*<\/td>/s)
  })

  test('bookmarks with a note at once; the note is shown at the paragraph', async ({ page }) => {
    await page.goto(pages.story.en)
    for (const key of ['j', 'j', 'm']) await page.keyboard.press(key)
    const menu = page.getByRole('dialog', { name: 'Paragraph 2' })
    await menu.getByRole('button', { name: 'Bookmark paragraph 2' }).click()
    await expect(menu.getByRole('textbox', { name: 'Note' })).toBeFocused()
    await page.keyboard.type('oficina: office')
    await page.keyboard.press('Escape')
    const row = page.locator('[data-here]')
    await expect(row.getByRole('note')).toHaveText('oficina: office')
    await page.reload()
    await expect(page.getByRole('note')).toHaveText('oficina: office')
    for (const key of ['j', 'j', 'm']) await page.keyboard.press(key)
    await menu.getByRole('button', { name: 'Remove the bookmark from paragraph 2' }).click()
    await expect(menu.getByRole('button', { name: 'Bookmark paragraph 2' })).toBeVisible()
    await expect(page.locator('.row-note')).toHaveCount(0)
  })

  test('a selection over paragraphs has no numbers and no signs of the page', async ({ page }) => {
    await page.goto(`${pages.story.en}?view=original`)
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await expect(page.locator('[data-here] > .more')).toBeVisible()
    const copied = await page.evaluate(async () => {
      const rows = document.querySelectorAll('.pair[id]')
      const range = new Range()
      range.setStartBefore(rows[0] as Element)
      range.setEndAfter(rows[3] as Element)
      getSelection()?.removeAllRanges()
      getSelection()?.addRange(range)
      document.execCommand('copy')
      return navigator.clipboard.readText()
    })
    expect(copied).toContain('La norma decía')
    expect(copied).not.toMatch(/⋯|^\d+$/m)
    expect(copied).not.toContain('The rule said')
  })
})
