import { positionsOf } from '../../reader-data/database.ts'
import { type CountedSection, progressOf } from '../../reader-data/work-progress.ts'
import { element } from '../h.ts'
import { fill } from '../messages.ts'

/** In the library: how far each work was read is the rule above its entry, and a link leads back to the place. */
export async function showLibraryProgress(): Promise<void> {
  const entries = document.querySelectorAll<HTMLElement>('[data-progress-of]')
  if (entries.length === 0) return
  const positions = await positionsOf()
  for (const entry of entries) {
    const { progressOf: slug, sections = '[]' } = entry.dataset
    const counted: CountedSection[] = JSON.parse(sections)
    const ofWork = positions.filter(({ work }) => work === slug)
    const progress = progressOf(counted, ofWork)
    entry.style.setProperty('--read', String(progress?.read ?? 0))
    entry.querySelector('.continue')?.replaceChildren(progress ? wayOn(entry, progress) : '')
  }
}

/** “Continue (40%)” as a link to the place; where the work was read to its end, that it was. */
function wayOn(entry: HTMLElement, { place, to }: NonNullable<ReturnType<typeof progressOf>>): Node | string {
  const { continue: label = '', finished = '' } = entry.parentElement?.dataset ?? {}
  if (to === undefined) return finished
  const percent = new Intl.NumberFormat(document.documentElement.lang, { style: 'percent' }).format(place)
  const work = entry.querySelector('a')?.getAttribute('href') ?? ''
  return element('a', { href: work + to }, fill(label, { percent }))
}
