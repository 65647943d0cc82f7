import { allBookmarks, removeBookmark, saveBookmark } from '../../reader-data/database.ts'
import { type Bookmark, bookmarkKey } from '../../reader-data/records.ts'
import type { PageApi } from '../page-api.ts'
import { locationOf } from '../pair-location.ts'
import { currentRow } from '../progress/current-row.ts'
import { syncWithOtherTabs } from '../progress/restore-reader-data.ts'
import { rowOfId } from '../row-of-id.ts'
import { excerptOf } from './pair-excerpt.ts'

/**
 * Bookmarks a pair of this page, or removes its bookmark.
 *
 * @param pairId the pair; the current one if it is omitted
 * @param announce tells the reader the result; omit it while a dialog is open, because screen readers
 *   ignore the live region of the page then
 */
export async function toggleBookmark(
  page: PageApi,
  pairId = currentRow(page)?.pair.id,
  announce: (text: string) => void = () => undefined,
): Promise<void> {
  syncWithOtherTabs(page)
  await page.loadMessages()
  const pair = page.rows().find(({ id }) => id === pairId)
  if (!page.data().section || !pair) return
  const location = locationOf(pair, page)
  // Bookmarks made under other IDs of the row, old ones too, are shown at it and removed with it.
  const bookmarks = (await allBookmarks(location.work)).filter(({ section }) => section === location.section)
  const ofRow = bookmarks.filter((bookmark) => rowOfId(bookmark.pair) === pair)
  const removed = await Promise.all(ofRow.map((bookmark) => removeBookmark(bookmarkKey(bookmark))))
  if (removed.some((bookmark) => bookmark !== undefined)) {
    announce(page.t('readerData.bookmarkRemoved'))
    return
  }
  const now = new Date().toISOString()
  const bookmark: Bookmark = { ...location, ...excerptOf(pair), note: '', created: now, changed: now }
  const isSaved = await saveBookmark(bookmark)
  announce(page.t(isSaved ? 'readerData.bookmarkAdded' : 'readerData.unavailable'))
}
