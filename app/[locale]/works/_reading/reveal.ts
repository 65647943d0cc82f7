import { currentView, isSwapped } from './choose-view.ts'
import type { Cursor } from './cursor.ts'
import { holdPlace } from './keep-place.ts'
import { blurAgain, clearSentence } from './light.ts'
import { beadsIn, rangeOf, rows, type Side, sideOf } from './sentences-in-page.ts'

const shown = 'shown'

/** Whether the view hides the second side until it is asked for. */
function isVeiling(): boolean {
  return currentView() === 'demand' || currentView() === 'blur'
}

/** The side that stands second is the one that is hidden. */
function hiddenSide(): Side {
  return isSwapped() ? 'o' : 't'
}

/**
 * In the views that hide the second side, each row gets a button that shows it and hides it again.
 * What is blurred is out of reach for keyboard and assistive technology too.
 */
export function revealOnDemand(): void {
  prepare()
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
  blurAgain()
  for (const pair of rows()) {
    delete pair.dataset[shown]
    for (const side of ['o', 't'] as const) {
      const root = sideOf(pair, side)
      if (!root) continue
      const isHidden = isVeiling() && side === hiddenSide() && !root.querySelector(':scope > .none')
      const button = root.querySelector(':scope > .reveal')
      root.querySelector(':scope > .peek')?.remove()
      if (!isHidden) button?.remove()
      else if (!button) root.prepend(newButton(root.lang))
      setInert(root, isHidden && currentView() === 'blur')
      tellState(pair)
    }
  }
}

function newButton(language: string): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'reveal ui'
  button.lang = document.documentElement.lang
  button.dataset.shows = language
  return button
}

function setInert(root: HTMLElement, inert: boolean): void {
  for (const child of root.children) {
    if (child instanceof HTMLElement && !child.matches('.reveal, .peek, .none')) child.inert = inert
  }
}

function tellState(pair: HTMLElement): void {
  const button = pair.querySelector<HTMLElement>('.reveal')
  const words = document.querySelector<HTMLElement>('article')?.dataset
  if (!button || !words) return
  const isShown = shown in pair.dataset
  button.ariaExpanded = String(isShown)
  button.textContent = isShown
    ? (words.hide ?? '')
    : ((button.dataset.shows === 'en' ? words.showEn : words.showEs) ?? '')
}

/** Shows the hidden side of a row, or hides it again. Nothing where the view hides nothing. */
export function togglePair(pair: HTMLElement): void {
  const root = sideOf(pair, hiddenSide())
  if (!isVeiling() || !root?.querySelector('.reveal')) return
  const isShown = shown in pair.dataset
  holdPlace(() => {
    if (isShown) delete pair.dataset[shown]
    else pair.dataset[shown] = ''
    root.querySelector(':scope > .peek')?.remove()
    if (currentView() === 'blur') setInert(root, isShown)
    tellState(pair)
  })
}

/** Shows the answer to one sentence, and no more. Where the view hides nothing, nothing happens. */
export function revealSentence({ pair, bead }: Cursor): void {
  const side = hiddenSide()
  const root = sideOf(pair, side)
  const found = beadsIn(pair)[bead ?? 0]
  if (!isVeiling() || !root?.querySelector('.reveal') || !found || shown in pair.dataset) return
  const range = found.sure ? rangeOf(pair, side, found) : undefined
  const isBlurred = currentView() === 'blur'
  if (!range || (isBlurred && !clearSentence(range))) {
    togglePair(pair)
    return
  }
  const peek = root.querySelector<HTMLElement>(':scope > .peek') ?? newPeek(root)
  peek.classList.toggle('heard', isBlurred)
  const text = range.toString().replace(/\s+/g, ' ').trim()
  if (peek.textContent?.includes(text)) return
  peek.textContent = [peek.textContent, text].filter((part) => part !== '').join(' … ')
}

/** The place for single sentences; it is read out, since it stands elsewhere than what was asked about. */
function newPeek(root: HTMLElement): HTMLElement {
  const peek = document.createElement('p')
  peek.className = 'peek'
  peek.setAttribute('aria-live', 'polite')
  root.querySelector('.reveal')?.after(peek)
  return peek
}
