import { positionsOf } from '../../reader-data/database.ts'
import { readingPage } from '../page-info.ts'

/** On the contents of a work: how far each section was read is the rule above it. */
export async function showProgress(): Promise<void> {
  const page = readingPage()
  const entries = document.querySelectorAll<HTMLElement>('.sections > [data-section]')
  if (!page || entries.length === 0) return
  const positions = await positionsOf(page.work)
  for (const entry of entries) {
    const position = positions.find(({ section }) => section === entry.dataset.section)
    entry.style.setProperty('--read', String(position?.highest ?? 0))
  }
}
