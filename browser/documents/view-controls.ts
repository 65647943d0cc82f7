import { currentView, firstSide, setFirstSide, setView } from './view.ts'
import type { View } from './view-names.ts'

/**
 * Connects the controls of the toolbar for view and sides to the settings. They have an effect before
 * this script runs; see `boot.ts`.
 */
export function connectViewControls(): void {
  const swap = document.querySelector<HTMLInputElement>('#_swap')
  const radios = document.querySelectorAll<HTMLInputElement>('input[name=_view]')
  if (!swap || radios.length === 0) return
  const update = () => {
    swap.checked = firstSide() === 'translation'
    const view = currentView()
    for (const radio of radios) radio.checked = radio.value === view
  }
  update()
  document.addEventListener('cotejo:settings', update)
  swap.addEventListener('change', () => setFirstSide(swap.checked ? 'translation' : 'original'))
  for (const radio of radios) {
    radio.addEventListener('change', () => setView(radio.value as View))
    radio.addEventListener('click', ({ detail }) => {
      // Arrow keys also cause clicks, with `detail` 0; the menu stays open for them.
      if (detail > 0) radio.closest<HTMLElement>('[popover]:popover-open')?.hidePopover()
    })
  }
}
