import type { Locator, Page } from '@playwright/test'
import { chooseView } from './choose-view.ts'
import { expect, pages, test } from './fixtures.ts'
import { frames } from './frames.ts'
import { layoutShiftSince, recordLayoutShifts, whenDrawn } from './layout-shifts.ts'

const story = pages.story.en
const views = {
  side: 'Side by side',
  stacked: 'Stacked',
  original: 'Original only',
  translation: 'Translation only',
  demand: 'Tap to reveal',
  blur: 'Blurred translation',
} as const

async function choose(page: Page, view: keyof typeof views): Promise<void> {
  await chooseView(page, views[view])
}

function row(page: Page, index: number): Locator {
  return page.locator('.pair[id]').nth(index)
}

/** Expects a row to be where it was, and to be there still when the page has settled. */
async function expectStill(page: Page, row: Locator, before: number): Promise<void> {
  await expect.poll(async () => Math.abs((await topOf(row)) - before)).toBeLessThanOrEqual(2)
  await frames(page)
  expect(Math.abs((await topOf(row)) - before)).toBeLessThanOrEqual(2)
}

const topOf = (locator: Locator) => locator.evaluate((element) => element.getBoundingClientRect().top)

test('each view shows the sides that it says', async ({ page, isMobile }) => {
  await page.goto(story)
  const [original, translation] = [row(page, 2).locator('.original'), row(page, 2).locator('.translation')]
  await choose(page, 'original')
  await expect(original).toBeVisible()
  await expect(translation).toBeHidden()
  await choose(page, 'translation')
  await expect(original).toBeHidden()
  await expect(translation).toBeVisible()
  await choose(page, 'stacked')
  const [above, below] = [await original.boundingBox(), await translation.boundingBox()]
  expect(below?.y).toBeGreaterThan((above?.y ?? 0) + (above?.height ?? 0) - 1)
  await choose(page, 'side')
  const [left, right] = [await original.boundingBox(), await translation.boundingBox()]
  if (!isMobile) expect(right?.y).toBe(left?.y)
})

test('a view is kept for the next page and is in the URL', async ({ page }) => {
  await page.goto(story)
  await choose(page, 'stacked')
  await expect(page).toHaveURL(/[?&]view=stacked/)
  await page.goto(pages.poem.en)
  await expect(page.locator('html')).toHaveAttribute('data-view', 'stacked')
})

test('an address overrides what is kept, and does not take its place', async ({ page }) => {
  await page.goto(story)
  await choose(page, 'stacked')
  await page.goto(`${pages.poem.en}?view=original&side=translation`)
  await expect(page.locator('html')).toHaveAttribute('data-view', 'original')
  await expect(page.getByRole('checkbox', { name: 'Translation first' })).toBeChecked()
  await page.goto(story)
  await expect(page.locator('html')).toHaveAttribute('data-view', 'stacked')
  await expect(page.getByRole('checkbox', { name: 'Translation first' })).not.toBeChecked()
})

test.describe('on demand', () => {
  test('the translation is out of sight and reach until it is asked for, by button and by key', async ({
    page,
  }) => {
    await page.goto(`${story}?view=demand`)
    const first = row(page, 0)
    await expect(first.locator('.translation > p').first()).toBeHidden()
    const button = first.getByRole('button', { name: 'Show in English' })
    await button.click()
    await expect(first.locator('.translation > p').first()).toBeVisible()
    await expect(first.getByRole('button', { name: 'Hide' })).toBeVisible()
    await page.keyboard.press('j')
    await page.keyboard.press('r')
    const shown = page.locator('.pair[data-here]')
    await expect(shown.locator('.translation > p').first()).toBeVisible()
    await page.keyboard.press('r')
    await expect(shown.locator('.translation > p').first()).toBeHidden()
  })

  test('a sentence shows only its own counterpart', async ({ page, isMobile }) => {
    await page.goto(`${story}?view=demand`)
    const sentence = row(page, 2).locator('.original p').getByText('El paraguas sirve')
    const at = await sentence.evaluate((element) => {
      element.scrollIntoView({ block: 'center' })
      const isHere = (node: ChildNode): node is Text => node instanceof Text && node.data.includes('paraguas')
      const text = [...element.childNodes].find(isHere) as Text
      const range = new Range()
      const from = text.data.indexOf('paraguas')
      range.setStart(text, from)
      range.setEnd(text, from + 7)
      const { left, top, width, height } = range.getBoundingClientRect()
      return { x: left + width / 2, y: top + height / 2 }
    })
    if (isMobile) {
      await page.touchscreen.tap(at.x, at.y)
      await expect(row(page, 2)).toHaveAttribute('data-here', '')
      await expect(row(page, 2).locator('.sentence-peek')).toBeHidden()
      await page.touchscreen.tap(at.x, at.y)
    } else {
      await page.mouse.click(at.x, at.y)
    }
    await expect(row(page, 2).locator('.sentence-peek')).toHaveText(
      '“That’s what the umbrella is for, you know.”',
    )
  })

  test('the side that stands second is the one that is hidden', async ({ page }) => {
    await page.goto(`${story}?view=demand&side=translation`)
    await expect(row(page, 0).locator('.translation > p').first()).toBeVisible()
    await expect(row(page, 0).getByRole('button', { name: 'Show in Spanish' })).toBeVisible()
    await expect(row(page, 0).locator('.original > p').first()).toBeHidden()
  })
})

test('what is blurred is out of the accessibility tree until it is asked for', async ({ page }) => {
  await page.goto(`${story}?view=blur`)
  const first = row(page, 0)
  await expect(first).toMatchAriaSnapshot({ name: 'blurred.aria.yml' })
  await first.getByRole('button', { name: 'Show in English' }).click()
  await expect(first).toMatchAriaSnapshot({ name: 'shown.aria.yml' })
})

test('one outline of headings, in the language that is read', async ({ page }) => {
  await page.goto(pages.news.en)
  const outline = page.getByRole('heading', { level: 2 })
  await expect(outline).toHaveText(['Ten years', 'Ten weeks', 'One vote'])
  await choose(page, 'translation')
  await expect(outline).toHaveText(['Diez años', 'Diez semanas', 'Una votación'])
  await choose(page, 'side')
  await expect(outline).toHaveText(['Ten years', 'Ten weeks', 'One vote'])
})

test.describe('the paragraph in view stays where it is', () => {
  const id = '#w3pe'

  test.beforeEach(async ({ page }) => {
    await page.goto(`${pages.news.en}${id}`)
    await page.waitForLoadState('load')
    await page.evaluate(() => scrollBy(0, -120))
  })

  test('through every view and change of sides', async ({ page }) => {
    const pair = page.locator(`.pair${id}`)
    const before = await topOf(pair)
    for (const key of ['v', 'v', 'v', 'v', 'v', 'v', 's', 's']) {
      await page.keyboard.press(key)
      await expectStill(page, pair, before)
    }
  })

  test('through changes of size, measure and typeface', async ({ page }) => {
    const pair = page.locator(`.pair${id}`)
    const before = await topOf(pair)
    await page.keyboard.press('a')
    const settings = page.getByRole('dialog')
    for (const name of ['Size', 'Line spacing']) {
      await settings.getByRole('slider', { name }).first().press('ArrowRight')
      await expectStill(page, pair, before)
    }
    await settings.getByRole('radio', { name: 'OpenDyslexic' }).check()
    await expectStill(page, pair, before)
  })

  test('through a change of the window’s width, such as a phone that is turned', async ({ page }) => {
    const pair = page.locator(`.pair${id}`)
    const size = page.viewportSize()
    if (!size) throw new Error('no window')
    const before = await topOf(pair)
    await page.setViewportSize({ width: size.width === 390 ? 844 : 600, height: size.height })
    await expectStill(page, pair, before)
    await page.setViewportSize(size)
    await expectStill(page, pair, before)
  })
})

test('the row at the cursor stays where it is in a text opened at its head, whose other rows are not drawn', async ({
  page,
}) => {
  await page.goto(pages.news.en)
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2))
  await page.keyboard.press('j')
  const pair = page.locator('.pair[data-here]')
  const before = await topOf(pair)
  for (const key of ['v', 'v', 'v', 'v', 'v', 'v', 's', 's']) {
    await page.keyboard.press(key)
    await expectStill(page, pair, before)
  }
})

for (const view of ['demand', 'blur']) {
  test(`the address of a note in the hidden side shows that side: ${view}`, async ({ page }) => {
    const { en } = pages.essay
    await page.goto(en)
    const note = page.locator('.translation .note > [id]').first()
    const id = await note.getAttribute('id')
    await page.goto(`${en}?view=${view}#${id}`)
    await expect(note).toBeInViewport()
    await expect(note.locator('xpath=ancestor::*[@inert]')).toHaveCount(0)
  })
}

test('nothing shifts by itself, on load or after a change', async ({ page, browserName }) => {
  test.skip(browserName === 'firefox', 'Firefox does not report layout shifts')
  await recordLayoutShifts(page)
  for (const view of Object.keys(views)) {
    await page.goto(`${pages.essay.en}?view=${view}`)
    expect(await layoutShiftSince(page), `${view}, on load`).toBe(0)
    for (const isSwapped of [true, false]) {
      await page.keyboard.press('s')
      await expect(page.getByRole('checkbox', { name: 'Translation first' })).toBeChecked({
        checked: isSwapped,
      })
      expect(await layoutShiftSince(page, await whenDrawn(page)), `${view}, swapped`).toBe(0)
    }
  }
  const before = await whenDrawn(page)
  await page
    .locator('.pair[id]')
    .first()
    .evaluate((pair: HTMLElement) => {
      pair.style.paddingTop = '60px'
    })
  expect(await layoutShiftSince(page, before), 'the recorder reports a shift').toBeGreaterThan(0)
})

test('the line between the columns moves by drag and by key, and stays', async ({ page, isMobile }) => {
  test.skip(isMobile, 'there are no columns on a phone')
  await page.goto(story)
  const divider = page.getByRole('separator', { name: 'Resize columns' })
  const width = () =>
    row(page, 0)
      .locator('.original')
      .evaluate((element) => element.getBoundingClientRect().width)
  const before = await width()
  await divider.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect.poll(width).toBeGreaterThan(before + 20)
  await expect(divider).toHaveAttribute('aria-valuenow', '54')
  const box = await divider.boundingBox()
  await page.mouse.move((box?.x ?? 0) + 12, 300)
  await page.mouse.down()
  await page.mouse.move((box?.x ?? 0) - 150, 320, { steps: 4 })
  await page.mouse.up()
  const after = await width()
  expect(after).toBeLessThan(before)
  await page.reload()
  expect(Math.abs((await width()) - after)).toBeLessThanOrEqual(1)
})
