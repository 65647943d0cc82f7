import { showProgress } from './contents-progress.ts'
import { showLibraryProgress } from './library-progress.ts'
import { showMarks } from './marks.ts'
import { offerPlace } from './offer.ts'
import { restorePlace } from './restore-place.ts'
import { onChange } from './store.ts'

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

/** Shows how far works and sections are read, in whichever list the page has. */
async function showAllProgress(): Promise<void> {
  await Promise.all([showProgress(), showLibraryProgress()])
}
