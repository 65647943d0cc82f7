import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/**
 * What axe finds on a page, by the rules of WCAG 2.2 AA and its best practices.
 *
 * The browser skips rendering rows out of view (`content-visibility`). Such rows are measured inside an
 * estimated height, where one may overlap the next (`target-size`), so everything is rendered first.
 *
 * @returns a line for each violation: the rule, and the elements that break it
 */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(async () => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('.pair[id] { content-visibility: visible !important }')
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    await document.fonts.ready
  })
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  )
}
