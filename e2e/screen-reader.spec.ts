import type { Page } from '@playwright/test'
import { expect, pages, test } from './fixtures.ts'

const views = ['side', 'stacked', 'original', 'translation', 'demand', 'blur'] as const

/** How many pixels of the page are out of the window, to the right. */
const excess = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

for (const view of views) {
  test(`a screen reader reads the rows in the view ${view}`, async ({ page }) => {
    await page.goto(`${pages.story.en}?view=${view}`)
    await expect(page.locator('.pair[id]').nth(4)).toMatchAriaSnapshot({ name: `row-${view}.aria.yml` })
  })

  test(`at 400 % nothing is cut off or wider than the window: ${view}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 256 })
    for (const path of [pages.news.es, pages['how-to'].en, pages.poem.en]) {
      await page.goto(`${path}?view=${view}`)
      expect(await excess(page), path).toBe(0)
    }
  })
}

test('a screen reader reads the tools', async ({ page, isMobile }) => {
  test.skip(isMobile, 'the bar has less in it there')
  await page.goto(pages.news.en)
  await expect(page.getByRole('navigation', { name: 'Reading tools' })).toMatchAriaSnapshot()
})

test('wider spacing of text cuts nothing off', async ({ page }) => {
  await page.goto(pages['how-to'].es)
  const cut = await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    )
    document.adoptedStyleSheets = [sheet]
    return [...document.querySelectorAll<HTMLElement>('.pair > :is(.original, .translation), .tools > *')]
      .filter((element) => element.checkVisibility() && element.scrollWidth > element.clientWidth + 1)
      .map((element) => element.outerHTML.slice(0, 80))
  })
  expect(cut).toEqual([])
  expect(await excess(page)).toBe(0)
})

test('forced colours show the view in use, the highlighted row and what is blurred', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto(`${pages.story.en}?view=blur`)
  await expect(page.locator('.pair[id] > .translation > p').first()).toHaveCSS('visibility', 'hidden')
  await page.locator('.pair[id]').first().getByRole('button', { name: 'Show in English' }).click()
  await expect(page.locator('.pair[id] > .translation > p').first()).toHaveCSS('visibility', 'visible')
  await expect(page.getByRole('checkbox', { name: 'Translation first' })).not.toHaveCSS('appearance', 'none')
})

test('the whole page can be used by keyboard only', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a keyboard belongs to the desk')
  await page.goto(pages.news.en)
  const tabTo = async (name: string) => {
    for (let presses = 0; presses < 20; presses++) {
      await page.keyboard.press('Tab')
      const focused = await page.evaluate(() => {
        const element = document.activeElement
        const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined
        return label ?? element?.textContent ?? ''
      })
      if (focused.trim().startsWith(name)) return
    }
    throw new Error(`${name} is not reached`)
  }
  await tabTo('Translation first')
  await page.keyboard.press('Space')
  await expect(page.locator('html')).toHaveAttribute('data-side', 'translation')
  await tabTo('View')
  await page.keyboard.press('Enter')
  await tabTo('Side by side')
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('html')).toHaveAttribute('data-view', 'stacked')
  await page.keyboard.press('Escape')
  await tabTo('Contents')
  await page.keyboard.press('Enter')
  await tabTo('Ten weeks')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#ten-weeks$/)
  await expect(page.locator('#ten-weeks')).toBeInViewport()
  await page.keyboard.press('a')
  const settings = page.getByRole('dialog')
  await expect(settings).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(settings).toBeHidden()
})

test('without wish for motion nothing moves', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(pages.story.en)
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element)
        return (
          [...transitionDuration.split(','), ...animationDuration.split(',')].some(
            (time) => Number.parseFloat(time) > 0.001,
          ) || scrollBehavior === 'smooth'
        )
      }).length,
  )
  expect(moving).toBe(0)
})
