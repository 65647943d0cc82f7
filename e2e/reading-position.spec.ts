import { expect, pages, test } from './fixtures.ts'
import { frames } from './frames.ts'
import { layoutShiftSince, recordLayoutShifts } from './layout-shifts.ts'
import { bookmark, kept, openDialog, paragraph, readTo } from './reader-data.ts'

const story = pages.story
const section = pages.section

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
    await expect(paragraph(page, 20).getByRole('link', { name: /^Link to paragraph 20$/ })).toBeFocused()
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
