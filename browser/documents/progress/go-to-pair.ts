import type { PageApi } from '../page-api.ts'
import { rowOfId } from '../row-of-id.ts'
import { currentRow } from './current-row.ts'

/**
 * Completes a click on a link to a pair of this page: the browser scrolls to the hash, and this moves the
 * focus. It scrolls again if the rows above, whose heights were estimates, have moved the pair meanwhile.
 */
export function goToPair(id: string, page: PageApi): void {
  const pair = rowOfId(id)
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (currentRow(page)?.pair !== pair) pair?.scrollIntoView({ behavior: 'instant' })
      pair?.querySelector<HTMLElement>(':scope > .number')?.focus({ preventScroll: true })
    }),
  )
}
