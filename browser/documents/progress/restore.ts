import { onChange } from '../../reader-data/database.ts'
import { showMarks } from '../bookmarks/bookmark-ribbons.ts'
import { showProgress } from './contents-progress.ts'
import { restorePlace } from './restore-scroll.ts'
import { offerPlace } from './resume-prompt.ts'

/** Brings back what the browser keeps: the place in a work, its bookmarks, the progress of sections or works. */
export async function recall(): Promise<void> {
  keepInStep()
  await Promise.all([restorePlace(), offerPlace(), showMarks(), showAllProgress()])
}

/** Shows what another tab has just kept, and keeps in step from then on. */
export async function joinIn(): Promise<void> {
  keepInStep()
  await Promise.all([showMarks(), showAllProgress()])
}

let inStep = false

/** Keeps marks and progress in step with other tabs. */
export function keepInStep(): void {
  if (inStep) return
  inStep = true
  onChange((change) => {
    if (change === 'bookmarks') showMarks()
    else showAllProgress()
  })
}

/** Shows how far works or sections were read, whichever the page lists. */
async function showAllProgress(): Promise<void> {
  if (!document.querySelector('.works')) return showProgress()
  const { showLibraryProgress } = await import('./library-progress.ts')
  await showLibraryProgress()
}
