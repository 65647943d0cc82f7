import { rowOfId } from '../row-of-id.ts'
import { currentPlace } from './current-place.ts'

/**
 * For a link to a pair of this page: the browser scrolls to the fragment, and here the focus follows.
 * The place is put right once more when the rows above, whose heights were estimates, are drawn.
 */
export function goToPair(id: string): void {
  const pair = rowOfId(id)
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (currentPlace()?.pair !== pair) pair?.scrollIntoView({ behavior: 'instant' })
      pair?.querySelector<HTMLElement>(':scope > .number')?.focus({ preventScroll: true })
    }),
  )
}
