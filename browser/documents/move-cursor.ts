import { announceSentence } from './announce-sentence.ts'
import { cursorOrRowInView, getCursor, setCursor } from './reading-cursor.ts'
import { rows, sideOf } from './rows.ts'
import { beadsIn, rangeOf } from './sentences.ts'
import { toolbarBottom } from './toolbar-bottom.ts'

/** Moves the cursor to the next or the previous row, and the focus to its number. */
export function movePair(step: 1 | -1): void {
  const all = rows()
  const current = cursorOrRowInView()
  const isAtCursor = current !== undefined && current.pair === getCursor()?.pair
  const hasFocus = document.activeElement?.closest('.pair') === current?.pair
  const index = current ? all.indexOf(current.pair) : -1
  // The first key press goes to the row in view, the ones after it to the next row.
  const pair = all[isAtCursor || hasFocus ? index + step : Math.max(0, index)]
  if (!pair) return
  setCursor(pair, null)
  pair.querySelector<HTMLElement>(':scope > .number')?.focus({ preventScroll: true })
  scrollIntoView(pair)
}

/** Moves the cursor to the next or the previous sentence, also from row to row. */
export function moveSentence(step: 1 | -1): void {
  const current = cursorOrRowInView()
  if (!current) return
  const bead = current.bead === null ? (step > 0 ? 0 : -1) : current.bead + step
  if (bead >= 0 && bead < beadsIn(current.pair).length) {
    goToSentence(current.pair, bead)
    return
  }
  const all = rows()
  const pair = all[all.indexOf(current.pair) + step]
  if (pair) goToSentence(pair, step > 0 ? 0 : beadsIn(pair).length - 1)
}

function goToSentence(pair: HTMLElement, index: number): void {
  setCursor(pair, index)
  const bead = beadsIn(pair)[index]
  const visible = (['original', 'translation'] as const).find((side) => sideOf(pair, side)?.checkVisibility())
  const range = bead && visible ? rangeOf(pair, visible, bead) : undefined
  scrollIntoView(range ?? pair)
  if (bead) announceSentence(pair, bead)
}

/** Scrolls only if the target is not in view; then its top is near a quarter of the window's height. */
function scrollIntoView(target: HTMLElement | Range): void {
  const { top, bottom } = target.getBoundingClientRect()
  const gap = 8
  const viewTop = toolbarBottom() + gap
  // Without a toolbar at the top it is at the bottom of the window, and covers it.
  const viewBottom = innerHeight - (viewTop > gap ? 24 : 96)
  if (top >= viewTop && (bottom <= viewBottom || top < innerHeight / 3)) return
  scrollBy({ top: top - viewTop - innerHeight * 0.15, behavior: 'instant' })
}
