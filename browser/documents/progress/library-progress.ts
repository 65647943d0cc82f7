import { allPositions } from '../../reader-data/database.ts'
import { type CountedSection, progressOf, type WorkProgress } from '../../reader-data/work-progress.ts'
import { h } from '../h.ts'
import type { PageApi } from '../page-api.ts'

/** In the library: shows how much of each work was read, and a link to continue there. */
export async function showWorkProgress(page: PageApi): Promise<void> {
  const entries = document.querySelectorAll<HTMLElement>('[data-progress-of]')
  if (entries.length === 0) return
  const positions = await allPositions()
  for (const entry of entries) {
    const { progressOf: slug, sections = '[]' } = entry.dataset
    const counted: CountedSection[] = JSON.parse(sections)
    const ofWork = positions.filter(({ work }) => work === slug)
    const progress = progressOf(counted, ofWork)
    entry.style.setProperty('--read', String(progress?.read ?? 0))
    entry.querySelector('.continue')?.replaceChildren(progress ? continueLink(entry, progress, page) : '')
  }
}

/** “Continue at 40%” as a link to the position; plain text if the reader has finished the work. */
function continueLink(entry: HTMLElement, { position, next }: WorkProgress, { t }: PageApi): Node | string {
  if (next === undefined) return t('readerData.finished')
  const work = entry.querySelector('a')?.getAttribute('href') ?? ''
  return h('a', { href: work + next }, t('readerData.continueAtPercent', { position }))
}
