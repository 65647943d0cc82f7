import { allBookmarks } from '../../reader-data/database.ts'
import { h } from '../h.ts'
import type { PageApi } from '../page-api.ts'
import { rowOfId } from '../row-of-id.ts'

/** Shows a ribbon at the number of each bookmarked pair of this page, and its note under the text. */
export async function showBookmarkRibbons(page: PageApi): Promise<void> {
  const { work, section } = page.data()
  if (!work || !section) return
  const bookmarks = (await allBookmarks(work.slug)).filter((bookmark) => bookmark.section === section.slug)
  if (bookmarks.length > 0) await page.loadMessages()
  const notes = new Map(bookmarks.map(({ pair, note }) => [rowOfId(pair), note.trim()]))
  for (const pair of page.rows()) {
    const note = notes.get(pair)
    showRibbon(pair, note !== undefined, page)
    showNote(pair, note ?? '', page)
  }
}

function showRibbon(pair: HTMLElement, isBookmarked: boolean, { t }: PageApi): void {
  const ribbon = pair.querySelector(':scope > .ribbon')
  if (!isBookmarked) ribbon?.remove()
  else if (!ribbon) {
    const label = t('readerData.bookmarked')
    pair.prepend(h('span', { class: 'ribbon', role: 'img', 'aria-label': label, title: label }))
  }
}

function showNote(pair: HTMLElement, note: string, { t }: PageApi): void {
  const shown = pair.querySelector(':scope > .row-note')
  if (note === '') shown?.remove()
  else if (shown) shown.textContent = note
  else pair.append(h('p', { class: 'ui row-note', role: 'note', 'aria-label': t('readerData.note') }, note))
}
