import { languageOf, type Side, sideOf } from './rows.ts'
import { beadsIn, rangeOf, type SentenceBead } from './sentences.ts'

/** Whether the browser supports the CSS Custom Highlight API, which marks text without changing the DOM. */
const isSupported = typeof Highlight === 'function' && 'highlights' in CSS

/**
 * Highlights a sentence and its counterpart. A bead with low confidence is not highlighted: the style
 * sheet highlights the row in any case. Nor is one without a counterpart.
 */
export function highlightSentence(pair: HTMLElement, index: number): void {
  if (!isSupported) return
  clearHighlight()
  const bead = beadsIn(pair)[index]
  const isOneSided = pair.querySelector(':scope > .missing') !== null
  if (!bead?.isConfident || isOneSided || document.documentElement.dataset.highlight === 'off') return
  for (const side of ['original', 'translation'] as const) highlightSide(pair, side, bead)
}

/** Removes the highlight. */
export function clearHighlight(): void {
  if (!isSupported) return
  CSS.highlights.delete('sentence-en')
  CSS.highlights.delete('sentence-es')
}

function highlightSide(pair: HTMLElement, side: Side, bead: SentenceBead): void {
  const cell = sideOf(pair, side)
  if (!cell || cell.inert) return
  const range = rangeOf(pair, side, bead)
  if (range) CSS.highlights.set(`sentence-${languageOf(cell)}`, new Highlight(range))
}
