import { announceMessage } from './live-region.ts'
import { page } from './page.ts'

/** Loads the study view when the reader learns a language, now or later on this page, and on no other page. */
export function followStudySetting(): void {
  if (!document.querySelector('.pair[id]')) return
  const follow = async () => {
    if (!document.documentElement.dataset.study) return
    try {
      await (await import('./study/study-view.ts')).startStudy(page)
    } catch {
      announceMessage('reading.notLoaded')
    }
  }
  document.addEventListener('cotejo:settings', follow)
  void follow()
}
