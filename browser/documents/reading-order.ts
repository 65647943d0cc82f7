import { currentView, firstSide } from './view.ts'

/**
 * Makes the DOM follow the view, for keyboards and screen readers: the side that is first on screen is
 * first in its row, and the outline of headings is in the language that is shown.
 */
export function followView(): void {
  putFirstSideFirst()
  updateHeadings()
  document.addEventListener('cotejo:settings', ({ detail }) => {
    updateHeadings()
    if ('side' in detail) putFirstSideFirst()
  })
}

function putFirstSideFirst(): void {
  const first = firstSide()
  for (const pair of document.querySelectorAll('article .pair')) {
    const [before, after] = pair.querySelectorAll(':scope > .original, :scope > .translation')
    if (before && after && !before.classList.contains(first)) before.before(after)
  }
}

let translationHasHeadings = false

/** The headings of the translation are plain paragraphs, except in the view that hides those of the original. */
function updateHeadings(): void {
  const isTranslationOnly = currentView() === 'translation'
  if (isTranslationOnly === translationHasHeadings) return
  translationHasHeadings = isTranslationOnly
  for (const heading of document.querySelectorAll('.translation :is(.h1, .h2, .h3, .h4, .h5, .h6)')) {
    if (isTranslationOnly) {
      heading.role = 'heading'
      heading.ariaLevel = heading.className.slice(1)
    } else {
      heading.removeAttribute('role')
      heading.removeAttribute('aria-level')
    }
  }
}
