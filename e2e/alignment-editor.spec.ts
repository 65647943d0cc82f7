import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { test as base, expect } from './fixtures.ts'

const slug = 'la-llave-del-molino'

interface Mending {
  readonly url: string
  /** The text of a version on disk. */
  readonly file: (language: 'en' | 'es') => Promise<string>
}

/** Runs `cotejo align --review` on a copy of a work, and stops it as a person does. */
const test = base.extend<{ mending: Mending; spoken: string }>({
  spoken: ['en', { option: true }],
  mending: async ({ spoken }, use) => {
    const content = await mkdtemp(join(tmpdir(), 'cotejo-'))
    await cp(resolve('content', slug), join(content, slug), { recursive: true })
    const args = ['--import', 'tsx', 'cli/main.ts', 'align', '--review', slug, '--lang', spoken]
    const env = { ...process.env, COTEJO_CONTENT: content, PORT: '0' }
    const command = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
    let printed = ''
    for await (const chunk of command.stdout) {
      printed += chunk
      if (printed.includes('Ctrl-C')) break
    }
    const url = /http:\S+/.exec(printed)?.[0] ?? ''
    await use({ url, file: (language) => readFile(join(content, slug, `${language}.md`), 'utf8') })
    command.kill('SIGINT')
    const [code] = await once(command, 'exit')
    expect(code).toBe(0)
    await rm(content, { recursive: true })
  },
  baseURL: async ({ mending }, use) => use(new URL(mending.url).origin),
})

test.beforeEach(async ({ page, mending }) => {
  await page.goto(mending.url)
  await expect(page.getByRole('group', { name: /^(Row|Fila) 1,/ })).toBeFocused()
})

test('is mended and saved by keyboard alone', async ({ page, mending, isMobile }) => {
  test.skip(isMobile, 'A telephone has no keys.')
  const before = await mending.file('en')
  const [first = '', second = ''] = [...before.matchAll(/<!-- #([\w-]+)/g)].map(([, id]) => id)
  await page.keyboard.press('m')
  await expect(page.getByRole('status')).toHaveText('Merged into row 1.')
  await expect(page.getByRole('group', { name: new RegExp(`^Row 1, #${first} #${second}`) })).toBeFocused()
  await page.keyboard.press('z')
  await expect(page.getByRole('group', { name: new RegExp(`^Row 2, #${second}`) })).toBeVisible()
  await page.keyboard.press('y')
  await page.keyboard.press('j')
  await page.keyboard.press('s')
  const dialog = page.getByRole('dialog', { name: 'Split row 2' })
  await expect(dialog.getByRole('radio', { checked: true })).toHaveCount(2)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toHaveText('Split. The upper part is row 2.')
  await expect(page.getByRole('group', { name: /^Row 3, new ID, Mended by you/ })).toBeVisible()
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Saved.', { exact: true }).first()).toBeVisible()
  const after = await mending.file('en')
  expect(after).toContain(`<!-- #${first} #${second} -->`)
  const plain = (text: string) => text.replace(/<!--.*?-->/g, '').replace(/\s+/g, ' ')
  expect(plain(after)).toBe(plain(before))
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Shortcuts and help' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('z')
  await page.keyboard.press('z')
  await page.keyboard.press('Control+s')
  await expect.poll(() => mending.file('en')).toBe(before)
})

test('is mended and saved by mouse or finger alone', async ({ page, mending }) => {
  const before = await mending.file('es')
  const row = (number: number) => page.getByRole('group', { name: new RegExp(`^Row ${number}, `) })
  await row(2).click({ position: { x: 100, y: 60 } })
  await page.getByRole('button', { name: 'Unlink' }).click()
  await expect(page.getByRole('status')).toHaveText('Unlinked. You are on row 3.')
  await expect(row(3)).toContainText('Nothing in ')
  await page.getByRole('button', { name: 'Link with' }).click()
  await expect(page.getByRole('status')).toHaveText('Linked as row 2.')
  await page.getByRole('button', { name: 'English down' }).click()
  await expect(row(2)).toContainText('Nothing in English.')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(row(2)).not.toContainText('Nothing in English.')
  await page.getByRole('button', { name: 'Redo' }).click()
  await expect(row(2)).toContainText('Nothing in English.')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Problems the checks found: ')).toBeVisible()
  expect(await mending.file('es')).toBe(before)
  expect(await mending.file('en')).not.toBe(before)
})

test('asks before unsaved changes are lost', async ({ page }) => {
  await page.getByRole('button', { name: 'Merge with next' }).click()
  await expect(page.getByText('Not saved yet')).toBeVisible()
  const asked = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  expect((await asked).type()).toBe('beforeunload')
  await (await asked).accept()
})

test('lists unsure rows, the least sure first, and goes to them', async ({ page }) => {
  await page.getByRole('button', { name: 'Spanish down' }).click()
  const summary = page.getByText(/^Unsure rows: \d+$/)
  await summary.click()
  const entries = page.getByRole('listitem').getByRole('button', { name: /^Row \d+, \d+ %$/ })
  const percents = (await entries.allTextContents()).map((text) => Number(/(\d+) %/.exec(text)?.[1]))
  expect(percents).toEqual(percents.toSorted((a, b) => a - b))
  const name = (await entries.first().textContent())?.split(',')[0]
  await entries.first().click()
  const row = page.getByRole('group', { name: new RegExp(`^${name}, `) })
  await expect(row).toBeFocused()
  await expect(row).toContainText(/Unsure: \d+ % likely right/)
})

test('changes its language, and keeps what was done', async ({ page }) => {
  await page.getByRole('button', { name: 'Merge with next' }).click()
  await page.getByRole('button', { name: /^Español/ }).click()
  await expect(page).toHaveTitle(/^Corregir la alineación/)
  await expect(page.getByText('Sin guardar')).toBeVisible()
  await expect(page.getByRole('group', { name: /^Fila 1, .*Corregida por ti/ })).toBeVisible()
})

test.describe('accessibility', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`has no fault that axe finds: ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await expect(page.getByText(/^(No unsure|Unsure) rows/)).toBeVisible()
      const faults = async () => {
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze()
        return violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
        )
      }
      await page.getByRole('button', { name: 'Unlink' }).click()
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(page.getByText('Saved.', { exact: true }).first()).toBeVisible()
      expect(await faults()).toEqual([])
      await page.getByRole('button', { name: 'Split…' }).click()
      expect(await faults()).toEqual([])
      await page.getByRole('button', { name: 'Cancel' }).click()
      await page.getByRole('button', { name: 'Shortcuts and help' }).click()
      expect(await faults()).toEqual([])
    })
  }

  test('needs no sideways scrolling', async ({ page }) => {
    const over = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(await over()).toBeLessThanOrEqual(0)
    await page.getByRole('button', { name: 'Split…' }).click()
    expect(await over()).toBeLessThanOrEqual(0)
  })
})

test.describe('in Spanish', () => {
  test.use({ spoken: 'es' })

  test('speaks Spanish when told to', async ({ page }) => {
    await expect(page.getByRole('button', { name: 'Unir con la siguiente' })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'es')
  })
})
