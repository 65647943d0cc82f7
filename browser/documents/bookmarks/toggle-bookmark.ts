import { keepBookmark, removeBookmark } from '../../reader-data/database.ts'
import { type Bookmark, bookmarkKey } from '../../reader-data/records.ts'
import { memoryWords } from '../messages.ts'
import { excerptOf, pairsHere, readingPage, spotOf } from '../page-info.ts'
import { currentPlace } from '../progress/current-place.ts'
import { keepInStep } from '../progress/restore.ts'

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
  if (await removeBookmark(bookmarkKey(spot))) return say(words.unmarked)
  const now = new Date().toISOString()
  const bookmark: Bookmark = { ...spot, ...excerptOf(pair), note: '', created: now, changed: now }
  say((await keepBookmark(bookmark)) ? words.markedNow : words.unavailable)
}
