import { clearHighlight, highlightSentence } from './highlight-sentence.ts'
import { rows } from './rows.ts'
import { findScrollAnchor } from './scroll-anchor.ts'
import { toolbarBottom } from './toolbar-bottom.ts'

/** The reading cursor: a row, and a sentence bead of it. */
export interface Cursor {
  readonly pair: HTMLElement
  /** Index of the bead, from 0; null for the whole row. */
  readonly bead: number | null
}

let cursor: Cursor | undefined

/** The cursor that the reader has set by key, pointer or touch; undefined if there is none. */
export function getCursor(): Cursor | undefined {
  return cursor
}

/** The cursor if it is in view, else the row with the focus, else the row in view. */
export function cursorOrRowInView(): Cursor | undefined {
  if (cursor?.pair.isConnected && isInView(cursor.pair)) return cursor
  const focused = document.activeElement?.closest<HTMLElement>('.pair[id]')
  if (focused) return { pair: focused, bead: null }
  const anchor = findScrollAnchor()
  const pair = anchor ? document.getElementById(anchor.id) : rows()[0]
  return pair ? { pair, bead: null } : undefined
}

/** Sets the cursor, highlights its sentence and dispatches `cotejo:cursor` on the document. */
export function setCursor(pair: HTMLElement, bead: number | null): void {
  if (cursor && cursor.pair !== pair) delete cursor.pair.dataset.here
  cursor = { pair, bead }
  pair.dataset.here = ''
  highlightCursor()
  document.dispatchEvent(new CustomEvent('cotejo:cursor', { detail: { pair: pair.id, sentence: bead } }))
}

/** Removes the cursor. */
export function clearCursor(): void {
  if (cursor) delete cursor.pair.dataset.here
  cursor = undefined
  clearHighlight()
}

/** Highlights the sentence at the cursor, or nothing if the cursor is at no sentence. */
export function highlightCursor(): void {
  if (cursor && cursor.bead !== null) highlightSentence(cursor.pair, cursor.bead)
  else clearHighlight()
}

function isInView(pair: HTMLElement): boolean {
  const { top, bottom } = pair.getBoundingClientRect()
  return bottom > toolbarBottom() && top < innerHeight
}
