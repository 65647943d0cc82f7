import { preserveScroll } from './preserve-scroll.ts'
import type { Cursor } from './reading-cursor.ts'
import { addOverlay, labelOverlay, overlayOf, removeOverlay, setPeek } from './reveal-overlay.ts'
import { rows, sideOf } from './rows.ts'
import { beadsIn, rangeOf } from './sentences.ts'
import { idFromHash } from './url-hash.ts'
import { hiddenSide, hidesSecondSide, secondSide } from './view.ts'

/** For each row the indexes of the sentences that are revealed one by one. */
let revealedSentences = new WeakMap<HTMLElement, Set<number>>()

/**
 * In the views that hide the second side, adds an overlay to each row, with a button that reveals the
 * side and hides it again. A side that the view hides is hidden from keyboard and screen readers too, also
 * in rows that the browser has not rendered: there it does not know yet what the style sheet hides.
 */
export function revealOnDemand(): void {
  prepareRows()
  revealHashTarget()
  addEventListener('hashchange', revealHashTarget)
  document.addEventListener('cotejo:settings', ({ detail }) => {
    if ('view' in detail || 'side' in detail) prepareRows()
  })
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button.reveal') : null
    const pair = button?.closest<HTMLElement>('.pair')
    if (pair) togglePair(pair)
  })
}

let isPrepared = false

/** Adds or removes overlays for the current view. All sides are hidden again. */
function prepareRows(): void {
  const side = hiddenSide()
  if (side === undefined && !isPrepared) return
  isPrepared = side !== undefined
  revealedSentences = new WeakMap()
  const hasOverlays = hidesSecondSide()
  for (const pair of rows()) {
    setRevealed(pair, false)
    const hidden = side && sideOf(pair, side)
    const isMissing = hidden?.matches('.missing') === true
    for (const cell of [sideOf(pair, 'original'), sideOf(pair, 'translation')]) {
      if (cell) setInert(cell, cell === hidden && !(hasOverlays && isMissing))
    }
    if (!hasOverlays || !hidden || isMissing) {
      removeOverlay(pair)
      continue
    }
    addOverlay(pair, hidden)
    labelOverlay(pair, false)
  }
}

/** Reveals the hidden side of a row, or hides it again. Does nothing in views that hide nothing. */
export function togglePair(pair: HTMLElement): void {
  const cell = sideOf(pair, secondSide())
  if (!cell || !overlayOf(pair)) return
  const reveal = !isRevealed(pair)
  preserveScroll(() => {
    setRevealed(pair, reveal)
    revealedSentences.delete(pair)
    setPeek(pair, '')
    setInert(cell, !reveal)
    labelOverlay(pair, reveal)
  })
}

/** Reveals the hidden side of a row, if it is hidden. */
export function showPair(pair: HTMLElement): void {
  if (!isRevealed(pair)) togglePair(pair)
}

/** Reveals the counterpart of one sentence, or hides it again. Does nothing in views that hide nothing. */
export function toggleSentence({ pair, bead: index }: Cursor): void {
  const bead = beadsIn(pair)[index ?? 0]
  if (!overlayOf(pair) || !bead || isRevealed(pair)) return
  if (!bead.isConfident) {
    togglePair(pair)
    return
  }
  const indexes = revealedSentences.get(pair) ?? new Set()
  if (!indexes.delete(index ?? 0)) indexes.add(index ?? 0)
  revealedSentences.set(pair, indexes)
  preserveScroll(() => setPeek(pair, peekText(pair, indexes)))
}

/** The revealed counterparts in the order of the text, with `…` for gaps between them. */
function peekText(pair: HTMLElement, revealed: ReadonlySet<number>): string {
  const beads = beadsIn(pair)
  const indexes = [...revealed].sort((a, b) => a - b)
  const texts = indexes.map((index, position) => {
    const bead = beads[index]
    const text = bead ? (rangeOf(pair, secondSide(), bead)?.toString() ?? '') : ''
    const gap = position === 0 ? '' : indexes[position - 1] === index - 1 ? ' ' : ' … '
    return gap + text.replace(/\s+/g, ' ').trim()
  })
  return texts.join('')
}

/** A link to something in a hidden side, such as a note, reveals that side. */
function revealHashTarget(): void {
  const target = document.getElementById(idFromHash())
  const pair = target?.closest<HTMLElement>('.pair[id]')
  if (pair && target !== pair && sideOf(pair, secondSide())?.contains(target)) showPair(pair)
}

function isRevealed(pair: HTMLElement): boolean {
  return 'shown' in pair.dataset
}

function setRevealed(pair: HTMLElement, isRevealed: boolean): void {
  if (isRevealed) pair.dataset.shown = ''
  else delete pair.dataset.shown
}

function setInert(cell: HTMLElement, inert: boolean): void {
  if (cell.inert === inert) return
  cell.inert = inert
  cell.ariaHidden = inert ? 'true' : null
}
