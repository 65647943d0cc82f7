import { sideOf } from './rows.ts'
import { rangeOf, type SentenceBead } from './sentences.ts'

/**
 * Reads a sentence and its counterpart out to screen readers, each in its language. The focus does not
 * move from sentence to sentence, so they would not notice the cursor otherwise.
 */
export function announceSentence(pair: HTMLElement, bead: SentenceBead): void {
  const parts = (['original', 'translation'] as const).flatMap((side) => {
    const cell = sideOf(pair, side)
    const range = rangeOf(pair, side, bead)
    if (!range || !cell?.checkVisibility()) return []
    const isCovered = cell.matches('.pair:not([data-shown]) > .reveal-overlay + *')
    if (isCovered) return []
    const part = document.createElement('span')
    part.lang = cell.lang
    part.textContent = `${range.toString()} `
    return [part]
  })
  const region = document.querySelector('#_sentence') ?? addLiveRegion()
  region.replaceChildren(...parts)
}

function addLiveRegion(): HTMLElement {
  const region = document.createElement('p')
  region.id = '_sentence'
  region.className = 'sr-only'
  region.ariaLive = 'polite'
  document.body.append(region)
  return region
}
