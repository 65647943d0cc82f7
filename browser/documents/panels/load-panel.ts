import type { PageApi } from '../page-api.ts'
import { loadPanelStyle } from './load-panel-style.ts'

let loading: Promise<void> | undefined

/**
 * Returns a panel by its ID. All panels are one piece of server-rendered HTML in the interface language,
 * loaded once and added at the end of the page.
 *
 * @throws {Error} if the panels cannot be loaded; the next call tries again
 */
export async function loadPanel<Panel extends HTMLElement>(id: string, page: PageApi): Promise<Panel> {
  loading ??= loadAll(page).catch((cause: unknown) => {
    loading = undefined
    throw cause
  })
  await loading
  const panel = document.getElementById(id)
  if (!panel) throw new Error(`There is no panel ${id}.`)
  return panel as Panel
}

async function loadAll(page: PageApi): Promise<void> {
  const path = `/${document.documentElement.lang}/panels`
  const [response] = await Promise.all([fetch(path), loadPanelStyle(page.data().panelStyle)])
  if (!response.ok) throw new Error(`${path}: status ${response.status}.`)
  const template = document.createElement('template')
  template.innerHTML = await response.text()
  document.body.append(template.content)
}
