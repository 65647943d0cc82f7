import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const story = '/en/works/heirs-story'

/** The file of a reader who read and bookmarked a paragraph when it had the ID `old-day-5`. */
function backupFile(work: string): string {
  const place = {
    work,
    section: '',
    pair: 'old-day-5',
    number: 5,
    page: work,
    title: { en: 'The station diary', es: 'El diario de la estación' },
  }
  const day = '2026-03-01T08:00:00.000Z'
  return JSON.stringify({
    format: 'cotejo-reader-data',
    version: 1,
    exported: day,
    positions: [{ ...place, sentence: null, fraction: 0.04, highest: 0.04, changed: day }],
    bookmarks: [{ ...place, excerpt: 'Day 5.', language: 'en', note: '', created: day, changed: day }],
    settings: {},
  })
}

async function importData(page: Page, work = 'heirs-story'): Promise<void> {
  await page.goto(story)
  await page.getByRole('button', { name: 'Bookmarks' }).click()
  const dialog = page.getByRole('dialog', { name: 'Bookmarks' })
  const buffer = Buffer.from(backupFile(work))
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'cotejo.json', mimeType: 'application/json', buffer })
  await expect(dialog.getByRole('status')).toContainText('Imported')
}

/** The IDs of the highlighted rows. */
function highlighted(page: Page): Promise<string[]> {
  return page.locator('.pair.in-range').evaluateAll((rows) => rows.map(({ id }) => id))
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  for (const id of ['old-day-5', 'older-day-5']) {
    test(`a link to the old ID ${id} shows its heir`, async ({ page }) => {
      await page.goto(`${story}#${id}`)
      await expect(page.getByText('Day 5. Wind')).toBeInViewport()
      await expect(page.getByText('Day 1. Wind')).not.toBeInViewport()
    })
  }

  test('the print page has the old IDs', async ({ page }) => {
    await page.goto('/en/print/heirs-story#old-day-100')
    await expect(page.getByText('Day 100. Wind')).toBeInViewport()
  })

  test('a range breaks nothing', async ({ page }) => {
    await page.goto(`${story}#day-5..day-7`)
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport()
  })
})

test('a link to an old ID in another part leads to the part with its heir', async ({ page }) => {
  await page.goto(`${story}#old-day-100`)
  await expect(page).toHaveURL(`${story}/2#old-day-100`)
  await expect(page.getByText('Day 100. Wind')).toBeInViewport()
})

test('a link of another work to an old slug and an old ID leads there directly', async ({
  page,
  request,
}) => {
  await page.goto('/en/works/heirs-letter')
  const link = page.getByRole('link', { name: 'the station diary' })
  await expect(link).toHaveAttribute('href', `${story}/2#old-day-100`)
  expect((await request.get(`${story}/2`)).status()).toBe(200)
})

for (const [from, to] of [
  ['/en/works/old-heirs-story', '/en/works/heirs-story'],
  ['/es/obras/old-heirs-story', '/es/obras/heirs-story'],
  ['/en/works/oldest-heirs-story/2', '/en/works/heirs-story/2'],
  ['/es/obras/old-heirs-story/2', '/es/obras/heirs-story/2'],
  ['/en/print/old-heirs-story', '/en/print/heirs-story'],
  ['/es/imprimir/oldest-heirs-story', '/es/imprimir/heirs-story'],
] as const) {
  test(`${from} redirects permanently`, async ({ request }) => {
    const response = await request.get(from, { maxRedirects: 0 })
    expect(response.status()).toBe(308)
    expect(response.headers().location).toBe(to)
  })
}

test('a part of an old work that the work has not is missing', async ({ request }) => {
  expect((await request.get('/en/works/old-heirs-story/9')).status()).toBe(404)
})

test('a redirect keeps the paragraph', async ({ page }) => {
  await page.goto('/en/works/old-heirs-story#old-day-5')
  await expect(page).toHaveURL(`${story}#old-day-5`)
  await expect(page.getByText('Day 5. Wind')).toBeInViewport()
})

test.describe('what a reader stored under an old ID', () => {
  test('a bookmark is shown at the heir, and removed there', async ({ page }) => {
    await importData(page)
    await page.keyboard.press('Escape')
    await page.goto(`${story}#day-5`)
    const ribbon = page.locator('#day-5').getByRole('img', { name: 'Bookmarked' })
    await expect(ribbon).toBeVisible()
    await page.getByRole('button', { name: 'Bookmarks' }).click()
    const dialog = page.getByRole('dialog', { name: 'Bookmarks' })
    await dialog.getByRole('button', { name: 'Remove the bookmark from paragraph 5' }).click()
    await expect(ribbon).toBeHidden()
    await expect(dialog.getByText('Day 5.')).toBeHidden()
  })

  test('a bookmark that was made under an old slug of the work is shown, and leads to the page', async ({
    page,
  }) => {
    await importData(page, 'old-heirs-story')
    await page.reload()
    const ribbon = page.locator('#day-5').getByRole('img', { name: 'Bookmarked' })
    await expect(ribbon).toBeAttached()
    await page.getByRole('button', { name: 'Bookmarks' }).click()
    const list = page.getByRole('dialog', { name: 'Bookmarks' })
    await expect(list.getByRole('heading', { name: 'In this work' })).toBeVisible()
    await expect(list.getByRole('heading', { name: 'In other works' })).toBeHidden()
    await list.getByRole('link', { name: 'Paragraph 5' }).click()
    await expect(page).toHaveURL(new RegExp(`${story}#old-day-5$`))
  })

  test('a bookmark leads to the heir', async ({ page }) => {
    await importData(page)
    await page.getByRole('dialog').getByRole('link', { name: 'Paragraph 5' }).click()
    await expect(page.getByText('Day 5. Wind')).toBeInViewport()
    await expect(page.getByRole('link', { name: /^Link to paragraph 5$/ })).toBeFocused()
  })

  test('reading goes on at the heir', async ({ page }) => {
    await importData(page)
    await page.goto('/en')
    await page.goto(story)
    await page.getByRole('link', { name: /^Continue (at|from) paragraph 5$/ }).click()
    await expect(page.getByText('Day 5. Wind')).toBeInViewport()
    await expect(page.getByRole('link', { name: /^Link to paragraph 5$/ })).toBeFocused()
  })
})

test.describe('a range', () => {
  const cases: [string, string, string[]][] = [
    ['from one row to another', '#day-20..day-22', ['day-20', 'day-21', 'day-22']],
    ['in the other order', '#day-22..day-20', ['day-20', 'day-21', 'day-22']],
    ['from an old ID', '#older-day-5..day-6', ['day-5', 'day-6']],
    ['to an ID that does not exist', '#day-20..nothing', ['day-20']],
    ['of one row', '#day-20..day-20', ['day-20']],
  ]
  for (const [name, hash, rows] of cases) {
    test(name, async ({ page }) => {
      await page.goto(story + hash)
      await expect.poll(() => highlighted(page)).toEqual(rows)
      const first = /^#(?:older-)?day-(\d+)/.exec(hash)?.[1]
      await expect(page.getByText(`Day ${first}. Wind`)).toBeInViewport()
      await expect(page.getByRole('link', { name: new RegExp(`^Link to paragraph ${first}$`) })).toBeFocused()
    })
  }

  test('that begins in another part is shown there, to the end of the part or from its start', async ({
    page,
  }) => {
    await page.goto(`${story}#day-125..day-126`)
    await expect(page).toHaveURL(`${story}/2#day-125..day-126`)
    await expect.poll(() => highlighted(page)).toEqual(['day-125', 'day-126'])

    await page.goto(`${story}#day-20..old-day-100`)
    await expect.poll(async () => (await highlighted(page)).length).toBeGreaterThan(30)
    const shown = await highlighted(page)
    expect(shown[0]).toBe('day-20')
    expect(shown.at(-1)).toBe(await page.locator('.pair[id]').last().getAttribute('id'))
  })

  test('looks different from other rows, and goes when the URL changes', async ({ page }) => {
    await page.goto(`${story}#day-20..day-22`)
    const background = (id: string) =>
      page.locator(`#${id}`).evaluate((row) => getComputedStyle(row).backgroundColor)
    await expect.poll(() => highlighted(page)).toHaveLength(3)
    expect(await background('day-21')).not.toBe(await background('day-24'))
    await page.evaluate(() => {
      location.hash = '#day-24'
    })
    await expect.poll(() => highlighted(page)).toEqual([])
  })

  test('is hidden from nobody: its text stays in the accessibility tree', async ({ page }) => {
    await page.goto(`${story}#day-20..day-22`)
    await expect.poll(() => highlighted(page)).toHaveLength(3)
    await expect(page.locator('#day-21')).toMatchAriaSnapshot(`
      - 'link /^Link to paragraph 21$/'
      - paragraph: /Day 21\\./
      - paragraph: /Día 21\\./
    `)
  })
})
