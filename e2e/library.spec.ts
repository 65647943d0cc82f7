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

test('filters are links that combine and come off again', async ({ page }) => {
  await page.goto('/en')
  const filters = page.getByRole('navigation', { name: 'Show only' })
  await filters.getByRole('link', { name: 'story', exact: true }).click()
  await expect(page).toHaveURL('/en?tag=story')
  await expect(page.getByText('2 works')).toBeVisible()
  await filters.getByRole('link', { name: 'A2' }).click()
  await expect(page.getByText('1 work', { exact: true })).toBeVisible()
  await expect(page).toHaveURL('/en?level=A2&tag=story')
  await filters.getByRole('link', { name: 'story', exact: true }).click()
  await expect(page).toHaveURL('/en?level=A2')
  await filters.getByRole('link', { name: 'All' }).click()
  await expect(page.getByText('6 works')).toBeVisible()
})

test('a filter that would leave no work is no link', async ({ page }) => {
  await page.goto('/en?level=A2')
  const filters = page.getByRole('navigation', { name: 'Show only' })
  await expect(filters.getByText('poem', { exact: true })).toBeVisible()
  await expect(filters.getByRole('link', { name: 'poem', exact: true })).toHaveCount(0)
  await expect(filters.getByRole('link', { name: 'school', exact: true })).toHaveCount(1)
})

test('says so where no work answers, and leads back', async ({ page }) => {
  await page.goto('/es?tag=zzz&level=C1')
  await expect(page.getByText('Ninguna obra coincide.')).toBeVisible()
  await page.getByRole('link', { name: 'Ver todas las obras' }).click()
  await expect(page).toHaveURL('/es')
})

test('an entry opens its work', async ({ page }) => {
  await page.goto('/es')
  await page.getByRole('link', { name: /Mareas/ }).click()
  await expect(page).toHaveURL('/es/obras/mareas')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mareas')
})
