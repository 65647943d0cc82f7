import { clipboard, expect, pages, test } from './fixtures.ts'

const story = pages.story.en
const essay = pages.essay.en

test('the two sides of a pair stand level on a desk, and one under the other on a phone', async ({
  page,
  isMobile,
}) => {
  await page.goto(story)
  const pairs = page.locator('.pair[id]')
  const first = pairs.nth(1)
  const original = await first.locator('[lang=es]').first().boundingBox()
  const translation = await first.locator('[lang=en]').first().boundingBox()
  if (isMobile) {
    expect(translation?.y).toBeGreaterThan((original?.y ?? 0) + (original?.height ?? 0) - 1)
    await expect(first.locator('.translation')).toHaveCSS('border-inline-start-width', '3px')
  } else {
    expect(translation?.y).toBe(original?.y)
    expect(translation?.x).toBeGreaterThan(original?.x ?? 0)
  }
})

test('the original comes first, and the reader can put the translation first and find it so again', async ({
  page,
  isMobile,
}) => {
  await page.goto(story)
  const pair = page.locator('.pair[id]').nth(1)
  const before = async () => {
    const [original, translation] = await Promise.all([
      pair.locator('.original').boundingBox(),
      pair.locator('.translation').boundingBox(),
    ])
    return isMobile ? (original?.y ?? 0) < (translation?.y ?? 0) : (original?.x ?? 0) < (translation?.x ?? 0)
  }
  expect(await before()).toBe(true)
  await page.getByRole('checkbox', { name: 'Translation first' }).check()
  expect(await before()).toBe(false)
  await page.goto(pages.poem.en)
  await expect(page.getByRole('checkbox', { name: 'Translation first' })).toBeChecked()
  await page.goto(story)
  expect(await before()).toBe(false)
  await page.getByRole('checkbox', { name: 'Translation first' }).uncheck()
  expect(await before()).toBe(true)
})

test('a paragraph number leads to its paragraph and copies the address', async ({
  page,
  context,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(story)
  const number = page.getByRole('link', { name: /^Link to paragraph 7$/ })
  const id = await number.getAttribute('href')
  await number.click()
  await expect(page).toHaveURL(`${story}${id}`)
  await expect(page.getByRole('status')).toHaveText('Link copied.')
  await expect.poll(() => clipboard(page)).toBe(`${baseURL}${story}${id}`)
})

test('an address whose fragment is broken leaves the tools as they are', async ({ page }) => {
  await page.goto(`${story}#%E0%A4%A`)
  await page.getByRole('button', { name: 'Find' }).click()
  await expect(page.getByRole('searchbox')).toBeFocused()
})

test('one address of a paragraph is good in both interface languages', async ({ page }) => {
  await page.goto(story)
  const id = await page.getByRole('link', { name: /^Link to paragraph 20$/ }).getAttribute('href')
  for (const path of [pages.story.en, pages.story.es]) {
    await page.goto(`${path}${id}`)
    await expect(page.locator(`.pair${id}`)).toBeInViewport()
  }
})

test('the pair under the pointer or the focus is highlighted on both sides', async ({ page, isMobile }) => {
  await page.goto(story)
  const pair = page.locator('.pair[id]').nth(2)
  const other = page.locator('.pair[id]').nth(3)
  const unlit = await other.evaluate((element) => getComputedStyle(element).backgroundColor)
  if (!isMobile) {
    await pair.locator('.translation').hover()
    await expect(pair).not.toHaveCSS('background-color', unlit)
    await page.mouse.move(0, 0)
  }
  await pair.locator('.number').focus()
  await expect(pair).not.toHaveCSS('background-color', unlit)
  await expect(other).toHaveCSS('background-color', unlit)
})

test('a side that is missing says so, in the interface’s language', async ({ page }) => {
  await page.goto(story)
  await expect(page.getByText('Not translated yet.')).toHaveCount(1)
  await page.goto(pages.story.es)
  await expect(page.getByText('Aún sin traducir.')).toHaveAttribute('lang', 'es')
  await page.goto(pages.poem.en)
  await expect(page.getByText('Not in the original: added by the translator.')).toHaveCount(1)
})

test('a side that is missing on purpose says only where the text is', async ({ page }) => {
  await page.goto(pages.essay.en)
  await expect(page.locator('#only-en').getByText('Only in English')).toBeVisible()
  await expect(page.locator('#only-es').getByText('Only in Spanish')).toBeVisible()
  await expect(page.getByText(/Not translated yet|added by the translator/)).toHaveCount(0)
})

test('the text has the variety of its language that the work names', async ({ page }) => {
  await page.goto(pages.poem.es)
  const row = page.locator('.pair[id]').first()
  await expect(row.locator('.original')).toHaveAttribute('lang', 'es-MX')
  await expect(row.locator('.translation')).toHaveAttribute('lang', 'en-US')
  await expect(page.locator('.pair.head .original .language-label')).toHaveText(
    'español de México · original',
  )
  await row.locator('.original').click()
  const highlighted = await page.evaluate(() => [...CSS.highlights.keys()].sort())
  expect(highlighted).toEqual(['sentence-en', 'sentence-es'])
})

test('notes open in place and lead back', async ({ page }) => {
  await page.goto(essay)
  const side = page.locator('.pair[id] > [lang=en]:has(.call)').first()
  const note = side.getByRole('group').first()
  await expect(note).not.toHaveAttribute('open')
  await side.getByRole('link', { name: 'Open note 1' }).click()
  await expect(note).toHaveAttribute('open')
  await expect(note.locator('div')).toBeInViewport()
  await note.getByRole('link', { name: 'Back to the text' }).first().click()
  await expect(side.getByRole('link', { name: 'Open note 1' })).toBeInViewport()
})

test('each side has its language, and each heading is in the outline once', async ({ page }) => {
  await page.goto(pages.news.en)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(3)
  for (const heading of await page.getByRole('heading', { level: 2 }).all()) {
    await expect(heading.locator('xpath=ancestor::*[@lang][1]')).toHaveAttribute('lang', 'en')
  }
  await expect(page.locator('article')).toHaveAttribute('translate', 'no')
})

test('the contents lead to the sub-heads', async ({ page }) => {
  await page.goto(pages.news.en)
  await page.getByText('Contents', { exact: true }).click()
  const link = page.getByRole('list', { name: 'Contents of this text' }).getByRole('link').nth(1)
  const id = await link.getAttribute('href')
  await link.click()
  await expect(page.locator(`.pair${id}`)).toBeInViewport()
})

test('sections lead on, back and to the contents of the work', async ({ page }) => {
  await page.goto(pages['work of sections'].en)
  const isOpen = async (address: RegExp) => {
    await expect(page).toHaveURL(address)
    await expect(page.locator('html')).toHaveAttribute('data-js', 'ready')
  }
  // Rows are drawn once they come into view, a frame after a jump to the foot, and may move what is there: a
  // click in that frame begins on the link and ends beside it. Being scrolled to first, a link is at rest.
  const follow = async (name: string | RegExp) => {
    const link = page.getByRole('link', { name })
    await link.scrollIntoViewIfNeeded()
    await link.click()
  }
  await follow('Start reading')
  await isOpen(/01-seed$/)
  await follow(/^Next/)
  await isOpen(/02-water$/)
  await follow(/^Previous/)
  await isOpen(/01-seed$/)
  await follow('Section 1 of 3')
  await expect(page).toHaveURL(pages['work of sections'].en)
})

test('a link in a text leads to the other work', async ({ page }) => {
  await page.goto(pages.essay.es)
  await page.locator('article [lang=es] a[href*="paper-boat"]').first().click()
  await expect(page).toHaveURL(pages['how-to'].es)
})

test('pictures, tables and code of the how-to are there', async ({ page }) => {
  await page.goto(pages['how-to'].en)
  const figure = page.locator('.pair[id] > [lang=en] figure img').first()
  await figure.scrollIntoViewIfNeeded()
  await expect.poll(() => figure.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  await expect(page.getByRole('table')).not.toHaveCount(0)
  await expect(page.locator('pre code').first()).toContainText('import math')
})

test('the head and the foot say who, when, how long and under which licence', async ({ page }) => {
  await page.goto(pages.news.en)
  const main = page.getByRole('main')
  await expect(main).toContainText('Traducción de Marta Sol')
  await expect(main).toContainText('English · original')
  await expect(main).toContainText('Published in English and Spanish')
  await expect(main).toContainText(/\d+-minute read in each language/)
  await expect(main.getByRole('link', { name: /CC BY 4\.0/ })).toHaveAttribute('href', /creativecommons\.org/)
})

test('print shows both sides and no tools', async ({ page, browserName }) => {
  test.skip(browserName === 'firefox', 'WebDriver BiDi cannot set the medium')
  await page.goto(pages.news.en)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation', { name: 'Reading tools' })).toBeHidden()
  await expect(page.locator('.pair[id] > .translation').first()).toBeVisible()
})

test('where a page has italics, their font is there with the first text', async ({ page }) => {
  for (const { en } of Object.values(pages)) {
    await page.goto(en)
    const isSlanted = await page.evaluate(() =>
      [...document.querySelectorAll('main *')].some((element) => {
        const { fontStyle, fontFamily } = getComputedStyle(element)
        return fontStyle === 'italic' && fontFamily.includes('Literata Italic') && element.textContent !== ''
      }),
    )
    // What comes later is not used before the next page (`font-display: optional`).
    await expect(page.locator('link[rel=preload][href*=italic]'), en).toHaveCount(isSlanted ? 1 : 0)
  }
})
