import { allBookmarks, removeBookmark, saveBookmark } from '../../reader-data/database.ts'
import { type Bookmark, bookmarkKey } from '../../reader-data/records.ts'
import type { PageApi } from '../page-api.ts'
import { locationOf } from '../pair-location.ts'
import { syncWithOtherTabs } from '../progress/restore-reader-data.ts'
import type { Cursor } from '../reading-cursor.ts'
import { rowOfId } from '../row-of-id.ts'
import { excerptOf } from './pair-excerpt.ts'

/** The bookmarks of a row: those made under its other IDs, old ones too, are shown at it and removed with it. */
export async function bookmarksOf(pair: HTMLElement, page: PageApi): Promise<Bookmark[]> {
  const { work, section } = page.data()
  if (!work || !section) return []
  const bookmarks = await allBookmarks(work.slug)
  return bookmarks.filter((bookmark) => bookmark.section === section.slug && rowOfId(bookmark.pair) === pair)
}

/** Removes the bookmarks of a row; returns whether there were any. */
export async function removeBookmarks(pair: HTMLElement, page: PageApi): Promise<boolean> {
  syncWithOtherTabs(page)
  const bookmarks = await bookmarksOf(pair, page)
  const removed = await Promise.all(bookmarks.map((bookmark) => removeBookmark(bookmarkKey(bookmark))))
  return removed.some((bookmark) => bookmark !== undefined)
}

/** Bookmarks a row; the excerpt is the sentence at the cursor, if it is at one. Returns whether it was stored. */
export async function addBookmark({ pair, bead }: Cursor, page: PageApi): Promise<boolean> {
  syncWithOtherTabs(page)
  const now = new Date().toISOString()
  return saveBookmark({
    ...locationOf(pair, page),
    ...excerptOf(pair, bead, page),
    note: '',
    created: now,
    changed: now,
  })
}
