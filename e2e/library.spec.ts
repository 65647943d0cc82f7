import { expect, pages, test } from './fixtures.ts'

test('lists every work, newest first, with both titles', async ({ page }) => {
  await page.goto(pages.library.en)
  const works = page.getByRole('listitem').filter({ has: page.getByRole('heading') })
  const days = await page
    .locator('.work time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')))
  expect(days).toEqual([...days].sort().reverse())
  await expect(page.getByText(`${days.length} works`)).toBeVisible()
  await expect(works).toHaveCount(days.length)
  const entry = page.getByRole('link', { name: /El huerto/ })
  await expect(entry).toContainText('The Garden')
})

test('a tag without a name in tags.yaml is shown as it is', async ({ page }) => {
  await page.goto(pages.library.es)
  const filters = page.getByRole('navigation', { name: 'Filtrar obras' })
  await expect(filters.getByText('sea', { exact: true })).toBeVisible()
  await expect(filters.getByText('naturaleza', { exact: true })).toBeVisible()
})

test('an entry opens its work', async ({ page }) => {
  await page.goto(pages.library.es)
  await page.getByRole('link', { name: /Dos ventanas/ }).click()
  await expect(page).toHaveURL(pages.poem.es)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dos ventanas')
})
