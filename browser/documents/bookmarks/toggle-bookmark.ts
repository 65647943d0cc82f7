import type { PageApi } from '../page-api.ts'
import { currentRow } from '../progress/current-row.ts'
import { addBookmark, removeBookmarks } from './row-bookmark.ts'

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
  await page.loadMessages()
  const pair = page.rows().find(({ id }) => id === pairId)
  if (!page.data().section || !pair) return
  if (await removeBookmarks(pair, page)) {
    announce(page.t('readerData.bookmarkRemoved'))
    return
  }
  const isSaved = await addBookmark({ pair, bead: null }, page)
  announce(page.t(isSaved ? 'readerData.bookmarkAdded' : 'readerData.unavailable'))
}
