import { expect, pages, test } from './fixtures.ts'
import { tornDashes } from './torn-dashes.ts'

test('no dash is torn from its word, at any width', async ({ page, isMobile }) => {
  test.skip(isMobile, 'the widths are set here')
  await page.goto(pages.story.es)
  await page.evaluate(() => {
    document.documentElement.dataset.whole = ''
  })
  for (const view of ['side', 'stacked']) {
    await page.evaluate((name) => {
      document.documentElement.dataset.view = name
    }, view)
    for (let width = 320; width <= 1920; width += 100) {
      await page.setViewportSize({ width, height: 800 })
      const { torn, seen } = await page.evaluate(tornDashes)
      expect(seen).toBeGreaterThan(10)
      expect(torn, `${view}, ${width} px`).toEqual([])
    }
  }
})

test('a copied dash has no invisible characters around it, and is found', async ({
  page,
  context,
  isMobile,
}) => {
  test.skip(isMobile, 'a selection by script')
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(pages.story.es)
  const text = await page.evaluate(() => {
    const cell = [...document.querySelectorAll('.pair > [lang=es]')].find((side) =>
      /\S—/.test(side.textContent ?? ''),
    )
    getSelection()?.selectAllChildren(cell ?? document.body)
    document.execCommand('copy')
    return cell?.querySelector('p')?.textContent ?? ''
  })
  await expect
    .poll(() => page.evaluate(async () => (await navigator.clipboard.readText()).replace(/\s+/g, ' ').trim()))
    .toContain(text.replace(/\s+/g, ' ').trim())
  const phrase = /\S+—.? ?\S*/.exec(text)?.[0] ?? ''
  await page.keyboard.press('/')
  await page.getByRole('searchbox').fill(phrase)
  await expect(page.locator('#_find output')).toContainText('1')
})
