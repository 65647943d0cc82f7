import type { PageApi } from '../page-api.ts'
import { syncWithOtherTabs } from '../progress/restore-reader-data.ts'

/** Opens the dialog with bookmarks, their notes, and the backup of all the reader's data. */
export async function openBookmarks(page: PageApi): Promise<void> {
  syncWithOtherTabs(page)
  const [{ showBookmarksDialog }] = await Promise.all([import('./bookmarks-dialog.ts'), page.loadMessages()])
  await showBookmarksDialog(page)
}
