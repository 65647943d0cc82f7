import type { CursorPlace } from '../page-events.d.ts'
import { pairsHere } from '../page-info.ts'

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
  const pair = firstBelow(pairs, edge + 1)
  return pair && { pair, index: pairs.indexOf(pair), sentence: null }
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

/** The first row that ends below a height of the window, else the last. Rows go down the page, so this is a binary search. */
function firstBelow(boxes: readonly HTMLElement[], height: number): HTMLElement | undefined {
  let low = 0
  let high = boxes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((boxes[middle]?.getBoundingClientRect().bottom ?? 0) > height) high = middle
    else low = middle + 1
  }
  return boxes[Math.min(low, boxes.length - 1)]
}
