/** Limits a selection to the column in which it starts: the other column cannot be selected meanwhile. */
export function selectOneColumn(): void {
  const { dataset } = document.documentElement
  document.addEventListener('pointerdown', ({ target }) => {
    const side = target instanceof Element ? target.closest('.pair > .original, .pair > .translation') : null
    if (side) dataset.select = side.classList.contains('original') ? 'original' : 'translation'
    else delete dataset.select
  })
  document.addEventListener('keydown', (event) => {
    const isSelectAll = event.key === 'a' && (event.ctrlKey || event.metaKey)
    if (isSelectAll) delete dataset.select
  })
}
