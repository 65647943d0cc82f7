import { expect, pages, test } from './fixtures.ts'

for (const [locale, path] of [
  ['es-PE', '/es'],
  ['en-GB', '/en'],
  ['fr-FR', '/en'],
] as const) {
  test.describe(`a browser in ${locale}`, () => {
    test.use({ locale })

    test(`is led from the start to ${path}`, async ({ page }) => {
      await page.goto('/')
      await expect(page).toHaveURL(path)
      await expect(page.locator('html')).toHaveAttribute('lang', path.slice(1))
    })
  })
}

for (const [kind, paths] of Object.entries(pages)) {
  if (kind === 'missing') continue
  test(`the switch stays on the page: ${kind}`, async ({ page }) => {
    await page.goto(paths.en)
    await page.getByRole('link', { name: 'Español' }).click()
    await expect(page).toHaveURL(paths.es)
    await expect(page.locator('html')).toHaveAttribute('lang', 'es')
    await page.getByRole('link', { name: 'English' }).click()
    await expect(page).toHaveURL(paths.en)
  })
}

test('the switch keeps the fragment and the paragraph in view', async ({ page }) => {
  await page.goto(pages.news.en)
  const number = page.getByRole('link', { name: /^Link to paragraph 15$/ })
  const id = await number.getAttribute('href')
  await page.goto(`${pages.news.en}${id}`)
  const pair = page.locator(`.pair${id}`)
  await expect(pair).toBeInViewport()
  await page.evaluate(() => window.scrollBy(0, -37))
  const top = () => pair.evaluate((element) => element.getBoundingClientRect().top)
  const before = await top()
  await page.getByRole('link', { name: 'Español' }).dispatchEvent('click')
  await expect(page).toHaveURL(`${pages.news.es}${id}`)
  await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThanOrEqual(2)
})

test('addresses with the English word lead to the Spanish ones', async ({ page }) => {
  await page.goto('/es/works/two-windows')
  await expect(page).toHaveURL('/es/obras/two-windows')
})

for (const [path, words] of [
  ['/en/nowhere', 'Page not found'],
  ['/es/nowhere', 'Página no encontrada'],
  ['/es/obras/nowhere', 'Página no encontrada'],
  ['/en/works/two-windows/nowhere', 'Page not found'],
  ['/en/works/two-windows/a/b/c', 'Page not found'],
  ['/nowhere', 'Page not found'],
  ['/nowhere.png', 'Page not found'],
] as const) {
  test(`404 in the page’s language: ${path}`, async ({ page }) => {
    const response = await page.goto(path)
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words)
    await page.getByRole('link', { name: /^(Back to the library|Volver a la biblioteca)$/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^(Library|Biblioteca)$/)
  })
}
