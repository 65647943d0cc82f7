import { highlightSentence } from './highlight-sentence.ts'
import { getCursor, highlightCursor, setCursor } from './reading-cursor.ts'
import { toggleSentence } from './reveal.ts'
import { beadAtPoint } from './sentences.ts'

/**
 * Highlights the sentence under the pointer, and the one at the cursor when the pointer leaves the text.
 * A click or a tap sets the cursor. A click, or a second tap, also reveals the counterpart in the views
 * that hide it.
 */
export function followPointer(): void {
  const article = document.querySelector('article')
  if (!article) return
  let frame = 0
  let pointer: { x: number; y: number } | undefined
  const update = () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => {
      const found = pointer ? beadAtPoint(pointer.x, pointer.y) : undefined
      if (found) highlightSentence(found.pair, found.bead)
      else highlightCursor()
    })
  }
  article.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return
    pointer = { x: event.clientX, y: event.clientY }
    update()
  })
  article.addEventListener('pointerleave', () => {
    pointer = undefined
    update()
  })
  addEventListener('wheel', () => pointer && update(), { passive: true })
  addEventListener('scrollend', () => pointer && update())
  article.addEventListener('click', selectSentence)
}

function selectSentence(event: MouseEvent): void {
  if (!(event.target instanceof Element) || event.target.closest('a, button, summary, input, label')) return
  if (!getSelection()?.isCollapsed) return
  const found = beadAtPoint(event.clientX, event.clientY)
  if (!found) return
  const cursor = getCursor()
  const isSecond = cursor?.pair === found.pair && cursor.bead === found.bead
  setCursor(found.pair, found.bead)
  const isTouch = (event as PointerEvent).pointerType === 'touch'
  if (isSecond || !isTouch) toggleSentence(found)
}
