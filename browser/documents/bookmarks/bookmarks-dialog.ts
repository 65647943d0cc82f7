import { onDataChange } from '../../reader-data/data-changes.ts'
import { allBookmarks, isAvailable } from '../../reader-data/database.ts'
import type { Bookmark } from '../../reader-data/records.ts'
import { h } from '../h.ts'
import type { PageApi } from '../page-api.ts'
import { locationOf } from '../pair-location.ts'
import { loadPanelStyle } from '../panels/load-panel-style.ts'
import { currentRow } from '../progress/current-row.ts'
import { rowOfId } from '../row-of-id.ts'
import { backupControls } from './backup-controls.ts'
import { bookmarkLists } from './bookmark-lists.ts'
import { toggleBookmark } from './toggle-bookmark.ts'

let dialog: HTMLDialogElement | undefined

/** Shows the dialog. It is created each time it opens, from the data at that time. */
export async function showBookmarksDialog(page: PageApi): Promise<void> {
  const { t } = page
  await loadPanelStyle(page.data().panelStyle)
  if (dialog?.open) return
  const close = () => dialog?.close()
  const toggle = toggleButton(page)
  const lists = bookmarkLists(page, close)
  dialog = h(
    'dialog',
    { class: 'ui bookmarks-dialog', 'aria-labelledby': '_bookmarks' },
    h(
      'div',
      { class: 'head' },
      h('h2', { id: '_bookmarks' }, t('readerData.title')),
      h('button', { type: 'button', onclick: close }, t('readerData.close')),
    ),
    (await isAvailable()) ? undefined : h('p', { class: 'unavailable' }, t('readerData.unavailable')),
    toggle?.button,
    ...lists.elements,
    backupControls(page),
  )
  const update = async () => {
    const bookmarks = await allBookmarks()
    lists.update(bookmarks)
    toggle?.update(bookmarks)
  }
  const stopUpdates = onDataChange(update)
  dialog.addEventListener('close', () => {
    stopUpdates()
    lists.save()
    dialog?.remove()
  })
  await update()
  document.body.append(dialog)
  dialog.showModal()
}

/** The button that bookmarks the current paragraph, or removes its bookmark; undefined outside a text. */
function toggleButton(page: PageApi) {
  const row = page.data().section && currentRow(page)
  if (!row) return undefined
  const { work, section, pair, number } = locationOf(row.pair, page)
  const button = h('button', { type: 'button', onclick: () => toggleBookmark(page, pair) })
  return {
    button,
    update(bookmarks: readonly Bookmark[]) {
      const isBookmarked = bookmarks.some(
        (bookmark) =>
          bookmark.work === work && bookmark.section === section && rowOfId(bookmark.pair)?.id === pair,
      )
      const label = isBookmarked ? 'readerData.removeBookmark' : 'readerData.addBookmark'
      button.textContent = page.t(label, { number: number ?? '§' })
    },
  }
}
