import type { PageApi } from '../page-api.ts'
import type { CursorPosition } from '../page-events.ts'

let cursor: CursorPosition | undefined

/** Records the last position of the reading cursor, for `currentRow`. */
export function recordCursor(position: CursorPosition | undefined): void {
  cursor = position
}

/** The row that the reader is at. */
export interface CurrentRow {
  readonly pair: HTMLElement
  /** Its index among the rows of the page. */
  readonly index: number
  readonly sentence: number | null
}

/** The row that the reader is at: the one at the cursor if it is in view, else the first in view. */
export function currentRow(page: PageApi): CurrentRow | undefined {
  const pairs = page.rows()
  const viewTop = readingTop(page)
  const index = pairs.findIndex(({ id }) => id === cursor?.pair)
  const atCursor = pairs[index]
  const box = atCursor?.getBoundingClientRect()
  if (cursor && atCursor && box && box.bottom > viewTop && box.top < innerHeight) {
    return { pair: atCursor, index, sentence: cursor.sentence }
  }
  const pair = firstBelow(pairs, viewTop + 1)
  return pair && { pair, index: pairs.indexOf(pair), sentence: null }
}

/**
 * The y coordinate at which a link to a paragraph puts it. With a smaller one, a return to a stored
 * position would store the paragraph before it.
 */
function readingTop({ toolbarBottom }: PageApi): number {
  const { scrollPaddingTop } = getComputedStyle(document.documentElement)
  return Math.max(toolbarBottom(), Number.parseFloat(scrollPaddingTop) || 0)
}

/** The first element that ends below a y coordinate, else the last one. They are in order down the page. */
function firstBelow(elements: readonly HTMLElement[], y: number): HTMLElement | undefined {
  let low = 0
  let high = elements.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((elements[middle]?.getBoundingClientRect().bottom ?? 0) > y) high = middle
    else low = middle + 1
  }
  return elements[Math.min(low, elements.length - 1)]
}
