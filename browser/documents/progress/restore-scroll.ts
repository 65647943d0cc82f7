import { positionOf } from '../../reader-data/database.ts'
import type { PageApi } from '../page-api.ts'
import { pagePath } from '../page-path.ts'
import { rowOfId } from '../row-of-id.ts'

/**
 * Corrects the scroll position after a reload. The browser restores it by the estimated heights of rows,
 * and on a narrow window can be off by paragraphs. Scrolls only if the stored position is out of view.
 */
export async function correctScrollAfterReload(page: PageApi): Promise<void> {
  const { work, section } = page.data()
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  if (!work || !section || navigation?.type === 'navigate' || window.scrollY === 0) return
  const position = await positionOf(work.slug, section.slug)
  if (position?.page !== pagePath() || position.fraction >= 1) return
  const pair = rowOfId(position.pair)
  const box = pair?.getBoundingClientRect()
  if (pair && box && (box.bottom < 0 || box.top > innerHeight)) pair.scrollIntoView({ behavior: 'instant' })
}
