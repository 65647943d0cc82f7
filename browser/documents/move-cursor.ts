import { announceSentence } from './announce-sentence.ts'
import { announceMessage } from './live-region.ts'
import { openNextPart } from './next-part.ts'
import { cursorOrRowInView, getCursor, setCursor } from './reading-cursor.ts'
import { rows, sideOf } from './rows.ts'
import { beadsIn, rangeOf } from './sentences.ts'
import { toolbarBottom } from './toolbar-bottom.ts'

/** Moves the cursor to the next or the previous row, and the focus to its number; at the end of a part, to the next part. */
export function movePair(step: 1 | -1): void {
  const all = rows()
  const current = cursorOrRowInView()
  // The first key press goes to the row in view, the ones after it to the next row.
  const index = current ? all.indexOf(current.pair) : -1
  const next = current && isCurrent(current.pair) ? index + step : Math.max(0, index)
  const pair = all[next]
  if (pair) goToPair(pair)
  else void openNextPart(step)
}

/** Whether the reader is at a row already: by cursor, by focus, or by a link to it. */
function isCurrent(pair: HTMLElement): boolean {
  if (pair === getCursor()?.pair) return true
  return document.activeElement?.closest('.pair') === pair || pair.matches(':target, :has(> .anchor:target)')
}

/** Moves the cursor to the next row that has one side only. */
export function moveToOneSidedPair(): void {
  const all = rows()
  const current = cursorOrRowInView()
  const pair = all
    .slice(current ? all.indexOf(current.pair) + 1 : 0)
    .find((row) => row.querySelector(':scope > .missing'))
  if (pair) goToPair(pair)
  else announceMessage('reading.noOneSided')
}

function goToPair(pair: HTMLElement): void {
  setCursor(pair, null)
  pair.querySelector<HTMLElement>(':scope > .number')?.focus({ preventScroll: true })
  scrollIntoView(pair)
}

/** Moves the cursor to the next or the previous sentence, also from row to row and from part to part. */
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
  else void openNextPart(step)
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
