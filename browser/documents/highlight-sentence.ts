import { beadsIn, type PageBead, rangeOf, type Side, sideOf } from './page-sentences.ts'

const canLight = typeof Highlight === 'function' && 'highlights' in CSS

/**
 * Lights a sentence and its answer without touching the page (CSS Custom Highlight API). An unsure
 * bead lights nothing: the row is lit by the style sheet in any case.
 */
export function light(pair: HTMLElement, bead: number): void {
  if (!canLight) return
  unlight()
  const found = beadsIn(pair)[bead]
  if (!found?.sure || document.documentElement.dataset.highlight === 'off') return
  for (const side of ['original', 'translation'] as const) lightSide(pair, side, found)
}

/** Puts the light out. */
export function unlight(): void {
  if (!canLight) return
  CSS.highlights.delete('sentence-en')
  CSS.highlights.delete('sentence-es')
}

function lightSide(pair: HTMLElement, side: Side, bead: PageBead): void {
  const cell = sideOf(pair, side)
  if (cell?.inert) return
  const range = rangeOf(pair, side, bead)
  const language = cell?.lang
  if (range && language) CSS.highlights.set(`sentence-${language}`, new Highlight(range))
}
