import type { PageApi } from '../page-api.ts'
import { asCitation, asMarkdown, asTable, asText, type RowText, rowText } from './copy-formats.ts'
import { panel } from './load-panels.ts'

const forms: Readonly<Record<string, (row: RowText) => string | Promise<string>>> = {
  text: asText,
  markdown: asMarkdown,
  table: asTable,
  citation: asCitation,
  address: ({ address }) => address,
  view: ({ address }) => {
    const url = new URL(address)
    const { view = 'side', side = 'original' } = document.documentElement.dataset
    url.search = String(new URLSearchParams({ view, side }))
    return url.href
  },
}

let of: HTMLElement | undefined
let isWired = false

/** What can be done with the row that the reader is at: copy it in one form or another, or share it. */
export async function openMenu(page: PageApi): Promise<void> {
  of = page.here()?.pair
  if (!of) return
  const dialog = await panel<HTMLDialogElement>('_menu')
  if (!isWired) {
    isWired = true
    dialog.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLButtonElement>('button[value]') : null
      if (!button || !of) return
      dialog.close()
      if (button.value === 'share') share(of, page)
      else if (button.value === 'bookmark') page.openPanel('bookmark')
      else if (button.value in forms) copyAs(button.value, of, page)
    })
  }
  const shareButton = dialog.querySelector<HTMLElement>('button[value=share]')
  if (shareButton) shareButton.hidden = typeof navigator.share !== 'function'
  if (!dialog.open) dialog.showModal()
}

async function copyAs(form: string, pair: HTMLElement, page: PageApi): Promise<void> {
  await page.copy((await forms[form]?.(rowText(pair, page))) ?? '')
}

/** Copies the row that the reader is at as plain text. */
export async function copyHere(page: PageApi): Promise<void> {
  const at = page.here()
  if (at) await page.copy(asText(rowText(at.pair, page)))
}

async function share(pair: HTMLElement, page: PageApi): Promise<void> {
  const row = rowText(pair, page)
  try {
    await navigator.share({ title: document.title, text: asText(row), url: row.address })
  } catch (cause) {
    if (!(cause instanceof DOMException && cause.name === 'AbortError')) await page.copy(row.address)
  }
}
