import { rows, sideOf } from './page-sentences.ts'

const ids = { original: '_all-original', translation: '_all-translation' } as const

/**
 * The order in which assistive technology reads: pair by pair, as the page stands; or one language
 * whole and then the other, by two groups that own the cells (`aria-owns`). Nothing moves on screen.
 */
export function followReadingOrder(): void {
  const article = document.querySelector<HTMLElement>('article')
  if (!article) return
  const follow = () => {
    for (const id of Object.values(ids)) document.getElementById(id)?.remove()
    if (document.documentElement.dataset.order !== 'whole') return
    const all = rows()
    for (const side of ['original', 'translation'] as const) {
      const cells = all.flatMap((pair) => {
        const cell = sideOf(pair, side)
        if (!cell) return []
        cell.id ||= `_${side}-${pair.id}`
        const veil = cell.previousElementSibling
        if (!veil?.matches('.reveal-overlay')) return [cell]
        veil.id ||= `_v-${pair.id}`
        return [veil, cell]
      })
      const group = document.createElement('section')
      group.id = ids[side]
      group.lang = document.documentElement.lang
      const language = all[0] && sideOf(all[0], side)?.lang
      group.ariaLabel = (language === 'en' ? article.dataset.en : article.dataset.es) ?? ''
      group.setAttribute('aria-owns', cells.map(({ id }) => id).join(' '))
      article.append(group)
    }
  }
  if (document.documentElement.dataset.order) follow()
  document.addEventListener('cotejo:settings', ({ detail }) => {
    if ('order' in detail || 'view' in detail || 'side' in detail) follow()
  })
}
