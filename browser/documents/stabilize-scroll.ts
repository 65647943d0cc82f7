/** It is stable after so many frames without a correction. */
const stableFrames = 4
const maxFrames = 60

let current: AbortController | undefined
const stableListeners = new Set<() => void>()

/** Whether a scroll position is still being corrected. */
export function isStabilizing(): boolean {
  return current?.signal.aborted === false
}

/** Calls a listener each time that corrections have ended. */
export function onScrollStable(listener: () => void): void {
  stableListeners.add(listener)
}

/**
 * Scrolls to a target, and corrects the position in each frame until it is stable: rows that come into
 * view are rendered then, and their heights may change. Stops when the reader scrolls. A new call
 * replaces the one before.
 *
 * @param distance how many pixels there are to scroll; measured again in each frame
 * @param options.isLoading whether the page is loading, when the browser itself scrolls too
 * @param options.onEnd called when corrections have ended, for whatever reason
 */
export function stabilizeScroll(
  distance: () => number,
  { isLoading = false, onEnd }: { isLoading?: boolean; onEnd?: () => void } = {},
): void {
  current?.abort()
  const controller = new AbortController()
  current = controller
  const { signal } = controller
  // The key press that caused the change arrives at the window only now; it is not a reader who scrolls.
  const startTime = performance.now()
  const stop = ({ timeStamp }: Event) => timeStamp > startTime && controller.abort()
  for (const type of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
    addEventListener(type, stop, { signal, passive: true })
  }
  signal.addEventListener('abort', () => {
    onEnd?.()
    for (const listener of stableListeners) listener()
  })
  // The browser's own scroll anchoring would hold another row through the change. After it, the browser's
  // anchoring is welcome: it corrects in the same frame, and this function one frame later.
  const { style } = document.documentElement
  style.setProperty('overflow-anchor', 'none')
  let [framesWithoutCorrection, framesAtRest, framesSinceLoad, expectedScrollY] = [0, 0, 0, scrollY]
  const correct = () => {
    const pixels = distance()
    const scrolled = scrollY - expectedScrollY
    if (document.readyState === 'complete') framesSinceLoad++
    const mayBeBrowser = isLoading && framesSinceLoad < 3
    const isByReader = !mayBeBrowser && Math.abs(scrolled) >= 1 && Math.abs(pixels + scrolled) < 1
    const isAtRest = document.readyState === 'complete' && document.fonts.status === 'loaded'
    framesWithoutCorrection = Math.abs(pixels) >= 0.5 || !isAtRest ? 0 : framesWithoutCorrection + 1
    if (isAtRest) framesAtRest++
    if (isByReader || framesWithoutCorrection > stableFrames || framesAtRest > maxFrames) {
      controller.abort()
      return
    }
    if (Math.abs(pixels) >= 0.5) scrollBy({ top: pixels, behavior: 'instant' })
    expectedScrollY = scrollY
  }
  const correctEachFrame = () => {
    if (signal.aborted) return
    correct()
    requestAnimationFrame(correctEachFrame)
  }
  correct()
  style.removeProperty('overflow-anchor')
  // Rows are rendered in the next frame and may shift again; the first correction that helps is after it.
  requestAnimationFrame(isLoading ? correctEachFrame : () => requestAnimationFrame(correctEachFrame))
}
