import { expect, pages, test } from './fixtures.ts'

test.skip(
  ({ browserName }) => browserName !== 'chromium',
  'the font size of the browser is set by its protocol',
)

for (const size of [24, 32]) {
  for (const width of [390, 360, 320]) {
    test(`every tool can be reached with text of ${size} px in a window of ${width} px`, async ({
      page,
      context,
    }) => {
      await page.setViewportSize({ width, height: 844 })
      const browser = await context.newCDPSession(page)
      await browser.send('Page.setFontSizes', { fontSizes: { standard: size, fixed: size } })
      await page.goto(pages['work of sections'].es)
      await page.goto(pages.section.es)
      const outside = await page.evaluate(() =>
        [
          ...document.querySelectorAll<HTMLElement>(
            '.tools :is(button, summary, input), header a, header button',
          ),
        ]
          .filter((element) => element.checkVisibility() && !element.closest('[popover]'))
          .filter((element) => {
            const { left, right } = element.getBoundingClientRect()
            return left < -1 || right > innerWidth + 1
          })
          .map((element) => element.outerHTML.slice(0, 80)),
      )
      expect(outside).toEqual([])
      const wide = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('body *')]
          .filter(
            (element) => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth + 1,
          )
          .map((element) => element.outerHTML.slice(0, 80)),
      )
      expect(wide).toEqual([])
      await page.getByRole('button', { name: 'Ajustes' }).click()
      await expect(page.getByRole('dialog', { name: 'Ajustes' })).toBeVisible()
    })
  }
}
