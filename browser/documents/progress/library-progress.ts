import { allPositions } from '../../reader-data/database.ts'
import { progressOf, type WorkProgress } from '../../reader-data/work-progress.ts'
import { h } from '../h.ts'
import type { PageApi } from '../page-api.ts'

/** In the library: shows how much of each work was read, and a link to continue there. */
export async function showWorkProgress(page: PageApi): Promise<void> {
  const { library } = page.data()
  if (!library) return
  const positions = await allPositions()
  for (const entry of document.querySelectorAll<HTMLElement>('.work')) {
    const work = library.works.find(({ slug }) => slug === entry.dataset.slug)
    if (!work) continue
    const ofWork = positions.filter((position) => position.work === work.slug)
    const progress = progressOf(work.sections, ofWork)
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
