import { expect, pages, test } from './fixtures.ts'

test('the library lists and filters', async ({ page }) => {
  await page.goto(pages.library.en)
  await expect(page.getByRole('link', { name: /The yellow umbrella/ })).toHaveCount(1)
  await page.getByRole('link', { name: 'A2' }).click()
  await expect(page.getByRole('link', { name: /The Garden/ })).toHaveCount(1)
  await expect(page.getByRole('link', { name: /The yellow umbrella/ })).toHaveCount(0)
})

test('a text is whole, its sides can be swapped, its notes open', async ({ page }) => {
  await page.goto(pages.essay.en)
  const pair = page.locator('.pair[id]').first()
  const left = async (side: string) => (await pair.locator(side).boundingBox())?.x ?? 0
  expect(await left('.original')).toBeLessThan(await left('.translation'))
  await page.getByRole('checkbox', { name: 'Translation first' }).check()
  expect(await left('.original')).toBeGreaterThan(await left('.translation'))
  await page.getByRole('link', { name: 'Note 1: open' }).first().click()
  await expect(page.locator('details.note[open]')).toHaveCount(1)
})

test('numbers are links, and the interface’s language can be changed', async ({ page }) => {
  await page.goto(pages.story.en)
  const number = page.getByRole('link', { name: /^Paragraph 9\b/ })
  const id = await number.getAttribute('href')
  await number.click()
  await expect(page).toHaveURL(`${pages.story.en}${id}`)
  await page.getByRole('link', { name: 'Español' }).click()
  await expect(page).toHaveURL(pages.story.es)
})

test('what is missing is told', async ({ page }) => {
  await page.goto('/es/nowhere')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Esta página no existe')
})
