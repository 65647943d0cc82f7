import { beadsIn, type PageBead, rangeOf, type Side } from './sentences-in-page.ts'

const canLight = typeof Highlight === 'function' && 'highlights' in CSS

/**
 * Lights a sentence and its answer without touching the page (CSS Custom Highlight API). An unsure
 * bead lights nothing: the row is lit by the style sheet in any case.
 */
export function light(pair: HTMLElement, bead: number): void {
  if (!canLight) return
  unlight()
  const found = beadsIn(pair)[bead]
  if (!found?.sure || document.documentElement.dataset.light === 'off') return
  for (const side of ['o', 't'] as const) lightSide(pair, side, found)
}

/** Puts the light out. */
export function unlight(): void {
  if (!canLight) return
  CSS.highlights.delete('lit-en')
  CSS.highlights.delete('lit-es')
}

function lightSide(pair: HTMLElement, side: Side, bead: PageBead): void {
  const range = rangeOf(pair, side, bead)
  const language = pair.querySelector<HTMLElement>(`:scope > .${side}`)?.lang
  if (range && language) CSS.highlights.set(`lit-${language}`, new Highlight(range))
}

/** Shows one sentence of a blurred side clear. False where the browser cannot do so. */
export function clearSentence(range: Range): boolean {
  if (!canLight) return false
  const clear = CSS.highlights.get('clear') ?? new Highlight()
  clear.add(range)
  clear.priority = 1
  CSS.highlights.set('clear', clear)
  return true
}

/** Takes back what `clearSentence` showed. */
export function blurAgain(): void {
  if (canLight) CSS.highlights.delete('clear')
}
