import type { Locator, Page } from '@playwright/test'
import { axeFindings } from './axe.ts'
import { expect, pages, test } from './fixtures.ts'

const story = pages.story.en

/** Says that one learns Spanish, in the dialog. */
async function learnSpanish(page: Page): Promise<void> {
  await page.goto(story)
  await page.getByRole('button', { name: 'Study', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Study' })
  await dialog.getByRole('radio', { name: 'Spanish' }).check()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-look-up-ready', '')
}

/** Clicks or taps a word of a paragraph. */
async function pressWord(page: Page, paragraph: Locator, word: string): Promise<void> {
  await paragraph.scrollIntoViewIfNeeded()
  const point = await paragraph.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const node = walker.currentNode as Text
      const start = node.data.indexOf(wanted)
      if (start < 0) continue
      const range = new Range()
      range.setStart(node, start)
      range.setEnd(node, start + wanted.length)
      const { x, y, width, height } = range.getBoundingClientRect()
      return { x: x + width / 2, y: y + height / 2 }
    }
    throw new Error(`“${wanted}” is not in the paragraph`)
  }, word)
  await page.mouse.click(point.x, point.y)
}

const panelOf = (page: Page) => page.getByRole('complementary', { name: /^Look-up: / })
const spanish = (page: Page, index: number) => page.locator('.pair[id] > [lang|=es]').nth(index)
const marked = (page: Page) => page.evaluate(() => CSS.highlights.get('word-learning')?.size ?? 0)

test('who only reads loads nothing of the study view', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(story)
  await page.waitForLoadState('networkidle')
  expect(asked.filter((path) => /^\/(words|examples)\//.test(path))).toEqual([])
})

test('the language that is learnt comes first, and the other is hidden until it is asked for', async ({
  page,
}) => {
  await learnSpanish(page)
  await expect(spanish(page, 0)).toBeVisible()
  await expect(page.locator('.pair[id] > [lang|=en] > p').first()).toBeHidden()
})

test('a word is looked up: lemma, and the sentence with its human translation', async ({ page }) => {
  await learnSpanish(page)
  await pressWord(page, spanish(page, 0), 'paraguas')
  const panel = panelOf(page)
  await expect(panel.getByRole('heading', { name: 'paraguas' })).toBeVisible()
  await expect(panel.locator('.sentence-pair').first().locator('mark.es')).toHaveText('paraguas')
  await expect(panel.locator('.sentence-pair').first().locator('mark.en')).toHaveText('umbrella')
  const box = await panel.boundingBox()
  const word = await page.evaluate(() => [...(CSS.highlights.get('word-here') ?? [])].length)
  expect(word).toBe(1)
  expect(box?.height).toBeLessThan(page.viewportSize()?.height ?? 0)
})

test('a kept word is marked here and on other pages, and is new again when its status is taken back', async ({
  page,
}) => {
  await learnSpanish(page)
  await pressWord(page, spanish(page, 0), 'paraguas')
  await panelOf(page).getByRole('button', { name: '2: seen before' }).click()
  await expect(panelOf(page).getByRole('button', { name: '2: seen before' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expect.poll(() => marked(page)).toBeGreaterThan(1)
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-look-up-ready', '')
  await expect.poll(() => marked(page)).toBeGreaterThan(1)
  await pressWord(page, spanish(page, 0), 'paraguas')
  await panelOf(page).getByRole('button', { name: '2: seen before' }).click()
  await expect.poll(() => marked(page)).toBe(0)
})

test('words are looked up and marked by keyboard only', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a phone has no keyboard')
  await learnSpanish(page)
  await page.keyboard.press('l')
  await page.keyboard.press('w')
  const panel = panelOf(page)
  await expect(panel).toBeFocused()
  const first = await panel.getByRole('heading', { level: 2 }).textContent()
  await page.keyboard.press('ArrowRight')
  await expect(panel.getByRole('heading', { level: 2 })).not.toHaveText(first ?? '')
  await page.keyboard.press('3')
  await expect(panel.getByRole('button', { name: '3: familiar' })).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(page.locator('.pair[id] > .number:focus')).toHaveCount(1)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the panel: ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await learnSpanish(page)
    await pressWord(page, spanish(page, 0), 'paraguas')
    await expect(panelOf(page)).toBeVisible()
    expect(await axeFindings(page)).toEqual([])
  })
}
