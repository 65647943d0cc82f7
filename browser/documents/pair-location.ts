import type { PairLocation } from '../reader-data/records.ts'
import type { PageApi } from './page-api.ts'
import { pagePath } from './page-path.ts'

/**
 * The location of a pair of this page, as positions and bookmarks store it.
 *
 * @throws {Error} if this is not a reading page
 */
export function locationOf(pair: HTMLElement, page: PageApi): PairLocation {
  const { work, section } = page.data()
  if (!work || !section) throw new Error('This page has no pairs.')
  return {
    work: work.slug,
    section: section.slug,
    pair: pair.id,
    number: numberOf(pair, page.rows()),
    page: pagePath(),
    title: section.title,
  }
}

/** The number of a paragraph; a heading has that of the paragraph after it. Null if none follows. */
function numberOf(pair: HTMLElement, pairs: readonly HTMLElement[]): number | null {
  for (const row of pairs.slice(pairs.indexOf(pair))) {
    const number = Number.parseInt(row.querySelector(':scope > .number')?.textContent ?? '', 10)
    if (number > 0) return number
  }
  return null
}
