import { distanceFrom, findScrollAnchor } from './scroll-anchor.ts'
import { isStabilizing, stabilizeScroll } from './stabilize-scroll.ts'
import type { ScrollAnchor } from './stored-anchor.ts'

/** The anchor of the change that is still settling, if any. */
let anchor: ScrollAnchor | undefined

/**
 * Makes a change to the page and keeps the paragraph in view at its position. Only rows in view are
 * rendered, so the change takes time in proportion to the window, not to the text. If an earlier change is
 * still settling, its anchor is used again.
 */
export function preserveScroll(change: () => void): void {
  const target = (isStabilizing() ? anchor : undefined) ?? findScrollAnchor()
  change()
  if (!target) return
  stabilizeScroll(() => distanceFrom(target), {
    onEnd() {
      anchor = undefined
    },
  })
  anchor = target
}
