import { panelStyle } from './load-panel-style.ts'

let loading: Promise<void> | undefined

/**
 * The panels of the reading page: HTML that the server made in the interface’s language, fetched once
 * and put at the end of the page.
 *
 * @param id the panel that is wanted
 * @throws {Error} when it cannot be fetched
 */
export async function panel<Panel extends HTMLElement>(id: string): Promise<Panel> {
  loading ??= load().catch((cause: unknown) => {
    loading = undefined
    throw cause
  })
  await loading
  const found = document.getElementById(id)
  if (!found) throw new Error(`There is no panel ${id}.`)
  return found as Panel
}

async function load(): Promise<void> {
  const [response] = await Promise.all([fetch(`/${document.documentElement.lang}/panels`), panelStyle()])
  if (!response.ok) throw new Error(`The panels answered ${response.status}.`)
  const template = document.createElement('template')
  template.innerHTML = await response.text()
  document.body.append(template.content)
}
