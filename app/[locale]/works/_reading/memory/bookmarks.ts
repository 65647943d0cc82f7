import { currentPlace } from './current-place.ts'
import { excerptOf, pairsHere, readingPage, spotOf } from './reading-spot.ts'
import { keepInStep } from './recall.ts'
import { type Bookmark, bookmarkKey } from './records.ts'
import { keepBookmark, removeBookmark } from './store.ts'
import { memoryWords } from './words.ts'

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

/** Opens the dialog of the bookmarks, of the notes on them, and of the file for everything that is kept. */
export async function openBookmarks(): Promise<void> {
  keepInStep()
  const [{ showBookmarksDialog }, words] = await Promise.all([import('./bookmarks-dialog.ts'), memoryWords()])
  await showBookmarksDialog(words)
}
