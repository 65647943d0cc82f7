import { onDataChange } from '../../reader-data/data-changes.ts'
import { moveToSlug } from '../../reader-data/database.ts'
import { showBookmarkRibbons } from '../bookmarks/bookmark-ribbons.ts'
import type { PageApi } from '../page-api.ts'
import { showSectionProgress } from './contents-progress.ts'
import { showWorkProgress } from './library-progress.ts'
import { correctScrollAfterReload } from './restore-scroll.ts'
import { showResumePrompt } from './resume-prompt.ts'

/** Shows what the browser has stored for the reader: position, bookmarks, progress. */
export async function restoreReaderData(page: PageApi): Promise<void> {
  await moveDataOfOldSlugs(page)
  syncWithOtherTabs(page)
  await Promise.all([
    correctScrollAfterReload(page),
    showResumePrompt(page),
    showBookmarkRibbons(page),
    showProgress(page),
  ])
}

/** Shows what another tab has just stored, and what it will store later. */
export async function showOtherTabsData(page: PageApi): Promise<void> {
  syncWithOtherTabs(page)
  await Promise.all([showBookmarkRibbons(page), showProgress(page)])
}

let isSyncing = false

/** Updates bookmarks and progress on the page whenever the data changes, in this tab or another. */
export function syncWithOtherTabs(page: PageApi): void {
  if (isSyncing) return
  isSyncing = true
  onDataChange(async (change) => {
    await moveDataOfOldSlugs(page)
    if (change === 'bookmarks') showBookmarkRibbons(page)
    else showProgress(page)
  })
}

/** What was stored when the work had another slug, or comes from a file of that time, belongs to it now. */
async function moveDataOfOldSlugs(page: PageApi): Promise<void> {
  const { work } = page.data()
  if (work?.formerly) await moveToSlug(work.slug, work.formerly)
}

/** Shows progress in the list that the page has, if any: of works or of sections. */
async function showProgress(page: PageApi): Promise<void> {
  await Promise.all([showSectionProgress(page), showWorkProgress(page)])
}
