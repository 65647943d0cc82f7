const key = 'cotejo.side'

/** The switch of sides works by itself (CSS); here it is remembered for the next page. */
export function swapSides(): void {
  const swap = document.querySelector<HTMLInputElement>('#_swap')
  if (!swap) return
  const root = document.documentElement
  swap.checked = root.dataset.side === 'translation'
  delete root.dataset.side
  swap.addEventListener('change', () => {
    try {
      localStorage.setItem(key, swap.checked ? 'translation' : 'original')
    } catch {
      // A browser that keeps nothing swaps the sides of this page all the same.
    }
  })
}
