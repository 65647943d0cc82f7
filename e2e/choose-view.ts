import type { Page } from '@playwright/test'

/** Chooses a view by its name; on all but very wide windows the views are behind a button. */
export async function chooseView(page: Page, name: string): Promise<void> {
  const view = page.getByRole('radio', { name, exact: true })
  const button = page.getByRole('button', { name: 'View', exact: true })
  if ((await button.isVisible()) && !(await view.isVisible())) await button.click()
  await view.check()
}
