import { renderAllRows } from './render-all-rows.ts'
import { distanceFrom, findScrollAnchor } from './scroll-anchor.ts'
import { isStabilizing, onScrollStable, stabilizeScroll } from './stabilize-scroll.ts'
import type { ScrollAnchor } from './stored-anchor.ts'

let anchor: ScrollAnchor | undefined
let width = 0

/**
 * Keeps the paragraph in view when the window changes its width, as when a phone is turned. The anchor
 * is recorded after each scroll, because a resize event comes after the layout has changed.
 */
export function preserveScrollOnResize(): void {
  requestAnimationFrame(() => {
    width = innerWidth // reading it now would force a layout before the first one
  })
  addEventListener('scroll', () => requestAnimationFrame(recordAnchor), { passive: true })
  onScrollStable(recordAnchor)
  addEventListener('resize', () => {
    if (innerWidth === width) return
    width = innerWidth
    if (!anchor) return
    renderAllRows()
    const target = { ...anchor, top: Math.min(anchor.top, innerHeight * 0.6) }
    stabilizeScroll(() => distanceFrom(target))
  })
}

function recordAnchor(): void {
  if (innerWidth === width && !isStabilizing()) anchor = findScrollAnchor()
}
