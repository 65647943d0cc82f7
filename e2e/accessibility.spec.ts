import type { Page } from '@playwright/test'
import { axeFindings } from './axe.ts'
import { expect, locales, pages, test } from './fixtures.ts'

async function expectNoFindings(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual([])
}

for (const [kind, paths] of Object.entries(pages)) {
  for (const locale of locales) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`axe finds nothing: ${kind}, ${locale}, ${colorScheme}`, async ({ page, isMobile }) => {
        // Words and colours are those of the desk; each of both is checked once on a phone.
        test.skip(isMobile && (locale === 'en') !== (colorScheme === 'light'), 'checked on the desk')
        await page.emulateMedia({ colorScheme })
        await page.goto(paths[locale])
        for (const details of await page.locator('details').all()) {
          await details.evaluate((element: HTMLDetailsElement) => {
            element.open = true
          })
        }
        await expectNoFindings(page)
      })
    }
  }
}

test('everything can be reached by keyboard, in order, and the focus is seen', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a keyboard belongs to the desk')
  await page.goto(pages.news.en)
  // A row that has the focus adds a button, so there are more stops than controls at the start.
  const names = await page
    .locator('a[href], summary, input:not([type=radio]:not(:checked)), button, [tabindex="0"]')
    .evaluateAll((all) => {
      const controls = all.filter((element) => element.checkVisibility())
      Object.assign(window, { toReach: new Set(controls) })
      return controls.map((element) => element.outerHTML.slice(0, 80))
    })
  expect(names.length).toBeGreaterThan(20)
  for (let presses = 0; presses < 2 * names.length; presses++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return null
      const { toReach } = window as unknown as { toReach: Set<Element> }
      toReach.delete(element)
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      const { top, bottom } = element.getBoundingClientRect()
      const bar = document.querySelector('.tools')?.getBoundingClientRect().bottom ?? 0
      const inBar = element.closest('.tools, .site, .skip') !== null
      return {
        name: element.outerHTML.slice(0, 80),
        outlined: outlineStyle !== 'none' && outlineWidth !== '0px',
        visible: bottom > 0 && top < innerHeight && (inBar || bottom > bar),
      }
    })
    if (focused === null) break // past the last control
    expect(focused.outlined, focused.name).toBe(true)
    expect(focused.visible, focused.name).toBe(true)
  }
  const notReached = await page.evaluate(() => {
    const { toReach } = window as unknown as { toReach: Set<Element> }
    return [...toReach].map((element) => element.outerHTML.slice(0, 80))
  })
  expect(notReached).toEqual([])
})

for (const view of ['side', 'stacked', 'original', 'translation', 'demand', 'blur']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in the view ${view} with a current row, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.goto(`${pages.essay.es}?view=${view}&side=translation`)
      await page.keyboard.press('j')
      await page.keyboard.press('j')
      await expect(page.locator('[data-here] > .more')).toBeVisible()
      await expectNoFindings(page)
    })
  }
  test(`a number of four digits, the menu of its row and its text are apart: ${view}`, async ({ page }) => {
    await page.goto(`${pages.essay.es}?view=${view}`)
    await page.locator('main').evaluate((main) => {
      main.classList.add('digits-4')
      const number = main.querySelector('.pair[id] > .number')
      if (number) number.textContent = '1800'
    })
    await page.keyboard.press('j')
    const row = page.locator('[data-here]')
    const boxes = await row.evaluate((pair) =>
      ['.number', '.more', ':is(.original, .translation):not([inert]) :is(h2, p, .h2)'].map((selector) => {
        const range = new Range()
        const element = pair.querySelector(selector)
        if (!element) throw new Error(`The row has no ${selector}.`)
        range.selectNodeContents(element)
        const { left, right, top, bottom } = range.getBoundingClientRect()
        return { left, right, top, bottom }
      }),
    )
    const [number, menu, text] = boxes
    if (!number || !menu || !text) throw new Error('A box is missing.')
    const areApart = (a: typeof text, b: typeof text) =>
      a.right + 2 <= b.left || b.right + 2 <= a.left || a.bottom <= b.top || b.bottom <= a.top
    expect(areApart(number, menu)).toBe(true)
    expect(areApart(number, text)).toBe(true)
    expect(areApart(menu, text)).toBe(true)
  })
}

for (const [name, key, opened] of [
  ['settings', 'a', 'Settings'],
  ['help', '?', 'Help'],
  ['the menu of a paragraph', 'm', /^Paragraph 1$|^This heading$/],
] as const) {
  test(`axe finds nothing in ${name}`, async ({ page }) => {
    await page.goto(pages.story.en)
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog', { name: opened })).toBeVisible()
    await expectNoFindings(page)
  })
}

for (const settings of [
  { theme: 'sepia' },
  { theme: 'dark', font: 'dyslexic' },
  { font: 'sans', numbers: 'off', order: 'whole' },
]) {
  test(`axe finds nothing with ${JSON.stringify(settings)}`, async ({ page }) => {
    await page.addInitScript(
      (kept) => localStorage.setItem('cotejo.settings', kept),
      JSON.stringify(settings),
    )
    await page.goto(pages.essay.en)
    await expectNoFindings(page)
  })
}

test('the skip link leads past the menus', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a keyboard belongs to the desk')
  await page.goto(pages.news.en)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('no page is wider than the window', async ({ page }) => {
  for (const { es } of Object.values(pages)) {
    await page.goto(es)
    const excess = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(excess, es).toBe(0)
  }
})
