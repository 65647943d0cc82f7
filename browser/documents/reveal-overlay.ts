import { languageOf } from './rows.ts'
import { type MessageKey, t } from './translate.ts'

/**
 * The overlay of a row in the views that hide the second side: it holds the button that reveals the side,
 * and the sentences that the reader has revealed one by one. It comes right before the hidden side.
 */
export function overlayOf(pair: HTMLElement): HTMLElement | null {
  return pair.querySelector<HTMLElement>(':scope > .reveal-overlay')
}

/** Puts an overlay before the hidden side. An existing one is moved, so that it keeps the focus. */
export function addOverlay(pair: HTMLElement, hiddenSide: HTMLElement): void {
  const overlay = overlayOf(pair) ?? createOverlay()
  overlay.dataset.of = languageOf(hiddenSide)
  const peek = overlay.querySelector<HTMLElement>('.sentence-peek')
  if (peek) {
    peek.lang = hiddenSide.lang
    peek.textContent = ''
  }
  if (overlay.nextElementSibling !== hiddenSide) hiddenSide.before(overlay)
}

/** Removes the overlay; if its button had the focus, the number of the row gets it. */
export function removeOverlay(pair: HTMLElement): void {
  const overlay = overlayOf(pair)
  const hadFocus = overlay?.contains(document.activeElement)
  overlay?.remove()
  if (hadFocus) pair.querySelector<HTMLElement>(':scope > .number')?.focus({ preventScroll: true })
}

/** Sets the label of the overlay's button: “Show in English” or “Hide”. */
export function labelOverlay(pair: HTMLElement, isRevealed: boolean): void {
  const overlay = overlayOf(pair)
  const button = overlay?.querySelector('.reveal')
  if (!button) return
  const show: MessageKey = overlay?.dataset.of === 'es' ? 'reading.showEs' : 'reading.showEn'
  button.textContent = t(isRevealed ? 'reading.hide' : show)
}

/** Sets the text of the sentences that are revealed one by one. */
export function setPeek(pair: HTMLElement, text: string): void {
  const peek = overlayOf(pair)?.querySelector('.sentence-peek')
  if (peek) peek.textContent = text
}

function createOverlay(): HTMLElement {
  const overlay = document.createElement('div')
  overlay.className = 'reveal-overlay'
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'reveal ui'
  button.lang = document.documentElement.lang
  // A live region, because the text appears away from the sentence that the reader has selected.
  const peek = document.createElement('div')
  peek.className = 'sentence-peek'
  peek.ariaLive = 'polite'
  overlay.append(button, peek)
  return overlay
}
