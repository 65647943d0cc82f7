import { renderAllRows } from './render-all-rows.ts'
import { stabilizeScroll } from './stabilize-scroll.ts'
import { idFromHash } from './url-hash.ts'

/**
 * Scrolls exactly to what the hash names, when the page opens and when the hash changes. The browser
 * scrolls by itself, but by heights that are estimates for the rows above.
 *
 * @param isPositionRestored whether the page has its scroll position from elsewhere and keeps it
 */
export function scrollToHash(isPositionRestored: boolean): void {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  // After a reload or in the history, the browser restores the scroll position.
  if (!isPositionRestored && navigation?.type === 'navigate') scrollToTarget(true)
  addEventListener('hashchange', () => scrollToTarget(false))
}

function scrollToTarget(isLoading: boolean): void {
  const named = document.getElementById(idFromHash())
  // An element in a side that the view leaves out has no position; its row has one.
  const target = named?.checkVisibility() === false ? named.closest<HTMLElement>('.pair') : named
  if (!target?.closest('.pair')) return
  if (!isLoading && !target.matches('.pair, .anchor')) {
    focusInPlace(target)
    return
  }
  renderAllRows()
  const margin = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0
  stabilizeScroll(() => target.getBoundingClientRect().top - margin, { isLoading })
}

/** Focuses a note, or the reference to one, and scrolls only if it is out of view. */
function focusInPlace(target: HTMLElement): void {
  target.scrollIntoView({ block: 'nearest', behavior: 'instant' })
  if (!target.matches('a')) target.tabIndex = -1
  target.focus({ preventScroll: true })
}
