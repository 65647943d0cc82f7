import { allBookmarks } from '../../reader-data/database.ts'
import { h } from '../h.ts'
import type { PageApi } from '../page-api.ts'
import { rowOfId } from '../row-of-id.ts'

/** Shows a ribbon at the number of each bookmarked pair of this page, and removes the other ribbons. */
export async function showBookmarkRibbons(page: PageApi): Promise<void> {
  const { work, section } = page.data()
  if (!work || !section) return
  const bookmarks = (await allBookmarks(work.slug)).filter((bookmark) => bookmark.section === section.slug)
  const bookmarked = new Set(bookmarks.map(({ pair }) => rowOfId(pair)?.id))
  for (const ribbon of document.querySelectorAll('.pair > .ribbon')) {
    if (!bookmarked.has(ribbon.parentElement?.id ?? '')) ribbon.remove()
  }
  const pairs = page.rows().filter((pair) => bookmarked.has(pair.id) && !hasRibbon(pair))
  if (pairs.length === 0) return
  await page.loadMessages()
  const label = page.t('readerData.bookmarked')
  for (const pair of pairs) {
    // Another call may have added it while the messages were loading.
    if (hasRibbon(pair)) continue
    pair.prepend(h('span', { class: 'ribbon', role: 'img', 'aria-label': label, title: label }))
  }
}

function hasRibbon(pair: HTMLElement): boolean {
  return pair.querySelector(':scope > .ribbon') !== null
}
