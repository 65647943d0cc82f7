/**
 * The y coordinate below which text is visible: the bottom of the toolbar if it is at the top of the
 * window, else 0. On phones the toolbar is at the bottom.
 */
export function toolbarBottom(): number {
  const toolbar = document.querySelector('.tools')?.getBoundingClientRect()
  return toolbar && toolbar.top < innerHeight / 2 ? Math.max(0, toolbar.bottom) : 0
}
