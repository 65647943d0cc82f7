import type { Page } from '@playwright/test'
import { chooseView } from './choose-view.ts'
import { clipboard, expect, pages, test } from './fixtures.ts'

const story = pages.story.en

/** The text that is highlighted in a language. */
const highlighted = (page: Page, language: 'en' | 'es') =>
  page.evaluate((name) => {
    const ranges = [...(CSS.highlights.get(name) ?? [])] as Range[]
    return ranges.map((range) => range.toString()).join('')
  }, `sentence-${language}`)

test('the sentence under the pointer is highlighted with its counterpart', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a pointer belongs to the desk')
  await page.goto(story)
  await page.locator('.pair[id]').nth(4).locator('.translation p').hover()
  await expect
    .poll(() => highlighted(page, 'en'))
    .toBe('“Nobody asks for an umbrella,” she answered, and did not look up.')
  await expect
    .poll(() => highlighted(page, 'es'))
    .toBe('—Nadie pregunta por un paraguas —contestó ella, y no levantó la vista.')
  await page.mouse.move(2, 2)
  await expect.poll(() => highlighted(page, 'en')).toBe('')
})

test('keys go from paragraph to paragraph and from sentence to sentence', async ({ page }) => {
  await page.goto(story)
  await page.keyboard.press('j')
  await expect(page.getByRole('link', { name: /^Link to paragraph 1$/ })).toBeFocused()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect(page.getByRole('link', { name: /^Link to paragraph 3$/ })).toBeFocused()
  await page.keyboard.press('l')
  await expect.poll(() => highlighted(page, 'es')).toBe('—Llega usted mojado —dijo la mujer de la oficina—.')
  await expect.poll(() => highlighted(page, 'en')).toBe('“You’re wet,” said the woman in the office.')
  await page.keyboard.press('l')
  await expect.poll(() => highlighted(page, 'en')).toBe('“That’s what the umbrella is for, you know.”')
  await page.keyboard.press('l')
  await expect.poll(() => highlighted(page, 'en')).toBe('“It isn’t mine,” said Darío.')
  await page.keyboard.press('h')
  await expect.poll(() => highlighted(page, 'en')).toBe('“That’s what the umbrella is for, you know.”')
  await page.keyboard.press('k')
  await expect(page.getByRole('link', { name: /^Link to paragraph 2$/ })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect.poll(() => highlighted(page, 'en')).toBe('')
})

test('keys do nothing while one types, nor when they are switched off', async ({ page }) => {
  await page.goto(story)
  await page.keyboard.press('/')
  const field = page.getByRole('searchbox')
  await expect(field).toBeFocused()
  await page.keyboard.type('js')
  await expect(field).toHaveValue('js')
  await page.keyboard.press('Escape')
  await page.keyboard.press('a')
  await page.getByRole('checkbox', { name: 'Single-key shortcuts' }).uncheck()
  await page.keyboard.press('Escape')
  await page.keyboard.press('s')
  await page.keyboard.press('?')
  // A dialog that the keys had opened would be in the way of this button.
  await page.getByRole('button', { name: 'Settings', exact: true }).click()
  await expect(page.getByRole('dialog')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('checkbox', { name: 'Translation first' })).not.toBeChecked()
})

test('the list of keys is in the interface’s language', async ({ page }) => {
  await page.goto(pages.story.es)
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Ayuda' })
  await expect(help).toContainText('Ir a la frase siguiente')
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()
})

test('on a phone help is reached from the settings, and tells what fingers do', async ({
  page,
  isMobile,
}) => {
  test.skip(!isMobile, 'a desk has a button for it')
  await page.goto(pages.story.es)
  await page.getByRole('button', { name: 'Ajustes', exact: true }).click()
  await page.getByRole('dialog', { name: 'Ajustes' }).getByRole('button', { name: 'Ayuda' }).click()
  const help = page.getByRole('dialog', { name: 'Ayuda' })
  await expect(help).toContainText('Toca una frase')
  await expect(page.getByRole('dialog')).toHaveCount(1)
  await help.getByRole('button', { name: 'Cerrar' }).click()
  await expect(help).toBeHidden()
})

test('where the script cannot be had, the views and sides still work', async ({ page, isMobile }) => {
  test.skip(isMobile, 'there are no columns on a phone')
  await page.route('**/assets/main-*.js', (route) => route.abort())
  await page.goto(story)
  const first = page.locator('.pair[id] > .original').first()
  const second = page.locator('.pair[id] > .translation').first()
  const isBeside = async () =>
    ((await second.boundingBox())?.y ?? 0) === ((await first.boundingBox())?.y ?? 1)
  expect(await isBeside()).toBe(true)
  await chooseView(page, 'Stacked')
  expect(await isBeside()).toBe(false)
  await chooseView(page, 'Translation only')
  await expect(first).toBeHidden()
})

test('settings show at once, are kept, and go back to how they were at first', async ({ page }) => {
  await page.goto(story)
  const english = page.locator('.pair[id]').nth(1).locator('[lang=en] p').first()
  const size = () => english.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
  const before = await size()
  await page.getByRole('button', { name: 'Settings', exact: true }).click()
  const settings = page.getByRole('dialog', { name: 'Settings' })
  await settings.getByRole('radio', { name: 'Dark' }).check()
  await settings
    .getByRole('group', { name: 'Text in English' })
    .getByRole('slider', { name: 'Size' })
    .fill('1.5')
  await settings.getByRole('checkbox', { name: 'Paragraph numbers' }).uncheck()
  expect(await size()).toBeCloseTo(before * 1.5, 0)
  await settings.getByRole('button', { name: 'Close' }).click()
  await page.goto(pages.poem.en)
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(24, 22, 20)')
  await expect(page.locator('.pair[id] > .number').first()).toHaveCSS('opacity', '0')
  await page.getByRole('button', { name: 'Settings', exact: true }).click()
  await settings.getByRole('button', { name: 'Reset' }).click()
  await expect(page.locator('body')).not.toHaveCSS('background-color', 'rgb(24, 22, 20)')
  await page.goto(story)
  expect(await size()).toBe(before)
})

test('what is chosen is there before the first paint', async ({ page }) => {
  await page.goto(story)
  await page.evaluate(() =>
    localStorage.setItem('cotejo.settings', JSON.stringify({ theme: 'dark', view: 'demand' })),
  )
  await page.route('**/assets/main-*.js', (route) => route.abort())
  await page.goto(story)
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(24, 22, 20)')
  await expect(page.locator('.pair[id] > .translation > p').first()).toBeHidden()
})

test('finds in both languages at once, accents aside, and goes from hit to hit', async ({ page }) => {
  await page.goto(pages.essay.en)
  await page.getByRole('button', { name: 'Find' }).click()
  const search = page.getByRole('search', { name: 'Find in this work' })
  const count = search.getByRole('status')
  await search.getByRole('searchbox').fill('CARBONO')
  await expect(count).toHaveText(/ · English 0 · Spanish [1-9]\d*$/)
  await search.getByRole('searchbox').fill('dioxido')
  await expect(count).toHaveText(/ · English 0 · Spanish [1-9]\d*$/)
  await search.getByRole('searchbox').fill('mineral')
  await expect(count).toHaveText(/ · English [1-9]\d* · Spanish [1-9]\d*$/)
  await page.keyboard.press('Enter')
  await expect(count).toHaveText(/^1 of \d+ ·/)
  await search.getByRole('button', { name: 'Next' }).click()
  await expect(count).toHaveText(/^2 of \d+ ·/)
  await search.getByRole('button', { name: 'Previous' }).click()
  await expect(count).toHaveText(/^1 of \d+ ·/)
  const here = await page.evaluate(() => {
    const [range] = [...(CSS.highlights.get('found-here') ?? [])] as Range[]
    const box = range?.getBoundingClientRect()
    return { text: range?.toString(), seen: box !== undefined && box.top > 0 && box.bottom < innerHeight }
  })
  expect(here).toEqual({ text: 'mineral', seen: true })
  await search.getByRole('searchbox').fill('zzz')
  await expect(count).toHaveText('No results')
})

test('a search goes on across the sections of a work', async ({ page }) => {
  await page.goto(pages.section.en)
  await page.keyboard.press('/')
  const search = page.getByRole('search', { name: 'Find in this work' })
  const count = search.getByRole('status')
  await search.getByRole('searchbox').fill('semilla')
  await expect(count).toHaveText(/ · English 0 · Spanish [1-9]\d*$/)
  await search.getByRole('searchbox').fill('agua')
  await expect(count).toHaveText(/ · English 0 · Spanish [1-9]\d*$/)
  const total = Number(/Spanish (\d+)/.exec((await count.textContent()) ?? '')?.[1])
  await page.keyboard.press('Shift+Enter')
  await expect(page).toHaveURL(/01-seed/)
  await expect(count).toHaveText(new RegExp(`^\\d+ of ${total} · English 0 · Spanish ${total}$`))
  const place = Number(/^\d+/.exec((await count.textContent()) ?? '')?.[0])
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/02-water/)
  await expect(count).toHaveText(new RegExp(`^${place + 1} of ${total} `))
})

test.describe('copying', () => {
  test.beforeEach(async ({ context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  })

  test('a paragraph in both languages, as text, Markdown, table, citation and address', async ({
    page,
    baseURL,
  }) => {
    await page.goto(`${story}?view=stacked`)
    for (const key of ['j', 'j', 'j', 'j', 'j', 'c']) await page.keyboard.press(key)
    await expect(page.getByRole('status')).toHaveText('Copied.')
    const [spanish, english] = [
      '—Nadie pregunta por un paraguas —contestó ella, y no levantó la vista.',
      '“Nobody asks for an umbrella,” she answered, and did not look up.',
    ]
    await expect.poll(() => clipboard(page)).toBe(`${spanish}\n\n${english}`)
    const take = async (name: string) => {
      await page.keyboard.press('m')
      await page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
      await expect(page.getByRole('dialog')).toHaveCount(0)
      return expect.poll(() => clipboard(page))
    }
    const address = `${baseURL}${story}#j5ps`
    await (await take('Copy as Markdown')).toBe(
      `**ES**\n\n> ${spanish}\n\n**EN**\n\n> ${english}\n\n<${address}>\n`,
    )
    await (await take('Copy as a table')).toBe(`| ES | EN |\n| --- | --- |\n| ${spanish} | ${english} |\n`)
    await (await take('Copy link')).toBe(address)
    await (await take('Copy link with this view')).toBe(`${baseURL}${story}?view=stacked&side=original#j5ps`)
    await (await take('Copy citation')).toBe(
      [
        'Marta Sol. El paraguas amarillo / The yellow umbrella.',
        'Translated by Ana Reed. 14 March 2026. CC BY 4.0.',
        `§ 5. ${address}`,
      ].join(' '),
    )
  })

  test('code with its indentation, lists with their numbers', async ({ page }) => {
    await page.goto(pages['how-to'].en)
    const code = page.locator('.pair[id]', { has: page.locator('pre') }).first()
    await code.locator('.number').focus()
    await page.keyboard.press('c')
    await expect(page.getByRole('status')).toHaveText('Copied.')
    await expect.poll(() => clipboard(page)).toMatch(/^import math\n[\s\S]*\n {4}\S/)
    const list = page.locator('.pair[id]', { has: page.locator('.original > ol > li:nth-child(2)') }).first()
    await list.locator('.number').focus()
    await page.keyboard.press('c')
    await expect.poll(() => clipboard(page)).toMatch(/^\d+\. .+\n\d+\. /)
    await page.keyboard.press('m')
    await page.getByRole('dialog').getByRole('button', { name: 'Copy as Markdown' }).click()
    await expect.poll(() => clipboard(page)).toMatch(/^\*\*EN\*\*\n\n> \d+\. /)
  })

  test('selecting in one column selects that column only', async ({ page, isMobile }) => {
    test.skip(isMobile, 'there are no columns on a phone')
    await page.goto(story)
    const from = await page.locator('.pair[id]').nth(0).locator('.translation p').boundingBox()
    const to = await page.locator('.pair[id]').nth(2).locator('.translation p').boundingBox()
    await page.mouse.move((from?.x ?? 0) + 2, (from?.y ?? 0) + 8)
    await page.mouse.down()
    await page.mouse.move((to?.x ?? 0) + 200, (to?.y ?? 0) + 10, { steps: 5 })
    await page.mouse.up()
    const selected = await page.evaluate(() => String(getSelection()))
    expect(selected).toContain('The rule said')
    expect(selected).not.toContain('La norma decía')
    expect(selected).not.toMatch(/^\d+$/m)
  })
})

test('the order for screen readers can be one language whole', async ({ page }) => {
  await page.goto(pages.poem.en)
  await page.keyboard.press('a')
  await page.getByRole('radio', { name: 'All of one language, then the other' }).check()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: 'American English' })).toMatchAriaSnapshot(`
    - region "American English · translation":
      - paragraph: /The street is/
      - paragraph: /At nine I water/
  `)
})
