import { allPositions } from '../../reader-data/database.ts'
import type { PageApi } from '../page-api.ts'

/** On the contents page of a work: shows how much of each section was read, as the line above its entry. */
export async function showSectionProgress(page: PageApi): Promise<void> {
  const { work } = page.data()
  const slugs = work?.sections
  if (!work || !slugs) return
  const positions = await allPositions(work.slug)
  for (const [index, entry] of document.querySelectorAll<HTMLElement>('.sections > li').entries()) {
    const position = positions.find(({ section }) => section === slugs[index])
    entry.style.setProperty('--read', String(position?.highest ?? 0))
  }
}
