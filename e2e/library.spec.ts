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

test('filters are links that combine and come off again', async ({ page }) => {
  await page.goto(pages.library.en)
  const all = await page.locator('.work').count()
  const filters = page.getByRole('navigation', { name: 'Show only' })
  await filters.getByRole('link', { name: 'nature', exact: true }).click()
  await expect(page).toHaveURL('/en?tag=nature')
  await expect(page.getByText('2 works')).toBeVisible()
  await filters.getByRole('link', { name: 'A2' }).click()
  await expect(page.getByText('1 work', { exact: true })).toBeVisible()
  await expect(page).toHaveURL('/en?level=A2&tag=nature')
  await filters.getByRole('link', { name: 'nature', exact: true }).click()
  await expect(page).toHaveURL('/en?level=A2')
  await filters.getByRole('link', { name: 'All' }).click()
  await expect(page.getByText(`${all} works`)).toBeVisible()
})

test('a filter that would leave no work is no link', async ({ page }) => {
  await page.goto('/en?level=A2')
  const filters = page.getByRole('navigation', { name: 'Show only' })
  await expect(filters.getByText('poem', { exact: true })).toBeVisible()
  await expect(filters.getByRole('link', { name: 'poem', exact: true })).toHaveCount(0)
  await expect(filters.getByRole('link', { name: 'school', exact: true })).toHaveCount(1)
})

test('a tag without a name in tags.yaml is shown as it is', async ({ page }) => {
  await page.goto(pages.library.es)
  const filters = page.getByRole('navigation', { name: 'Mostrar solo' })
  await expect(filters.getByText('sea', { exact: true })).toBeVisible()
  await expect(filters.getByText('naturaleza', { exact: true })).toBeVisible()
})

test('says so if no work matches, and leads back', async ({ page }) => {
  await page.goto('/es?tag=zzz&level=C1')
  await expect(page.getByText('Ninguna obra coincide.')).toBeVisible()
  await page.getByRole('link', { name: 'Ver todas las obras' }).click()
  await expect(page).toHaveURL('/es')
})

test('an entry opens its work', async ({ page }) => {
  await page.goto(pages.library.es)
  await page.getByRole('link', { name: /Dos ventanas/ }).click()
  await expect(page).toHaveURL(pages.poem.es)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dos ventanas')
})
