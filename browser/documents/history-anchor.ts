import { distanceFrom, findScrollAnchor } from './scroll-anchor.ts'
import { stabilizeScroll } from './stabilize-scroll.ts'
import type { ScrollAnchor } from './stored-anchor.ts'

/**
 * After a jump within the page, “Back” returns to the paragraph that the reader was at. The browser restores a
 * number of pixels, and rows that were rendered meanwhile have other heights than their estimates.
 */
export function returnToParagraphs(): void {
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a[href^="#"]')) rememberParagraph()
  })
  addEventListener('popstate', ({ state }) => {
    const anchor = (state as { anchor?: ScrollAnchor } | null)?.anchor
    // After the browser, and after `scrollToHash`, which follows the URL’s hash.
    if (anchor) setTimeout(() => stabilizeScroll(() => distanceFrom(anchor)))
  })
}

/** Stores the paragraph in view in the current entry of the history, before the hash changes. */
export function rememberParagraph(): void {
  history.replaceState({ anchor: findScrollAnchor() }, '')
}
