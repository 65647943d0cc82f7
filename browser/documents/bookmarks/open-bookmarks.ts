import { memoryWords } from '../messages.ts'
import { keepInStep } from '../progress/restore.ts'

/** Opens the dialog of the bookmarks, of the notes on them, and of the file for everything that is kept. */
export async function openBookmarks(): Promise<void> {
  keepInStep()
  const [{ showBookmarksDialog }, words] = await Promise.all([import('./bookmarks-dialog.ts'), memoryWords()])
  await showBookmarksDialog(words)
}
