import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { test as base, expect } from './fixtures.ts'
import { startEditing } from './start-editing.ts'

interface Editing {
  readonly url: string
  /** The text of a version on disk. */
  readonly read: (language: 'en' | 'es') => Promise<string>
  readonly write: (language: 'en' | 'es', text: string) => Promise<void>
}

/** Runs `cotejo align --edit` on a copy of a small work, and stops it as a person does. */
const test = base.extend<{ editing: Editing; lang: string; work: string }>({
  lang: ['en', { option: true }],
  work: ['el-farol', { option: true }],
  editing: async ({ lang, work }, use) => {
    const content = await mkdtemp(join(tmpdir(), 'cotejo-'))
    await cp(resolve('tests/fixtures/alignment'), content, { recursive: true })
    const file = (language: string) => join(content, 'el-farol', `${language}.md`)
    const { url, stop } = await startEditing({ content, work, lang })
    await use({
      url,
      read: (language) => readFile(file(language), 'utf8'),
      write: (language, text) => writeFile(file(language), text),
    })
    expect(await stop()).toBe(0)
    await rm(content, { recursive: true })
  },
  baseURL: async ({ editing }, use) => use(new URL(editing.url).origin),
})

/** The status of a request with headers that a browser would not let a page set. */
function statusFor(
  path: string,
  headers: Record<string, string>,
  base?: string,
): Promise<number | undefined> {
  return new Promise((done, failed) => {
    const sent = request(new URL(path, base), { headers }, (response) => {
      response.resume()
      done(response.statusCode)
    })
    sent.once('error', failed).end()
  })
}

test.beforeEach(async ({ page, editing }) => {
  await page.goto(editing.url)
  await expect(page.getByRole('group', { name: /^(Row|Fila) 1,/ })).toBeFocused()
})

test('the alignment is edited and saved by keyboard only', async ({ page, editing, isMobile }) => {
  test.skip(isMobile, 'A phone has no keys.')
  const before = await editing.read('en')
  await page.keyboard.press('m')
  await expect(page.getByRole('status')).toHaveText('Merged into row 1.')
  await expect(page.getByRole('group', { name: /^Row 1, #f4rk #m2tq, Edited by you/ })).toBeFocused()
  await page.keyboard.press('z')
  await expect(page.getByRole('group', { name: /^Row 2, #m2tq/ })).toBeVisible()
  await page.keyboard.press('y')
  await page.keyboard.press('j')
  await expect(page.getByRole('group', { name: /^Row 2, #p9wd/ })).toBeFocused()
  await page.keyboard.press('k')
  await page.keyboard.press('s')
  const dialog = page.getByRole('dialog', { name: 'Split row 1' })
  await expect(dialog.getByRole('radio', { checked: true })).toHaveCount(2)
  await expect(dialog.getByRole('radio', { checked: true }).first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toHaveText('Split. The upper part is row 1.')
  await expect(page.getByRole('group', { name: /^Row 1,/ })).toBeFocused()
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Saved.', { exact: true }).first()).toBeVisible()
  const after = await editing.read('en')
  expect(after).not.toBe(before)
  const plain = (text: string) => text.replace(/<!--.*?-->/g, '').replace(/\s+/g, ' ')
  expect(plain(after)).toBe(plain(before))
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Shortcuts and help' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('z')
  await page.keyboard.press('z')
  await page.keyboard.press('Control+s')
  await expect.poll(() => editing.read('en')).toBe(before)
})

test('the alignment is edited and saved by mouse or finger only', async ({ page, editing }) => {
  const before = { en: await editing.read('en'), es: await editing.read('es') }
  const row = (number: number) => page.getByRole('group', { name: new RegExp(`^Row ${number}, `) })
  await row(2).click({ position: { x: 100, y: 60 } })
  await page.getByRole('button', { name: 'Unpair' }).click()
  await expect(page.getByRole('status')).toHaveText('Unpaired. You are on row 3.')
  await expect(row(3)).toContainText('Nothing in ')
  await page.getByRole('button', { name: 'Pair with' }).click()
  await expect(page.getByRole('status')).toHaveText('Paired as row 2.')
  await page.getByRole('button', { name: 'Move English down' }).click()
  await expect(row(2)).toContainText('Nothing in English.')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(row(2)).not.toContainText('Nothing in English.')
  await page.getByRole('button', { name: 'Redo' }).click()
  await expect(row(2)).toContainText('Nothing in English.')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText(/^Findings: \d+$/).click()
  await expect(page.getByText(/el-farol\/es\.md:\d+/).first()).toBeVisible()
  expect(await editing.read('es')).toBe(before.es)
  expect(await editing.read('en')).not.toBe(before.en)
})

test('single keys can be switched off', async ({ page, isMobile }) => {
  test.skip(isMobile, 'A phone has no keys.')
  await page.keyboard.press('?')
  await page.getByRole('checkbox', { name: 'Single-key shortcuts' }).uncheck()
  await page.getByRole('button', { name: 'Close' }).click()
  await page.keyboard.press('m')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('status')).toHaveText('There is nothing to undo.')
})

test('the browser asks before unsaved changes are lost', async ({ page }) => {
  await page.getByRole('button', { name: 'Merge with next' }).click()
  await expect(page.getByText('Unsaved changes')).toBeVisible()
  const asked = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  expect((await asked).type()).toBe('beforeunload')
  await (await asked).accept()
})

test('unsure rows are listed, least sure first, and lead to their rows', async ({ page }) => {
  await page.getByRole('button', { name: 'Move English down' }).click()
  await page.getByText(/^Unsure rows: \d+$/).click()
  const entries = page.getByRole('listitem').getByRole('button', { name: /^Row \d+, \d+%$/ })
  await expect(entries.first()).toBeVisible()
  const percents = (await entries.allTextContents()).map((text) => Number(/(\d+)%/.exec(text)?.[1]))
  expect(percents.length).toBeGreaterThan(1)
  expect(percents).toEqual(percents.toSorted((a, b) => a - b))
  const name = (await entries.first().textContent())?.split(',')[0]
  await entries.first().click()
  const row = page.getByRole('group', { name: new RegExp(`^${name}, `) })
  await expect(row).toBeFocused()
  await expect(row).toContainText(/Unsure: \d+% likely right/)
})

test('the language changes, and unsaved work stays, with its history', async ({ page, editing }) => {
  const before = await editing.read('es')
  await page.getByRole('button', { name: 'Merge with next' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved.', { exact: true }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Split…' }).click()
  await page.getByRole('button', { name: 'Split', exact: true }).click()
  await page.getByRole('link', { name: 'Español' }).click()
  await expect(page).toHaveURL(/\/es\/alinear\/el-farol$/)
  await expect(page).toHaveTitle(/^Revisar la alineación/)
  await expect(page.getByText('Cambios sin guardar')).toBeVisible()
  await expect(page.getByRole('group', { name: /^Fila 1, .*Corregida por ti/ })).toBeFocused()
  await page.getByRole('button', { name: 'Deshacer' }).click()
  await page.getByRole('button', { name: 'Deshacer' }).click()
  await page.getByRole('button', { name: 'Guardar' }).click()
  await expect(page.getByText('Guardado.', { exact: true }).first()).toBeVisible()
  expect(await editing.read('es')).toBe(before)
})

test('nothing is saved over files that changed meanwhile', async ({ page, editing }) => {
  const changed = `${await editing.read('es')}\n<!-- #z2zz -->\nOtra línea.\n`
  await page.getByRole('button', { name: 'Merge with next' }).click()
  await editing.write('es', changed)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Not saved' })).toContainText('have changed')
  expect(await editing.read('es')).toBe(changed)
  await page.getByRole('button', { name: 'Reload' }).click()
  await expect(page.getByText('Otra línea.')).toBeVisible()
  await expect(page.getByText('Unsaved changes')).toBeHidden()
})

test.describe('who may edit', () => {
  test('the address works once', async ({ page, editing, browser }) => {
    expect(page.url()).not.toContain('token')
    const [cookie] = await page.context().cookies()
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' })
    const other = await browser.newContext()
    const second = await other.newPage()
    const response = await second.goto(editing.url)
    expect(response?.status()).toBe(403)
    await expect(second.getByText('Run “cotejo align --edit” again')).toBeVisible()
    await other.close()
    await page.goto(editing.url)
    await page.getByRole('link', { name: 'Go to the page' }).click()
    await expect(page.getByRole('group', { name: /^Row 1,/ })).toBeFocused()
  })

  test('without the cookie there is no page, and no action does anything', async ({
    page,
    editing,
    playwright,
  }) => {
    const sent = page.waitForRequest(
      (one) => one.method() === 'POST' && one.postData()?.includes('rows') === true,
    )
    const before = await editing.read('en')
    await page.getByRole('button', { name: 'Merge with next' }).click()
    await page.route('**/*', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    )
    await page.getByRole('button', { name: 'Save' }).click()
    const save = await sent
    const stranger = await playwright.request.newContext()
    const headers = await save.allHeaders()
    delete headers.cookie
    delete headers['content-length']
    const body = save.postDataBuffer() ?? ''
    const refused = await stranger.post(save.url(), { headers, data: body })
    expect(await refused.text()).toContain('"reason":"refused"')
    expect(await editing.read('en')).toBe(before)
    expect((await stranger.get(page.url())).status()).toBe(403)
    expect((await stranger.post(page.url())).status()).not.toBe(200)
    await stranger.dispose()
    await expect(page.getByRole('alert').filter({ hasText: 'Not saved' })).toContainText('not responding')
  })

  test('a foreign host or origin is refused', async ({ page }) => {
    const { host } = new URL(page.url())
    expect(await statusFor(page.url(), { host })).toBe(403) // it has no cookie
    expect(await statusFor(page.url(), { host: 'attacker.example' })).toBe(421)
    expect(
      await statusFor('/fonts/inter-5.3.0-400-700.woff2', { host: 'attacker.example' }, page.url()),
    ).toBe(421)
    const origin = 'https://attacker.example'
    expect(await statusFor('/icon.svg', { host, origin }, page.url())).toBe(403)
    expect(await statusFor('/icon.svg', { host }, page.url())).toBe(200)
  })

  test('the policy allows the scripts of one response only, and no inline styles', async ({ page }) => {
    const policies: string[] = []
    for (let time = 0; time < 2; time++) {
      const response = await page.request.get(page.url())
      const policy = response.headers()['content-security-policy'] ?? ''
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
      const html = await response.text()
      expect(policy).toContain(`script-src 'self' 'nonce-${nonce}' 'strict-dynamic'; style-src 'self';`)
      expect(policy).not.toContain('unsafe')
      expect(html).toContain(`nonce="${nonce}"`)
      expect(html).not.toMatch(/ style="|<style| on[a-z]+="/)
      policies.push(policy)
    }
    expect(policies[0]).not.toBe(policies[1])
  })

  test('only this work can be opened', async ({ page }) => {
    for (const path of ['/en/align/dos-cuartos', '/es/align/el-farol', '/en/align/el-farol/nothing']) {
      expect((await page.request.get(path)).status()).toBe(404)
    }
  })
})

test.describe('accessibility', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing: ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await expect(page.getByText(/^(No unsure rows|Unsure rows)/)).toBeVisible()
      const findings = async () => {
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze()
        return violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
        )
      }
      await page.getByRole('button', { name: 'Unpair' }).click()
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(page.getByText('Saved.', { exact: true }).first()).toBeVisible()
      expect(await findings()).toEqual([])
      await page.getByRole('button', { name: 'Undo' }).click()
      await page.getByRole('button', { name: 'Split…' }).click()
      expect(await findings()).toEqual([])
      await page.getByRole('button', { name: 'Cancel' }).click()
      await page.getByRole('button', { name: 'Shortcuts and help' }).click()
      expect(await findings()).toEqual([])
    })
  }

  test('needs no sideways scrolling', async ({ page }) => {
    const over = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(await over()).toBeLessThanOrEqual(0)
    await page.getByRole('button', { name: 'Split…' }).click()
    expect(await over()).toBeLessThanOrEqual(0)
  })
})

test.describe('in Spanish, a work of sections', () => {
  test.use({ lang: 'es', work: 'dos-cuartos' })

  test('each section has its page', async ({ page }) => {
    await expect(page).toHaveURL(/\/es\/alinear\/dos-cuartos\/01-la-cocina$/)
    await expect(page.locator('html')).toHaveAttribute('lang', 'es')
    await expect(page.getByRole('button', { name: 'Unir con la siguiente' })).toBeVisible()
    await page.getByRole('link', { name: 'El patio' }).click()
    await expect(page).toHaveURL(/02-el-patio$/)
    await expect(page.getByRole('group', { name: /^Fila 1, #r4tb/ })).toBeFocused()
    await expect(page.getByText('Unsaved')).toHaveCount(0)
  })
})
