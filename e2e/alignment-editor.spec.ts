import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './edit-session.ts'

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
