import { expect, test } from './fixtures.ts'

test('lists the works newest first, with both titles', async ({ page }) => {
  await page.goto('/en')
  await expect(page.getByRole('listitem').filter({ has: page.getByRole('heading') })).toHaveCount(6)
  const days = await page
    .locator('.work time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')))
  expect(days).toEqual([...days].sort().reverse())
  const entry = page.getByRole('link', { name: /La escuela del río/ })
  await expect(entry).toContainText('The River School')
})

test('an entry opens its work', async ({ page }) => {
  await page.goto('/es')
  await page.getByRole('link', { name: /Mareas/ }).click()
  await expect(page).toHaveURL('/es/obras/mareas')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mareas')
})
