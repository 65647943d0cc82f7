import { placeOf } from '../../reader-data/database.ts'
import { address, readingPage } from '../page-info.ts'
import { rowOfId } from '../row-of-id.ts'

/**
 * After a reload the browser scrolls to where the page stood by heights that it has only estimated, and
 * on a narrow page misses by paragraphs. Where the place is out of view by that, it is brought back.
 */
export async function restorePlace(): Promise<void> {
  const page = readingPage()
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  if (page?.section === undefined || navigation?.type === 'navigate' || window.scrollY === 0) return
  const position = await placeOf(page.work, page.section)
  if (position?.page !== address().page || position.fraction >= 1) return
  const pair = rowOfId(position.pair)
  const box = pair?.getBoundingClientRect()
  if (pair && box && (box.bottom < 0 || box.top > innerHeight)) pair.scrollIntoView({ behavior: 'instant' })
}
