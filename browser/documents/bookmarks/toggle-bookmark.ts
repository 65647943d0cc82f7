import { bookmarksOf, keepBookmark, removeBookmark } from '../../reader-data/database.ts'
import { type Bookmark, bookmarkKey } from '../../reader-data/records.ts'
import { memoryWords } from '../messages.ts'
import { excerptOf, pairsHere, readingPage, spotOf } from '../page-info.ts'
import { currentPlace } from '../progress/current-place.ts'
import { keepInStep } from '../progress/restore.ts'
import { rowOfId } from '../row-of-id.ts'

/**
 * Bookmarks a pair of this page, or takes its bookmark away, and says which it did.
 *
 * @param pairId the pair; without it, the one that is being read
 * @param say says it beside the text; nothing there is heard beside an open dialog, which shows it in its own way
 */
export async function toggleBookmark(
  pairId = currentPlace()?.pair.id,
  say: (words: string) => void = () => undefined,
): Promise<void> {
  keepInStep()
  const words = await memoryWords()
  const page = readingPage()
  const pair = pairsHere().find(({ id }) => id === pairId)
  if (page?.section === undefined || !pair) return
  const spot = spotOf(page, pair)
  // Bookmarks made under other IDs of the row, old ones too, are shown at it and removed with it.
  const ofSection = (await bookmarksOf(page.work)).filter(({ section }) => section === page.section)
  const ofRow = ofSection.filter((bookmark) => rowOfId(bookmark.pair) === pair)
  const removed = await Promise.all(ofRow.map((bookmark) => removeBookmark(bookmarkKey(bookmark))))
  if (removed.some((bookmark) => bookmark !== undefined)) return say(words.unmarked)
  const now = new Date().toISOString()
  const bookmark: Bookmark = { ...spot, ...excerptOf(pair), note: '', created: now, changed: now }
  say((await keepBookmark(bookmark)) ? words.markedNow : words.unavailable)
}
