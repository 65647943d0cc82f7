import { putCursor } from './reading-cursor.ts'

/**
 * One button that goes along with the reader: it stands in the row under the pointer, in focus or at
 * the cursor, and opens what can be done with that row.
 */
export function offerMore(): void {
  const article = document.querySelector<HTMLElement>('article')
  if (!article) return
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'more'
  button.dataset.open = 'menu'
  button.textContent = '⋯'
  button.ariaLabel = article.dataset.more ?? ''
  button.ariaHasPopup = 'dialog'
  button.addEventListener('click', () => {
    const pair = button.closest<HTMLElement>('.pair')
    if (pair) putCursor(pair, null)
  })
  const goTo = (target: EventTarget | string | null) => {
    const pair =
      typeof target === 'string'
        ? document.getElementById(target)
        : target instanceof Element
          ? target.closest('.pair[id]')
          : null
    if (!pair || button.parentElement === pair || document.activeElement === button) return
    const number = pair.querySelector(':scope > .number')
    if (number) number.after(button)
  }
  article.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType !== 'touch') goTo(target)
  })
  article.addEventListener('focusin', ({ target }) => goTo(target))
  document.addEventListener('cotejo:place', ({ detail }) => goTo(detail.pair))
}
