import type { Locator } from '@playwright/test'
import { chooseView } from './choose-view.ts'
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
  await page.getByRole('link', { name: 'Open note 1' }).first().click()
  await expect(page.locator('details.note[open]')).toHaveCount(1)
})

test('every view that needs no script works, with either side first', async ({ page }) => {
  await page.goto(pages.story.en)
  const [original, translation] = ['.original', '.translation'].map((side) =>
    page.locator('.pair[id]').nth(2).locator(side),
  ) as [Locator, Locator]
  const swap = page.getByRole('checkbox', { name: 'Translation first' })
  const boxes = async () => {
    const [one, other] = [await original.boundingBox(), await translation.boundingBox()]
    if (!one || !other) throw new Error('a side is not shown')
    return { original: one, translation: other }
  }

  for (const isSwapped of [false, true]) {
    await swap.setChecked(isSwapped)
    await chooseView(page, 'Side by side')
    const columns = await boxes()
    expect(columns.original.y).toBe(columns.translation.y)
    expect(columns.original.x < columns.translation.x).toBe(!isSwapped)

    await chooseView(page, 'Stacked')
    const stacked = await boxes()
    const [above, below] = isSwapped
      ? [stacked.translation, stacked.original]
      : [stacked.original, stacked.translation]
    expect(below.y).toBeGreaterThan(above.y + above.height - 1)

    await chooseView(page, 'Original only')
    await expect(original).toBeVisible()
    await expect(translation).toBeHidden()

    await chooseView(page, 'Translation only')
    await expect(original).toBeHidden()
    await expect(translation).toBeVisible()
  }
})

test('on a phone the views are behind a button that needs no script', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(pages.story.en)
  await chooseView(page, 'Translation only')
  await expect(page.locator('.pair[id] > .original').first()).toBeHidden()
  await expect(page.locator('.pair[id] > .translation').first()).toBeVisible()
})

test('nothing is offered that only a script could do', async ({ page }) => {
  await page.goto(pages.story.en)
  await expect(page.getByRole('navigation', { name: 'Reading tools' })).toBeVisible()
  for (const name of ['Bookmarks', 'Find', 'Settings']) {
    await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0)
  }
  for (const name of ['Tap to reveal', 'Blurred translation'])
    await expect(page.getByRole('radio', { name })).toHaveCount(0)
})

test('numbers are links, and the interface’s language can be changed', async ({ page }) => {
  await page.goto(pages.story.en)
  const number = page.getByRole('link', { name: /^Link to paragraph 9$/ })
  const id = await number.getAttribute('href')
  await number.click()
  await expect(page).toHaveURL(`${pages.story.en}${id}`)
  await page.getByRole('link', { name: 'Español' }).click()
  await expect(page).toHaveURL(pages.story.es)
})

test('a missing side says so', async ({ page }) => {
  await page.goto('/es/nowhere')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Página no encontrada')
})
