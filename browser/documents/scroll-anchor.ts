import { type ScrollAnchor, storeAnchor, takeStoredAnchor } from './stored-anchor.ts'
import { idInAddress } from './url-hash.ts'

/**
 * The paragraph in view stays where it stands: when the interface’s language is switched, the window
 * changes its width, or a phone is turned.
 */
export function keepPlace(): void {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  if (!restorePlace() && navigation?.type === 'navigate') land(true)
  addEventListener('hashchange', () => land(false))
  document.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-keep-place]') : null
    if (!link) return
    link.hash = location.hash
    link.search = location.search
    const place = placeInView()
    if (place) storeAnchor(place)
  })
  requestAnimationFrame(() => {
    width = innerWidth // asked for at once, it would lay out the page before its time
  })
  addEventListener('scroll', () => requestAnimationFrame(noteLast), { passive: true })
  addEventListener('resize', () => {
    if (innerWidth === width) return
    width = innerWidth
    if (!last) return
    drawAll()
    settle(awayFrom({ ...last, top: Math.min(last.top, innerHeight * 0.6) }))
  })
}

let last: ScrollAnchor | undefined
let width = 0

/** Notes where the reader is, for when the window changes its width; not while things are being put in place. */
function noteLast(): void {
  if (innerWidth === width && settling?.signal.aborted !== false) last = placeInView()
}

/**
 * Makes a change to the page, and puts the paragraph in view back where it stood. Rows out of view stay
 * undrawn: those about to come into view are drawn in the frames that `settle` looks after, and a change
 * takes as long as what is seen, not as long as the text. A change while an earlier one is still being
 * looked after holds the place that this one holds.
 */
export function holdPlace(change: () => void): void {
  const place = (settling?.signal.aborted === false ? held : undefined) ?? placeInView()
  change()
  if (!place) return
  settle(awayFrom(place))
  held = place
}

/** What the settling under way holds in its place, if it holds a paragraph. */
let held: ScrollAnchor | undefined

/**
 * Rows out of view are not drawn at first, and their heights are estimates (`content-visibility`).
 * From the moment that a place far down must be exact, all are drawn: at a page opened at a paragraph,
 * which begins so (see `bootScript`), and when the window changes its width.
 */
function drawAll(): void {
  document.documentElement.dataset.whole = ''
}

/** The bottom of the bar that stays at the head of the window; 0 where there is none. */
export function edge(): number {
  const bar = document.querySelector('.tools')?.getBoundingClientRect()
  return bar && bar.top < innerHeight / 2 ? Math.max(0, bar.bottom) : 0
}

/**
 * The paragraph that the reader is at: the one at the cursor, else the one the address names, else
 * the first that begins in view, else the first that is partly in view. None at the head of the page.
 */
export function placeInView(): ScrollAnchor | undefined {
  if (scrollY === 0) return undefined
  const from = edge()
  const isInView = (top: number) => top >= from - 1 && top < innerHeight * 0.8
  for (const place of ['[data-here]', ':target']) {
    const pair = document.querySelector(place)?.closest('.pair[id]')
    const top = pair?.getBoundingClientRect().top
    if (pair && top !== undefined && isInView(top)) return { id: pair.id, top }
  }
  let partly: ScrollAnchor | undefined
  for (const pair of document.querySelectorAll('.pair[id]')) {
    const { top, bottom } = pair.getBoundingClientRect()
    if (isInView(top)) return { id: pair.id, top }
    const height = bottom - top
    if (bottom > from + innerHeight * 0.4) return { id: pair.id, top, share: (from - top) / height }
    if (bottom > from + 1) partly ??= { id: pair.id, top }
    if (top > innerHeight) break
  }
  return partly
}

/** Brings what the address names to the head of the window, and again once the rows above it are drawn. */
function land(isLoading: boolean): void {
  const named = document.getElementById(idInAddress())
  // What is in the side that the view leaves out has no place; its row has.
  const target = named?.checkVisibility() === false ? named.closest<HTMLElement>('.pair') : named
  if (!target?.closest('.pair')) return
  if (!isLoading && !target.matches('.pair, .anchor')) {
    showBeside(target)
    return
  }
  drawAll()
  const margin = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0
  settle(() => target.getBoundingClientRect().top - margin, isLoading)
}

/** A note, or the call of one, comes into view where it stands, and takes the focus. */
function showBeside(target: HTMLElement): void {
  target.scrollIntoView({ block: 'nearest', behavior: 'instant' })
  if (!target.matches('a')) target.tabIndex = -1
  target.focus({ preventScroll: true })
}

/** Puts the paragraph where it stood before the interface’s language was switched; false where none is kept. */
function restorePlace(): boolean {
  const anchor = takeStoredAnchor()
  if (!anchor) return false
  drawAll()
  history.scrollRestoration = 'manual'
  settle(awayFrom(anchor), true, () => {
    history.scrollRestoration = 'auto'
  })
  return true
}

/** How many pixels a paragraph is away from its place on the screen. */
function awayFrom({ id, top, share }: ScrollAnchor): () => number {
  return () => {
    const box = document.getElementById(id)?.getBoundingClientRect()
    if (!box) return 0
    return share === undefined ? box.top - top : box.top + box.height * share - edge()
  }
}

const calmFrames = 4
const mostFrames = 60

/**
 * Puts things in place, and again in each frame until they stay there, or somebody else scrolls.
 *
 * @param away how many pixels they are away from their place
 * @param insist whether the page is being loaded, when the browser scrolls too
 */
function settle(away: () => number, insist = false, done?: () => void): void {
  settling?.abort()
  held = undefined
  const mine = new AbortController()
  settling = mine
  const { signal } = mine
  // The key that asked for the change reaches the window only now; it is no sign of somebody else.
  const start = performance.now()
  const stop = ({ timeStamp }: Event) => timeStamp > start && mine.abort()
  for (const type of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
    addEventListener(type, stop, { signal, passive: true })
  }
  signal.addEventListener('abort', () => {
    done?.()
    noteLast()
  })
  // Through the change the browser’s own scroll anchoring would hold another row. After it, it holds what is
  // in view while rows above are drawn, where a correction of ours would come a frame late.
  const { style } = document.documentElement
  style.setProperty('overflow-anchor', 'none')
  let [calm, frames, framesLoaded, stood] = [0, 0, 0, scrollY]
  const adjust = () => {
    const pixels = away()
    const scrolled = scrollY - stood
    if (document.readyState === 'complete') framesLoaded++
    const mayBeBrowser = insist && framesLoaded < 3
    const isForeign = !mayBeBrowser && Math.abs(scrolled) >= 1 && Math.abs(pixels + scrolled) < 1
    const isAtRest = document.readyState === 'complete' && document.fonts.status === 'loaded'
    calm = Math.abs(pixels) >= 0.5 || !isAtRest ? 0 : calm + 1
    if (isAtRest) frames++
    if (isForeign || calm > calmFrames || frames > mostFrames) {
      mine.abort()
      return
    }
    if (Math.abs(pixels) >= 0.5) scrollBy({ top: pixels, behavior: 'instant' })
    stood = scrollY
  }
  const step = () => {
    if (signal.aborted) return
    adjust()
    requestAnimationFrame(step)
  }
  adjust()
  style.removeProperty('overflow-anchor')
  // The frame to come shows what was laid out just now; rows are drawn in it, and there is more to put right after.
  requestAnimationFrame(insist ? step : () => requestAnimationFrame(step))
}

let settling: AbortController | undefined
