import { chromium, type Page } from '@playwright/test'
import { findChromium } from './browser.ts'
import { expect, pages, test } from './fixtures.ts'

/**
 * The texts in the browser's own accessibility tree. Playwright's snapshots read the DOM and the styles
 * instead, so they cannot see what the browser tells of rows that it has not rendered.
 */
async function textsInTree(page: Page): Promise<Set<string>> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const texts = nodes.filter(({ ignored, role }) => !ignored && role?.value === 'StaticText')
  return new Set(texts.map(({ name }) => String(name?.value).replace(/\s+/g, ' ').trim()))
}

/** The texts in the browser's own accessibility tree, in reading order. */
async function readingOrder(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const textsUnder = (id: string | undefined): string[] => {
    const node = byId.get(id ?? '')
    if (!node) return []
    if (!node.ignored && node.role?.value === 'StaticText') return [String(node.name?.value)]
    return (node.childIds ?? []).flatMap(textsUnder)
  }
  return textsUnder(nodes[0]?.nodeId)
}

/** The texts of one side, in rows. */
function textsOf(page: Page, side: 'original' | 'translation'): Promise<string[]> {
  return page.locator(`.pair[id] > .${side}:not(.missing)`).evaluateAll((cells) =>
    cells.flatMap((cell) => {
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
      const texts: string[] = []
      while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '')
      return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '')
    }),
  )
}

for (const [view, side, hidden] of [
  ['original', 'original', 'translation'],
  ['translation', 'original', 'original'],
  ['demand', 'original', 'translation'],
  ['demand', 'translation', 'original'],
  ['blur', 'original', 'translation'],
  ['blur', 'translation', 'original'],
] as const) {
  test(`the browser's accessibility tree has no text of a hidden side: ${view}, ${side} first`, async ({
    baseURL,
  }) => {
    const executablePath = findChromium()
    const browser = await chromium.launch({
      ...(executablePath ? { executablePath } : {}),
      args: ['--force-renderer-accessibility'],
    })
    try {
      const page = await browser.newPage()
      await page.goto(`${baseURL}${pages.part.en}?view=${view}&side=${side}`)
      await page.locator('html[data-js=ready]').waitFor({ state: 'attached' })
      const shown = hidden === 'original' ? 'translation' : 'original'
      const [shownTexts, hiddenTexts] = [await textsOf(page, shown), await textsOf(page, hidden)]
      const inTree = await textsInTree(page)
      expect(shownTexts.filter((text) => inTree.has(text)).length).toBeGreaterThan(20)
      const exposed = hiddenTexts.filter((text) => inTree.has(text) && !shownTexts.includes(text))
      expect(exposed).toEqual([])
    } finally {
      await browser.close()
    }
  })
}

test('one language whole: each number is with its paragraph, then the other language, then the foot', async ({
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem('cotejo.settings', '{"order":"whole"}'))
  await page.goto(pages.poem.en)
  const texts = await readingOrder(page)
  const inOrder = ['2', 'La calle tiene', '3', 'Yo riego', 'The street is', 'Published in English']
  const found = texts.flatMap((text) => inOrder.filter((start) => text.startsWith(start)))
  expect(found.filter((start, at) => found.indexOf(start) === at)).toEqual(inOrder)
})
