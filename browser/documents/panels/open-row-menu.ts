import type { PageApi } from '../page-api.ts'
import { asCitation, asMarkdown, asTable, asText, type RowText, rowText } from './copy-formats.ts'
import { loadPanel } from './load-panel.ts'

/** What each button of the menu copies, by its value. */
const formats: Readonly<Record<string, (row: RowText, page: PageApi) => string | Promise<string>>> = {
  text: asText,
  markdown: asMarkdown,
  table: asTable,
  citation: asCitation,
  link: ({ link }) => link,
  viewLink: ({ link }) => {
    const url = new URL(link)
    const { view = 'side', side = 'original' } = document.documentElement.dataset
    url.search = String(new URLSearchParams({ view, side }))
    return url.href
  },
}

let pair: HTMLElement | undefined
let isConnected = false

/** Opens the menu of the current row: copy it in a format, share it, or bookmark it. */
export async function openRowMenu(page: PageApi): Promise<void> {
  pair = page.cursorOrRowInView()?.pair
  if (!pair) return
  const dialog = await loadPanel<HTMLDialogElement>('_menu', page)
  if (!isConnected) {
    isConnected = true
    dialog.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLButtonElement>('.choices button') : null
      if (!button || !pair) return
      dialog.close()
      if (button.value === 'share') share(pair, page)
      else if (button.value in formats) copyAs(button.value, pair, page)
      // The bookmark button has `data-open`; see `openPanelsOnClick`.
    })
  }
  const shareButton = dialog.querySelector<HTMLElement>('button[value=share]')
  if (shareButton) shareButton.hidden = typeof navigator.share !== 'function'
  if (!dialog.open) dialog.showModal()
}

/** Copies the current row as plain text. */
export async function copyCurrentRow(page: PageApi): Promise<void> {
  const cursor = page.cursorOrRowInView()
  if (cursor) await copyAs('text', cursor.pair, page)
}

async function copyAs(format: string, row: HTMLElement, page: PageApi): Promise<void> {
  await page.copyToClipboard((await formats[format]?.(rowText(row, page), page)) ?? '')
}

async function share(row: HTMLElement, page: PageApi): Promise<void> {
  const text = rowText(row, page)
  try {
    await navigator.share({ title: document.title, text: asText(text), url: text.link })
  } catch (cause) {
    const isCancelled = cause instanceof DOMException && cause.name === 'AbortError'
    if (!isCancelled) await page.copyToClipboard(text.link)
  }
}
