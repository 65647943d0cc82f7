import { matches, readFilters } from '../browser/documents/library/filters.ts'
import { expect, pages, test } from './fixtures.ts'
import { libraryData, slugs } from './library-data.ts'

test('the filters of the library lead to pages that list their works', async ({ page }) => {
  await page.goto('/es')
  const { works, filterPaths } = await libraryData(page)
  await expect(page.locator('.work')).toHaveCount(works.length)
  for (const [query, path] of Object.entries(filterPaths)) {
    const link = page.locator(`.filters [data-filter="${query}"]`)
    await link.click()
    await expect(page).toHaveURL(path)
    const matching = works.filter((work) => matches(work, readFilters(new URLSearchParams(query))))
    expect(await page.locator('.work').evaluateAll(slugs)).toEqual(matching.map(({ slug }) => slug))
    await expect(page.getByRole('status')).toContainText(String(matching.length))
    await expect(page.locator('.filters [aria-current]')).toHaveCount(1)
    await expect(link).toHaveAttribute('aria-current', 'true')
    await link.click()
    await expect(page).toHaveURL('/es')
  }
})

test('a combination of filters shows the whole library', async ({ page }) => {
  await page.goto('/en?level=A2&topic=story')
  const { works } = await libraryData(page)
  await expect(page.locator('.work:visible')).toHaveCount(works.length)
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
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Página no encontrada')
})
