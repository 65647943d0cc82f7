import { afterPaint } from '../after-paint.ts'
import { documentData } from '../document-data.ts'
import { page } from '../page.ts'
import type { CursorPosition } from '../page-events.ts'

const delay = 250
/** After this time on a page, in milliseconds, a scroll is one by the reader. */
const startAfter = 1500

/** Stores the reading position after each scroll and each move of the reading cursor. */
export function trackPosition(): void {
  if (!documentData().section) return
  let cursor: CursorPosition | undefined
  let hasMoved = false
  let isReading = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const save = () => {
    clearTimeout(timer)
    if (!hasMoved) return
    hasMoved = false
    import('./save-current-position.ts')
      .then(({ saveCurrentPosition }) => saveCurrentPosition(page, cursor))
      // If the module cannot be loaded (offline, or a new build), reading continues without it.
      .catch(() => undefined)
  }
  const saveSoon = () => {
    if (!isReading) return
    hasMoved = true
    clearTimeout(timer)
    timer = setTimeout(save, delay)
  }
  // Until the reader acts, the browser scrolls: to the hash, or to the position before a reload.
  const start = () => {
    isReading = true
  }
  for (const type of ['wheel', 'touchmove', 'pointerdown', 'keydown']) {
    document.addEventListener(type, start, { once: true, passive: true })
  }
  setTimeout(start, startAfter)
  document.addEventListener('scroll', saveSoon, { passive: true })
  document.addEventListener('cotejo:cursor', ({ detail }) => {
    cursor = detail
    saveSoon()
  })
  document.addEventListener('scrollend', () => afterPaint(save))
  document.addEventListener('visibilitychange', save)
  window.addEventListener('pagehide', save)
}
