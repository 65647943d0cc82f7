import { showProgress } from './contents-progress.ts'
import { showMarks } from './marks.ts'
import { offerPlace } from './offer.ts'
import { onChange } from './store.ts'

/** Brings back what the browser keeps of this work: the place, the bookmarks, the progress of its sections. */
export async function recall(): Promise<void> {
  keepInStep()
  await Promise.all([offerPlace(), showMarks(), showProgress()])
}

let inStep = false

/** Keeps the marks in step with other tabs. */
export function keepInStep(): void {
  if (inStep) return
  inStep = true
  onChange((change) => {
    if (change === 'bookmarks') showMarks()
    else showProgress()
  })
}
