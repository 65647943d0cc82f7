import { getCursor, setCursor } from './reading-cursor.ts'
import { t } from './translate.ts'

/**
 * Adds the button that opens the menu of a row. There is one button for all rows: it moves to the row
 * under the pointer, with the focus, or at the cursor.
 */
export function addRowMenuButton(): void {
  const article = document.querySelector<HTMLElement>('article')
  if (!article) return
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'more'
  button.dataset.open = 'menu'
  button.textContent = '⋯'
  button.ariaLabel = t('reading.rowMenu')
  button.ariaHasPopup = 'dialog'
  button.addEventListener('click', () => {
    const pair = button.closest<HTMLElement>('.pair')
    if (pair && pair !== getCursor()?.pair) setCursor(pair, null)
  })
  const moveTo = (pair: Element | null) => {
    if (!pair || button.parentElement === pair || document.activeElement === button) return
    pair.querySelector(':scope > .number')?.after(button)
  }
  const rowOf = (target: EventTarget | null) =>
    target instanceof Element ? target.closest('.pair[id]') : null
  article.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType !== 'touch') moveTo(rowOf(target))
  })
  article.addEventListener('focusin', ({ target }) => moveTo(rowOf(target)))
  document.addEventListener('cotejo:cursor', ({ detail }) => moveTo(document.getElementById(detail.pair)))
}
