import type { CursorPlace } from '../page-events.d.ts'
import { pairsHere } from './reading-spot.ts'

let cursor: CursorPlace | undefined

/** Tells where the reading cursor stands. */
export function setCursor(place: CursorPlace | undefined): void {
  cursor = place
}

/** A pair that somebody reads, and its place among the pairs of the page. */
export interface CurrentPlace {
  readonly pair: HTMLElement
  readonly index: number
  readonly sentence: number | null
}

/** The pair somebody is reading: where the cursor stands, if that can be seen, else the first below the bar. */
export function currentPlace(): CurrentPlace | undefined {
  const pairs = pairsHere()
  const edge = headOfView()
  const atCursor = pairs.findIndex(({ id }) => id === cursor?.pair)
  const box = pairs[atCursor]?.getBoundingClientRect()
  if (box && cursor && box.bottom > edge && box.top < innerHeight) {
    return { pair: pairs[atCursor] as HTMLElement, index: atCursor, sentence: cursor.sentence }
  }
  const index = firstBelow(pairs, edge + 1)
  const pair = pairs[index]
  return pair && { pair, index, sentence: null }
}

/**
 * Where the text in view begins: below the bar, and where a link to a paragraph puts it. Were it higher,
 * going back to a place would note the paragraph before it.
 */
function headOfView(): number {
  const bar = document.querySelector('.tools')?.getBoundingClientRect()
  const below = bar && bar.top < innerHeight / 2 ? bar.bottom : 0
  return Math.max(below, Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0)
}

/** The rows stand in order down the page, so halving finds the first without measuring them all. */
function firstBelow(pairs: readonly HTMLElement[], edge: number): number {
  let low = 0
  let high = pairs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pairs[middle]?.getBoundingClientRect().bottom ?? 0) > edge) high = middle
    else low = middle + 1
  }
  return Math.min(low, pairs.length - 1)
}
