import type { ScrollAnchor } from './stored-anchor.ts'
import { toolbarBottom } from './toolbar-bottom.ts'

/**
 * The paragraph that the reader is at: the one with the cursor or the one in the URL's hash, if it is
 * in view; else the first that begins in view; else the first that is partly in view. Undefined at the
 * top of the page.
 */
export function findScrollAnchor(): ScrollAnchor | undefined {
  if (scrollY === 0) return undefined
  const viewTop = toolbarBottom()
  const isInView = (top: number) => top >= viewTop - 1 && top < innerHeight * 0.8
  for (const selector of ['[data-here]', ':target']) {
    const pair = document.querySelector(selector)?.closest('.pair[id]')
    const top = pair?.getBoundingClientRect().top
    if (pair && top !== undefined && isInView(top)) return { id: pair.id, top }
  }
  let partlyInView: ScrollAnchor | undefined
  for (const pair of document.querySelectorAll('.pair[id]')) {
    const { top, bottom } = pair.getBoundingClientRect()
    if (isInView(top)) return { id: pair.id, top }
    const height = bottom - top
    if (bottom > viewTop + innerHeight * 0.4) return { id: pair.id, top, share: (viewTop - top) / height }
    if (bottom > viewTop + 1) partlyInView ??= { id: pair.id, top }
    if (top > innerHeight) break
  }
  return partlyInView
}

/** How far a paragraph is from its anchored position, in pixels. */
export function distanceFrom({ id, top, share }: ScrollAnchor): number {
  const box = document.getElementById(id)?.getBoundingClientRect()
  if (!box) return 0
  return share === undefined ? box.top - top : box.top + box.height * share - toolbarBottom()
}
