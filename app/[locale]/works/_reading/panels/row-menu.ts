import { addressOf } from '../copy-address.ts'
import { here } from '../cursor.ts'
import { openPanel } from '../open-panels.ts'
import { copy } from '../say.ts'
import { panel } from './load-panels.ts'
import { asCitation, asMarkdown, asTable, asText, type RowText, rowText } from './row-text.ts'

const forms: Readonly<Record<string, (row: RowText) => string>> = {
  text: asText,
  markdown: asMarkdown,
  table: asTable,
  citation: asCitation,
  address: ({ address }) => address,
  view: ({ address }) => {
    const url = new URL(address)
    url.search = location.search
    return url.href
  },
}

let of: HTMLElement | undefined
let isWired = false

/** What can be done with the row that the reader is at: copy it in one form or another, or share it. */
export async function openMenu(): Promise<void> {
  of = here()?.pair
  if (!of) return
  const dialog = await panel<HTMLDialogElement>('_menu')
  if (!isWired) {
    isWired = true
    dialog.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLButtonElement>('button[value]') : null
      if (!button || !of) return
      dialog.close()
      if (button.value === 'share') share(of)
      else if (button.value === 'bookmark') openPanel('bookmark')
      else if (button.value in forms) copy(forms[button.value]?.(rowText(of)) ?? '')
    })
  }
  const shareButton = dialog.querySelector<HTMLElement>('button[value=share]')
  if (shareButton) shareButton.hidden = typeof navigator.share !== 'function'
  if (!dialog.open) dialog.showModal()
}

/** Copies the row that the reader is at as plain text. */
export async function copyHere(): Promise<void> {
  const at = here()
  if (at) await copy(asText(rowText(at.pair)))
}

async function share(pair: HTMLElement): Promise<void> {
  const row = rowText(pair)
  try {
    await navigator.share({ title: document.title, text: asText(row), url: addressOf(pair.id) })
  } catch (cause) {
    if (!(cause instanceof DOMException && cause.name === 'AbortError')) await copy(row.address)
  }
}
