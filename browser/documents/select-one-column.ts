/** What is selected in one column is of that column alone: while it lasts, the other one cannot be selected. */
export function selectOneColumn(): void {
  document.addEventListener('pointerdown', ({ target }) => {
    const side = target instanceof Element ? target.closest('.pair > .original, .pair > .translation') : null
    const { dataset } = document.documentElement
    if (side) dataset.select = side.classList.contains('original') ? 'original' : 'translation'
    else delete dataset.select
  })
  document.addEventListener('keydown', (event) => {
    if (event.key === 'a' && (event.ctrlKey || event.metaKey)) delete document.documentElement.dataset.select
  })
}
