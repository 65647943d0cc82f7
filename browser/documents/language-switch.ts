import { renderAllRows } from './render-all-rows.ts'
import { distanceFrom, findScrollAnchor } from './scroll-anchor.ts'
import { stabilizeScroll } from './stabilize-scroll.ts'
import { storeAnchor, takeStoredAnchor } from './stored-anchor.ts'

/** The link to this page in the other interface language takes view, hash and scroll position along. */
export function preserveScrollOnLanguageSwitch(): void {
  document.addEventListener('click', ({ target }) => {
    const link =
      target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-preserve-scroll]') : null
    if (!link) return
    link.hash = location.hash
    link.search = location.search
    const anchor = findScrollAnchor()
    if (anchor) storeAnchor(anchor)
  })
}

/** Restores the scroll position after the interface language was switched; returns whether there was one. */
export function restoreScrollAfterLanguageSwitch(): boolean {
  const anchor = takeStoredAnchor()
  if (!anchor) return false
  renderAllRows()
  history.scrollRestoration = 'manual'
  stabilizeScroll(() => distanceFrom(anchor), {
    isLoading: true,
    onEnd() {
      history.scrollRestoration = 'auto'
    },
  })
  return true
}
