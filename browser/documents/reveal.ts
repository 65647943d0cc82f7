import { currentView, isSwapped } from './choose-view.ts'
import { beadsIn, rangeOf, rows, type Side, sideOf } from './page-sentences.ts'
import type { Cursor } from './reading-cursor.ts'
import { holdPlace } from './scroll-anchor.ts'
import { idInAddress } from './url-hash.ts'

const shown = 'shown'

/** Whether the view hides the second side until it is asked for. */
function isVeiling(): boolean {
  return currentView() === 'demand' || currentView() === 'blur'
}

/** The side that stands second is the one that is hidden. */
function hiddenSide(): Side {
  return isSwapped() ? 'original' : 'translation'
}

/**
 * In the views that hide the second side, each row gets a veil before it, with a button that shows it and
 * hides it again. What is blurred is out of reach for keyboard and assistive technology too.
 */
export function revealOnDemand(): void {
  prepare()
  showNamed()
  addEventListener('hashchange', showNamed)
  document.addEventListener('cotejo:settings', ({ detail }) => {
    if ('view' in detail || 'side' in detail) prepare()
  })
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button.reveal') : null
    const pair = button?.closest<HTMLElement>('.pair')
    if (pair) togglePair(pair)
  })
}

let isPrepared = false

/** Makes the rows ready for the view; where no view hid anything before either, there is nothing to do. */
function prepare(): void {
  if (!isVeiling() && !isPrepared) return
  isPrepared = isVeiling()
  peeked = new WeakMap()
  for (const pair of rows()) {
    delete pair.dataset[shown]
    for (const side of ['original', 'translation'] as const) {
      const cell = sideOf(pair, side)
      if (cell) setInert(cell, false)
    }
    const cell = sideOf(pair, hiddenSide())
    if (isVeiling() && cell && !cell.matches('.missing')) veil(pair, cell)
    else removeVeil(pair)
  }
}

/** Puts the veil before a side; one that is there already keeps the focus it may have. */
function veil(pair: HTMLElement, cell: HTMLElement): void {
  const own = veilOf(pair) ?? newVeil()
  own.dataset.of = cell.lang
  const peek = own.querySelector<HTMLElement>('.sentence-peek')
  if (peek) {
    peek.lang = cell.lang
    peek.textContent = ''
  }
  if (own.nextElementSibling !== cell) cell.before(own)
  setInert(cell, currentView() === 'blur')
  tellState(pair)
}

function veilOf(pair: HTMLElement): HTMLElement | null {
  return pair.querySelector<HTMLElement>(':scope > .reveal-overlay')
}

/** Focus goes to the number of the row when the button that has it goes away. */
function removeVeil(pair: HTMLElement): void {
  const own = veilOf(pair)
  const hasFocus = own?.contains(document.activeElement)
  own?.remove()
  if (hasFocus) pair.querySelector<HTMLElement>(':scope > .number')?.focus({ preventScroll: true })
}

function newVeil(): HTMLElement {
  const own = document.createElement('div')
  own.className = 'reveal-overlay'
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'reveal ui'
  button.lang = document.documentElement.lang
  // The place for single sentences; it is read out, since it stands elsewhere than what was asked about.
  const peek = document.createElement('div')
  peek.className = 'sentence-peek'
  peek.setAttribute('aria-live', 'polite')
  own.append(button, peek)
  return own
}

function setInert(cell: HTMLElement, inert: boolean): void {
  cell.inert = inert
  cell.ariaHidden = inert ? 'true' : null
}

function tellState(pair: HTMLElement): void {
  const own = veilOf(pair)
  const button = own?.querySelector('.reveal')
  const words = document.querySelector<HTMLElement>('article')?.dataset
  if (!button || !words) return
  const show = own?.dataset.of === 'en' ? words.showEn : words.showEs
  button.textContent = (shown in pair.dataset ? words.hide : show) ?? ''
}

/** Shows the hidden side of a row, or hides it again. Nothing where the view hides nothing. */
export function togglePair(pair: HTMLElement): void {
  const cell = sideOf(pair, hiddenSide())
  if (!cell || !veilOf(pair)) return
  const isShown = shown in pair.dataset
  holdPlace(() => {
    if (isShown) delete pair.dataset[shown]
    else pair.dataset[shown] = ''
    peeked.delete(pair)
    tellPeeked(pair)
    if (currentView() === 'blur') setInert(cell, isShown)
    tellState(pair)
  })
}

/** Shows the hidden side of a row, if it is hidden. */
export function showPair(pair: HTMLElement): void {
  if (!(shown in pair.dataset)) togglePair(pair)
}

/** Who follows a link to something in a hidden side, such as a note, has asked for it. */
function showNamed(): void {
  const named = document.getElementById(idInAddress())
  const pair = named?.closest<HTMLElement>('.pair[id]')
  if (pair && named !== pair && sideOf(pair, hiddenSide())?.contains(named)) showPair(pair)
}

/** For each row the beads whose answer was asked for. */
let peeked = new WeakMap<HTMLElement, Set<number>>()

/** Shows the answer to one sentence, and no more; or hides it again. Nothing where the view hides nothing. */
export function revealSentence({ pair, bead }: Cursor): void {
  const index = bead ?? 0
  const found = beadsIn(pair)[index]
  if (!veilOf(pair) || !found || shown in pair.dataset) return
  if (!found.sure) {
    togglePair(pair)
    return
  }
  const asked = peeked.get(pair) ?? new Set()
  if (!asked.delete(index)) asked.add(index)
  peeked.set(pair, asked)
  holdPlace(() => tellPeeked(pair))
}

/** The answers that were asked for, in the order of the text; `…` stands for what was not. */
function tellPeeked(pair: HTMLElement): void {
  const peek = veilOf(pair)?.querySelector('.sentence-peek')
  if (!peek) return
  const beads = beadsIn(pair)
  const asked = [...(peeked.get(pair) ?? [])].sort((a, b) => a - b)
  const texts = asked.map((index, place) => {
    const bead = beads[index]
    const text = bead ? (rangeOf(pair, hiddenSide(), bead)?.toString() ?? '') : ''
    const gap = place === 0 ? '' : asked[place - 1] === index - 1 ? ' ' : ' … '
    return gap + text.replace(/\s+/g, ' ').trim()
  })
  peek.textContent = texts.join('')
}
