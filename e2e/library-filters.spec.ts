import type { Page } from '@playwright/test'
import { listFilters, matches, readFilters, toQuery } from '../browser/documents/library/filters.ts'
import type { Filters, LibraryData } from '../browser/documents/protocol.ts'
import { expect, test } from './fixtures.ts'
import { libraryData, slugs } from './library-data.ts'

function filtersOf(library: LibraryData): Filters[] {
  return Object.keys(library.filterPaths).map((query) => readFilters(new URLSearchParams(query)))
}

function matching(library: LibraryData, filters: Filters): string[] {
  return library.works.filter((work) => matches(work, filters)).map(({ slug }) => slug)
}

/** Every two filters of different kinds, with the works that match both. */
function combinations(library: LibraryData): { first: Filters; second: Filters; works: string[] }[] {
  const filters = filtersOf(library)
  return filters.flatMap((first, index) =>
    filters
      .slice(index + 1)
      .filter((second) => listFilters(first)[0]?.key !== listFilters(second)[0]?.key)
      .map((second) => ({ first, second, works: matching(library, { ...first, ...second }) })),
  )
}

/** A combination that some works match, and not all that match its first filter. */
function narrowing(library: LibraryData) {
  const found = combinations(library).find(
    ({ first, works }) => works.length > 0 && works.length < matching(library, first).length,
  )
  if (!found) throw new Error('No two filters narrow the library.')
  return found
}

function disjoint(library: LibraryData) {
  const found = combinations(library).find(({ works }) => works.length === 0)
  if (!found) throw new Error('Every two filters have a work.')
  return found
}

const queryOf = (filters: Filters) => toQuery(listFilters(filters))
const link = (page: Page, filters: Filters) => page.locator(`.filters a[data-filter="${queryOf(filters)}"]`)
/** The links are combined: the chosen filters are in the links of the others. */
const scriptDone = (page: Page) =>
  page.locator('.filters a[href*="?"]').first().waitFor({ state: 'attached' })
const shownWorks = (page: Page) => page.locator('.work:visible').evaluateAll(slugs)

test('two filters combine, and come off one by one', async ({ page }) => {
  await page.goto('/en')
  const library = await libraryData(page)
  const { first, second, works } = narrowing(library)
  await link(page, first).click()
  await expect(page).toHaveURL(library.filterPaths[queryOf(first)] ?? '')
  await scriptDone(page)
  await link(page, second).click()
  await expect(page).toHaveURL(`/en?${queryOf({ ...first, ...second })}`)
  await expect.poll(() => shownWorks(page)).toEqual(works)
  await expect(page.getByRole('status')).toHaveText(works.length === 1 ? '1 work' : `${works.length} works`)
  await expect(link(page, first)).toHaveAttribute('aria-current', 'true')
  await expect(link(page, second)).toHaveAttribute('aria-current', 'true')
  await expect(page.locator('.filters [aria-current]')).toHaveCount(2)
  await expect(page).toHaveTitle(/ · .* \| Cotejo$/)
  await link(page, first).click()
  await expect(page).toHaveURL(library.filterPaths[queryOf(second)] ?? '')
  await link(page, second).click()
  await expect(page).toHaveURL('/en')
})

test('the browser’s history leads through the combinations', async ({ page }) => {
  await page.goto('/es')
  const library = await libraryData(page)
  const { first, second, works } = narrowing(library)
  await link(page, first).click()
  await expect(page).toHaveURL(library.filterPaths[queryOf(first)] ?? '')
  await scriptDone(page)
  await link(page, second).click()
  await expect.poll(() => shownWorks(page)).toEqual(works)
  await page.goBack()
  await expect(page).toHaveURL(library.filterPaths[queryOf(first)] ?? '')
  await expect.poll(() => shownWorks(page)).toEqual(matching(library, first))
  await page.goBack()
  await expect.poll(() => shownWorks(page)).toHaveLength(library.works.length)
  await page.goForward()
  await page.goForward()
  await expect.poll(() => shownWorks(page)).toEqual(works)
})

test('a filter that would leave no work is text', async ({ page }) => {
  await page.goto('/en')
  const library = await libraryData(page)
  const { first, second } = disjoint(library)
  await expect(link(page, second)).toHaveAttribute('href', /./)
  await link(page, first).click()
  await expect(page).toHaveURL(library.filterPaths[queryOf(first)] ?? '')
  await expect(link(page, second)).not.toHaveAttribute('href')
  const name = (await link(page, second).textContent()) ?? ''
  await expect(page.getByRole('navigation').getByText(name, { exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name, exact: true })).toHaveCount(0)
})

test('a combination without works says so and leads back', async ({ page }) => {
  await page.goto('/es')
  const { first, second } = disjoint(await libraryData(page))
  await page.goto(`/es?${queryOf({ ...first, ...second })}`)
  await expect(page.getByRole('status')).toContainText('Ninguna obra coincide con estos filtros.')
  expect(await shownWorks(page)).toEqual([])
  await page.getByRole('link', { name: 'Ver todas las obras' }).click()
  await expect(page).toHaveURL('/es')
})

test('links from before, with one filter in the query or a tag, mean the same', async ({ page }) => {
  await page.goto('/en')
  const library = await libraryData(page)
  const [topic] = filtersOf(library).filter((filters) => filters.topic !== undefined)
  const [level] = filtersOf(library).filter((filters) => filters.level !== undefined)
  await page.goto(`/en?tag=${topic?.topic}`)
  await expect.poll(() => shownWorks(page)).toEqual(matching(library, topic ?? {}))
  await page.goto(`/en?level=${level?.level}`)
  await expect.poll(() => shownWorks(page)).toEqual(matching(library, level ?? {}))
  await page.goto('/en?tag=no-such-topic')
  await expect(page.getByRole('status')).toContainText('No works match these filters.')
})

test('the language switch keeps the filters', async ({ page }) => {
  await page.goto('/en')
  const library = await libraryData(page)
  const { first, second, works } = narrowing(library)
  await page.goto(`/en?${queryOf({ ...first, ...second })}`)
  await expect.poll(() => shownWorks(page)).toEqual(works)
  await page.getByRole('link', { name: 'Español' }).click()
  await expect(page).toHaveURL(`/es?${queryOf({ ...first, ...second })}`)
  await expect.poll(() => shownWorks(page)).toEqual(works)

  await page.goto(library.filterPaths[queryOf(first)] ?? '')
  await page.getByRole('link', { name: 'Español' }).click()
  expect(await shownWorks(page)).toEqual(matching(library, first))
  await expect(page.locator('html')).toHaveAttribute('lang', 'es')
})

test('each filter has a prerendered page with its own title, in the sitemap', async ({ page, request }) => {
  const sitemap = await (await request.get('/sitemap.xml')).text()
  const titles = new Set<string>()
  for (const home of ['/en', '/es']) {
    await page.goto(home)
    const paths = Object.values((await libraryData(page)).filterPaths)
    expect(paths.length).toBeGreaterThan(2)
    for (const path of [home, ...paths]) {
      const response = await request.get(path)
      expect(response.headers()['x-nextjs-cache'], path).toBe('HIT')
      const html = await response.text()
      titles.add(`${home} ${/<title>(.*?)<\/title>/.exec(html)?.[1]}`)
      expect(html).toMatch(new RegExp(`<link rel="canonical" href="[^"]*${path}"`))
      expect(html).not.toContain('noindex')
      expect(sitemap).toMatch(new RegExp(`<loc>[^<]*${path}</loc>`))
    }
    expect([...titles].filter((title) => title.startsWith(home))).toHaveLength(paths.length + 1)
  }
})

test('a filter that no work has leads nowhere', async ({ request }) => {
  for (const path of [
    '/en/topic/no-such-topic',
    '/es/tema/no-such-topic',
    '/es/duracion/short',
    '/en/level/Z9',
  ]) {
    expect((await request.get(path)).status(), path).toBe(404)
  }
})

test('the script of the library is not loaded by reading pages', async ({ page }) => {
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url())
  })
  await page.goto('/en')
  const { works } = await libraryData(page)
  expect(scripts.some((url) => url.includes('combine-filters'))).toBe(true)
  scripts.length = 0
  await page.goto(`/en/works/${works[0]?.slug}`)
  await page.waitForLoadState('networkidle')
  expect(scripts.length).toBeGreaterThan(0)
  expect(scripts.filter((url) => url.includes('combine-filters'))).toEqual([])
})
