import { onceShown } from './after-paint.ts'
import { choose } from './settings.ts'
import { type View, views } from './view-names.ts'

const root = document.documentElement

/** The view that is shown. */
export function currentView(): View {
  return views.find((view) => view === root.dataset.view) ?? 'side'
}

/** Whether the translation stands first. */
export function isSwapped(): boolean {
  return root.dataset.side === 'translation'
}

/**
 * The choices of sides and view work by themselves (CSS); here they are kept for the next page and
 * put into the address, so that a link carries them.
 */
export function chooseView(): void {
  const swap = document.querySelector<HTMLInputElement>('#_swap')
  const radios = document.querySelectorAll<HTMLInputElement>('input[name=_view]')
  if (!swap || radios.length === 0) return
  const follow = () => {
    swap.checked = isSwapped()
    const view = currentView()
    for (const radio of radios) radio.checked = radio.value === view
    tellHeadings(view)
  }
  follow()
  orderSides()
  document.addEventListener('cotejo:settings', ({ detail }) => {
    follow()
    if ('side' in detail) orderSides()
  })
  swap.addEventListener('change', () => setSwapped(swap.checked))
  for (const radio of radios) {
    radio.addEventListener('change', () => setView(radio.value as View))
    radio.addEventListener('click', ({ detail }) => {
      const isByPointer = detail > 0 // arrow keys click too, and go on choosing
      if (isByPointer) radio.closest<HTMLElement>('[popover]:popover-open')?.hidePopover()
    })
  }
}

/** Shows a view, and keeps it. */
export function setView(view: View): void {
  choose({ view: view === 'side' ? undefined : view })
  carry({ view })
}

/** Puts the translation first, or the original, and keeps that. */
export function setSwapped(swapped: boolean): void {
  choose({ side: swapped ? 'translation' : undefined })
  carry({ side: swapped ? 'translation' : 'original' })
}

/** What stands first on the screen comes first for the keyboard and for assistive technology. */
function orderSides(): void {
  const first = isSwapped() ? 'translation' : 'original'
  for (const pair of document.querySelectorAll('article .pair')) {
    const sides = pair.querySelectorAll(':scope > .original, :scope > .translation')
    const [before, after] = sides
    if (before && after && !before.classList.contains(first)) before.before(after)
  }
}

/** Puts what is shown into the address. */
function carry(shown: Readonly<Record<string, string>>): void {
  onceShown(() => {
    const address = new URL(location.href)
    for (const [name, value] of Object.entries(shown)) address.searchParams.set(name, value)
    history.replaceState(history.state, '', address)
  })
}

let areTold = false

/** The headings of the translation are headings for assistive technology where the original’s are not shown. */
function tellHeadings(view: View): void {
  if ((view === 'translation') === areTold) return
  areTold = view === 'translation'
  for (const heading of document.querySelectorAll('.translation :is(.h1, .h2, .h3, .h4, .h5, .h6)')) {
    if (view === 'translation') {
      heading.role = 'heading'
      heading.ariaLevel = heading.className.slice(1)
    } else {
      heading.removeAttribute('role')
      heading.removeAttribute('aria-level')
    }
  }
}
