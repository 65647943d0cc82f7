import { sideOf } from './rows.ts'
import { hiddenSide, hidesSecondSide, secondSide } from './view.ts'

const groupId = '_second-side'

/**
 * Applies the reader's setting for the order in which screen readers read: pair by pair, as in the DOM,
 * or all of one language and then the other. For the latter, a group after the last row owns the second
 * sides (`aria-owns`). The first sides stay in their rows, with their numbers; nothing moves on screen.
 */
export function applyScreenReaderOrder(): void {
  const article = document.querySelector<HTMLElement>('article')
  if (!article) return
  const update = () => {
    document.getElementById(groupId)?.remove()
    if (document.documentElement.dataset.order !== 'whole' || isOneLanguage()) return
    const rows = [...article.querySelectorAll<HTMLElement>(':scope > .pair')]
    rows.at(-1)?.after(groupOf(rows))
  }
  if (document.documentElement.dataset.order) update()
  document.addEventListener('cotejo:settings', ({ detail }) => {
    if ('order' in detail || 'view' in detail || 'side' in detail) update()
  })
}

/** Whether the view has no second side, not even one to reveal. */
function isOneLanguage(): boolean {
  return hiddenSide() !== undefined && !hidesSecondSide()
}

function groupOf(rows: readonly HTMLElement[]): HTMLElement {
  const side = secondSide()
  const ids = rows.flatMap((pair, index) => {
    const cell = sideOf(pair, side)
    if (!cell) return []
    cell.id ||= `_${side}-${pair.id || index}`
    const overlay = cell.previousElementSibling
    if (!overlay?.matches('.reveal-overlay')) return [cell.id]
    overlay.id ||= `_overlay-${pair.id}`
    return [overlay.id, cell.id]
  })
  const group = document.createElement('section')
  group.id = groupId
  group.lang = document.documentElement.lang
  const label = document.querySelector(`.pair.head > .${side} > .language-label`)
  group.ariaLabel = label?.textContent ?? ''
  group.setAttribute('aria-owns', ids.join(' '))
  return group
}
