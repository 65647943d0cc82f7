import { light, unlight } from './highlight-sentence.ts'
import { beadAt, beadAtPoint, beadsIn, type PageBead, rangeOf, rows, sideOf } from './page-sentences.ts'
import { edge, placeInView } from './scroll-anchor.ts'

/** Where the reader is: a row, and a sentence bead of it; none until a sentence was asked for. */
export interface Cursor {
  readonly pair: HTMLElement
  readonly bead: number | null
}

let cursor: Cursor | undefined

/** Where the reader is: where keys, pointer or finger put the cursor, else the first row in view. */
export function here(): Cursor | undefined {
  if (cursor?.pair.isConnected && isInView(cursor.pair)) return cursor
  const focused = document.activeElement?.closest<HTMLElement>('.pair[id]')
  if (focused) return { pair: focused, bead: null }
  const place = placeInView()
  const pair = place ? document.getElementById(place.id) : rows()[0]
  return pair ? { pair, bead: null } : undefined
}

/** Puts the cursor on a row, or on a sentence of it, lights it and tells the page (`cotejo:place`). */
export function putCursor(pair: HTMLElement, bead: number | null): void {
  if (cursor && cursor.pair !== pair) delete cursor.pair.dataset.here
  cursor = { pair, bead }
  pair.dataset.here = ''
  if (bead === null) unlight()
  else light(pair, bead)
  document.dispatchEvent(new CustomEvent('cotejo:place', { detail: { pair: pair.id, sentence: bead } }))
}

/** Takes the cursor away. */
export function dropCursor(): void {
  if (cursor) delete cursor.pair.dataset.here
  cursor = undefined
  unlight()
}

/** Moves to the next row, or the one before, and to its number, so that focus goes along. */
export function movePair(step: 1 | -1): void {
  const all = rows()
  const at = here()
  const standing = cursor !== undefined && at?.pair === cursor.pair
  const focused = document.activeElement?.closest('.pair') === at?.pair
  const index = at ? all.indexOf(at.pair) : -1
  const pair = all[standing || focused ? index + step : Math.max(0, index)]
  if (!pair) return
  putCursor(pair, null)
  pair.querySelector<HTMLElement>(':scope > .number')?.focus({ preventScroll: true })
  bringIntoView(pair)
}

/** Moves to the next sentence, or the one before, across rows. */
export function moveSentence(step: 1 | -1): void {
  const all = rows()
  const at = here()
  if (!at) return
  const index = all.indexOf(at.pair)
  const bead = at.bead === null ? (step > 0 ? 0 : -1) : at.bead + step
  if (bead >= 0 && bead < beadsIn(at.pair).length) {
    toSentence(at.pair, bead)
    return
  }
  const pair = all[index + step]
  if (pair) toSentence(pair, step > 0 ? 0 : beadsIn(pair).length - 1)
}

function toSentence(pair: HTMLElement, bead: number): void {
  putCursor(pair, bead)
  const found = beadsIn(pair)[bead]
  const shown = (['original', 'translation'] as const).find((side) => sideOf(pair, side)?.checkVisibility())
  const range = found && shown ? rangeOf(pair, shown, found) : undefined
  bringIntoView(range ?? pair)
  if (found) tell(pair, found)
}

/** Focus does not go from sentence to sentence, so the one at the cursor is told to assistive technology. */
function tell(pair: HTMLElement, bead: PageBead): void {
  const heard = document.querySelector('#_heard') ?? newHeard()
  const parts = (['original', 'translation'] as const).flatMap((side) => {
    const cell = sideOf(pair, side)
    const range = rangeOf(pair, side, bead)
    if (!range || !cell?.checkVisibility() || cell.matches('.pair:not([data-shown]) > .reveal-overlay + *'))
      return []
    const part = document.createElement('span')
    part.lang = cell.lang
    part.textContent = `${range.toString()} `
    return [part]
  })
  heard.replaceChildren(...parts)
}

function newHeard(): HTMLElement {
  const heard = document.createElement('p')
  heard.id = '_heard'
  heard.className = 'sr-only'
  heard.setAttribute('aria-live', 'polite')
  document.body.append(heard)
  return heard
}

/** Scrolls only when it must: then the place comes to a quarter of the window’s height. */
function bringIntoView(place: HTMLElement | Range): void {
  const { top, bottom } = place.getBoundingClientRect()
  const from = edge() + 8
  const to = innerHeight - (from > 8 ? 24 : 96)
  if (top >= from && (bottom <= to || top < innerHeight / 3)) return
  scrollBy({ top: top - from - innerHeight * 0.15, behavior: 'instant' })
}

function isInView(pair: HTMLElement): boolean {
  const { top, bottom } = pair.getBoundingClientRect()
  return bottom > edge() && top < innerHeight
}

/** The sentence at the caret is lit too, where the browser moves one through the text by keys. */
export function followCaret(): void {
  let isByKey = false
  document.addEventListener('keydown', () => {
    isByKey = true
  })
  document.addEventListener('pointerdown', () => {
    isByKey = false
  })
  document.addEventListener('selectionchange', () => {
    const selection = getSelection()
    if (!isByKey || !selection?.isCollapsed || !selection.anchorNode) return
    const found = beadAt(selection.anchorNode, selection.anchorOffset)
    if (found) putCursor(found.pair, found.bead)
  })
}

/**
 * The sentence under the pointer is lit with its answer; where the pointer leaves the text, the
 * cursor’s is. A tap or a click puts the cursor there.
 *
 * @param onSecond what a click does to the sentence that a mouse is on, or a second tap to the one lit
 */
export function followPointer(onSecond: (cursor: Cursor) => void): void {
  const article = document.querySelector('article')
  if (!article) return
  let frame = 0
  const back = () => (cursor && cursor.bead !== null ? light(cursor.pair, cursor.bead) : unlight())
  let at: { x: number; y: number } | undefined
  const lightThere = () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => {
      const found = at ? beadAtPoint(at.x, at.y) : undefined
      if (found) light(found.pair, found.bead)
      else back()
    })
  }
  article.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return
    at = { x: event.clientX, y: event.clientY }
    lightThere()
  })
  article.addEventListener('pointerleave', () => {
    at = undefined
    lightThere()
  })
  addEventListener('wheel', () => at && lightThere(), { passive: true })
  addEventListener('scrollend', () => at && lightThere())
  article.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.target.closest('a, button, summary, input, label')) return
    if (!getSelection()?.isCollapsed) return
    const found = beadAtPoint(event.clientX, event.clientY)
    if (!found) return
    const again = cursor?.pair === found.pair && cursor.bead === found.bead
    putCursor(found.pair, found.bead)
    const isTouch = (event as PointerEvent).pointerType === 'touch'
    if (again || !isTouch) onSecond(found)
  })
}
