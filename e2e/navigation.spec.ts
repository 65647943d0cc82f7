import { expect, pages, test } from './fixtures.ts'

const sharedView = '?view=demand&side=translation'

test('the view of a shared link stays on the next page, on the part before and in the contents', async ({
  page,
}) => {
  await page.goto(`${pages.section.en}${sharedView}`)
  await page.getByRole('navigation', { name: 'Previous and next section' }).locator('[rel=next]').click()
  await expect(page).toHaveURL(/the-garden\/03-shade\?view=demand&side=translation$/)
  await expect(page.locator('html')).toHaveAttribute('data-view', 'demand')
  await page.goto(`${pages.part.en}${sharedView}`)
  await page.getByRole('navigation', { name: 'Previous and next part' }).locator('[rel=prev]').click()
  await expect(page).toHaveURL(/lighthouse-log\?view=demand&side=translation$/)
  await page.locator('.contents > summary').click()
  await page
    .locator('.contents')
    .getByRole('link', { name: /^Part 2/ })
    .click()
  await expect(page).toHaveURL(/lighthouse-log\/2\?view=demand&side=translation$/)
})

test('a page without a view in its URL adds none', async ({ page }) => {
  await page.goto(pages.section.en)
  await page.getByRole('navigation', { name: 'Previous and next section' }).locator('[rel=next]').click()
  await expect(page).toHaveURL(/the-garden\/03-shade$/)
})

test('the next and the previous part are in one row', async ({ page }) => {
  await page.goto(pages.section.en)
  const links = page.getByRole('navigation', { name: 'Previous and next section' }).locator('[rel]')
  const [previous, next] = [await links.first().boundingBox(), await links.last().boundingBox()]
  expect(previous?.y).toBe(next?.y)
})

test.describe('by keyboard', () => {
  test.skip(({ isMobile }) => isMobile, 'a keyboard belongs to the desk')

  test('the key for the next paragraph goes on in the next part, and back', async ({ page }) => {
    await page.goto('/en/works/lighthouse-log')
    const last = page.locator('.pair[id]').last()
    const id = await last.getAttribute('id')
    await page.goto(`/en/works/lighthouse-log?view=stacked#${id}`)
    await page.keyboard.press('j')
    await expect(page).toHaveURL(/lighthouse-log\/2\?view=stacked#/)
    await expect(page.locator('.pair[id]').first()).toBeInViewport()
    await page.locator('html[data-js=ready]').waitFor({ state: 'attached' })
    await page.keyboard.press('k')
    await expect(page).toHaveURL(new RegExp(`lighthouse-log\\?view=stacked#${id}$`))
    await expect(page.locator(`#${id}`)).toBeInViewport()
  })

  test('the end of a section is said', async ({ page }) => {
    await page.goto(pages.poem.en)
    const id = await page.locator('.pair[id]').last().getAttribute('id')
    await page.goto(`${pages.poem.en}#${id}`)
    await page.keyboard.press('j')
    await expect(page.locator('.status')).toHaveText('This is the last paragraph.')
  })

  test('a number leads to its paragraph, on this page and in another part', async ({ page }) => {
    await page.goto(pages.part.en)
    for (const [number, url] of [
      ['70', /lighthouse-log\/2#/],
      ['12', /lighthouse-log#/],
    ] as const) {
      await page.keyboard.press('g')
      await page.keyboard.type(number)
      await page.keyboard.press('Enter')
      await expect(page).toHaveURL(url)
      await page.locator('html[data-js=ready]').waitFor({ state: 'attached' })
      await expect(page.locator('.pair:target > .number')).toHaveText(number)
      await expect(page.locator('.pair:target')).toBeInViewport()
    }
  })

  test('the contents open at this part', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 400 })
    await page.goto(pages.part.en)
    await page.keyboard.press('t')
    await expect(page.locator('.contents .part > [aria-current]')).toBeFocused()
    await expect(page.locator('.contents .part > [aria-current]')).toBeInViewport()
  })

  test('a key leads to the next paragraph that one language does not have', async ({ page }) => {
    await page.goto(pages.story.en)
    await page.keyboard.press('o')
    await expect(page.locator('[data-here] > .missing')).toBeVisible()
  })
})

test('back after a jump is the paragraph before it', async ({ page }) => {
  await page.goto(pages.part.en)
  const row = page.locator('.pair[id]').nth(20)
  await row.evaluate((element) => element.scrollIntoView({ block: 'start' }))
  await page.waitForFunction(() => scrollY > 0)
  const top = () => row.evaluate((element) => Math.round(element.getBoundingClientRect().top))
  const before = await top()
  await page.locator('.contents > summary').click()
  await page.locator('.contents .part [href^="#"]').last().click()
  await expect(row).not.toBeInViewport()
  await page.goBack()
  await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(3)
})
