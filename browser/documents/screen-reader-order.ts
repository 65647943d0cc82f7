import { rows, type Side, sideOf } from './rows.ts'

const groupIds = { original: '_all-original', translation: '_all-translation' } as const

/**
 * Applies the reader's setting for the order in which screen readers read: pair by pair, as in the DOM,
 * or all of one language and then the other. For the latter, two groups own the cells (`aria-owns`);
 * nothing moves on screen.
 */
export function applyScreenReaderOrder(): void {
  const article = document.querySelector<HTMLElement>('article')
  if (!article) return
  const update = () => {
    for (const id of Object.values(groupIds)) document.getElementById(id)?.remove()
    if (document.documentElement.dataset.order !== 'whole') return
    article.append(groupOf('original'), groupOf('translation'))
  }
  if (document.documentElement.dataset.order) update()
  document.addEventListener('cotejo:settings', ({ detail }) => {
    if ('order' in detail || 'view' in detail || 'side' in detail) update()
  })
}

function groupOf(side: Side): HTMLElement {
  const ids = rows().flatMap((pair) => {
    const cell = sideOf(pair, side)
    if (!cell) return []
    cell.id ||= `_${side}-${pair.id}`
    const overlay = cell.previousElementSibling
    if (!overlay?.matches('.reveal-overlay')) return [cell.id]
    overlay.id ||= `_overlay-${pair.id}`
    return [overlay.id, cell.id]
  })
  const group = document.createElement('section')
  group.id = groupIds[side]
  group.lang = document.documentElement.lang
  const label = document.querySelector(`.pair.head > .${side} > .language-label`)
  group.ariaLabel = label?.textContent ?? ''
  group.setAttribute('aria-owns', ids.join(' '))
  return group
}
