import { positionsOf } from '../../reader-data/database.ts'
import { progressOf, type WorkProgress } from '../../reader-data/work-progress.ts'
import { documentData } from '../document-data.ts'
import { element } from '../h.ts'
import { t } from '../translate.ts'

/** In the library: shows how far each work was read, with a link to where the reader stopped. */
export async function showLibraryProgress(): Promise<void> {
  const { library } = documentData()
  if (!library) return
  const positions = await positionsOf()
  for (const entry of document.querySelectorAll<HTMLElement>('.work')) {
    const work = library.works.find(({ slug }) => slug === entry.dataset.slug)
    if (!work) continue
    const ofWork = positions.filter((position) => position.work === work.slug)
    const progress = progressOf(work.sections, ofWork)
    entry.style.setProperty('--read', String(progress?.read ?? 0))
    entry.querySelector('.continue')?.replaceChildren(progress ? continueLink(entry, progress) : '')
  }
}

/** “Continue at 40%” as a link; plain text if the work was read to its end. */
function continueLink(entry: HTMLElement, { place, to }: WorkProgress): Node | string {
  if (to === undefined) return t('memory.finished')
  const percent = new Intl.NumberFormat(document.documentElement.lang, { style: 'percent' }).format(place)
  const path = entry.querySelector('a')?.getAttribute('href') ?? ''
  return element('a', { href: path + to }, t('memory.continueAt', { percent }))
}
