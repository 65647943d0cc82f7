import { readSettings } from '../settings-storage.ts'
import { afterPaint } from './after-paint.ts'
import { closeContents, toggleContents } from './contents-menu.ts'
import { openGoToNumber } from './go-to-number.ts'
import { announce } from './live-region.ts'
import { movePair, moveSentence, moveToOneSidedPair } from './move-cursor.ts'
import { openPanel } from './open-panels.ts'
import { clearCursor, cursorOrRowInView } from './reading-cursor.ts'
import { togglePair, toggleSentence } from './reveal.ts'
import { type ShortcutAction, shortcuts } from './shortcuts.ts'
import { currentView, firstSide, secondSide, setFirstSide, setView } from './view.ts'
import { views } from './view-names.ts'

const actions: Readonly<Record<ShortcutAction, () => unknown>> = {
  nextPair: () => movePair(1),
  previousPair: () => movePair(-1),
  nextSentence: () => moveSentence(1),
  previousSentence: () => moveSentence(-1),
  nextOneSided: moveToOneSidedPair,
  goToNumber: openGoToNumber,
  revealPair: () => {
    const cursor = cursorOrRowInView()
    if (cursor) togglePair(cursor.pair)
  },
  revealSentence: () => {
    const cursor = cursorOrRowInView()
    if (cursor) toggleSentence(cursor)
  },
  nextView: () => {
    const next = views[(views.indexOf(currentView()) + 1) % views.length] ?? 'side'
    setView(next)
    afterPaint(() => announceLabel(`_${next}`))
  },
  swap: () => {
    setFirstSide(secondSide())
    const label = document.querySelector(`.pair.head > .${firstSide()} > .language-label`)
    announce(label?.textContent ?? '')
  },
  copyPair: () => openPanel('copy'),
  menu: () => openPanel('menu'),
  lookUp: () => openPanel('lookUp'),
  bookmark: () => openPanel('bookmark'),
  bookmarks: () => openPanel('bookmarks'),
  find: () => openPanel('find'),
  contents: toggleContents,
  settings: () => openPanel('settings'),
  help: () => openPanel('help'),
}

/**
 * Handles the keyboard shortcuts: not with a modifier key, not in a text field, not in a dialog. Those
 * of a single character can be turned off in the settings (WCAG 2.1.4).
 */
export function handleShortcuts(): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    const { target } = event
    if (target instanceof Element && needsKeys(target)) return
    if (event.key === 'Escape') {
      closeContents()
      clearCursor()
      return
    }
    const [, action] = shortcuts.find(([key]) => key === event.key) ?? []
    if (!action || readSettings().keys === 'off') return
    event.preventDefault()
    actions[action]()
  })
}

/** Whether an element uses the keys itself, as text fields and dialogs do. */
function needsKeys(target: Element): boolean {
  if (target.closest('dialog[open], [popover]:popover-open, textarea, select, [contenteditable]')) return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)
}

/** Announces the label of a control that a key has changed: the control may be out of view. */
function announceLabel(id: string): void {
  const control = document.getElementById(id)
  if (control instanceof HTMLInputElement) announce(control.labels?.[0]?.textContent ?? '')
}
