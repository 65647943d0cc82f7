import { readSettings } from '../settings-storage.ts'
import { onceShown } from './after-paint.ts'
import { currentView, isSwapped, setSwapped, setView } from './choose-view.ts'
import { sayWords } from './live-region.ts'
import { openPanel } from './open-panels.ts'
import { dropCursor, here, movePair, moveSentence } from './reading-cursor.ts'
import { revealSentence, togglePair } from './reveal.ts'
import { type Action, shortcuts } from './shortcuts.ts'
import { views } from './view-names.ts'

const actions: Readonly<Record<Action, () => unknown>> = {
  nextPair: () => movePair(1),
  previousPair: () => movePair(-1),
  nextSentence: () => moveSentence(1),
  previousSentence: () => moveSentence(-1),
  revealPair: () => {
    const at = here()
    if (at) togglePair(at.pair)
  },
  revealSentence: () => {
    const at = here()
    if (at) revealSentence(at)
  },
  nextView: () => {
    const next = views[(views.indexOf(currentView()) + 1) % views.length] ?? 'side'
    setView(next)
    onceShown(() => sayLabel(`_${next}`))
  },
  swap: () => {
    setSwapped(!isSwapped())
    const first = document.querySelector(
      `.pair.head > .${isSwapped() ? 'translation' : 'original'} > .language-label`,
    )
    sayWords(first?.textContent ?? '')
  },
  copyPair: () => openPanel('copy'),
  menu: () => openPanel('menu'),
  bookmark: () => openPanel('bookmark'),
  bookmarks: () => openPanel('bookmarks'),
  find: () => openPanel('find'),
  contents: () => {
    const contents = document.querySelector<HTMLDetailsElement>('.tools .contents')
    if (!contents) return
    contents.open = !contents.open
    contents.querySelector<HTMLElement>(contents.open ? 'ol a' : 'summary')?.focus()
  },
  settings: () => openPanel('settings'),
  help: () => openPanel('help'),
}

/** Says the name of a choice that a key made: its control may be out of view. */
function sayLabel(id: string): void {
  const control = document.getElementById(id)
  if (control instanceof HTMLInputElement) sayWords(control.labels?.[0]?.textContent ?? '')
}

/**
 * Keys for everything a reader does often. None with a modifier, none while typing or in a dialog;
 * those of a single character can be switched off in the settings (WCAG 2.1.4).
 */
export function listenToKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    const { target } = event
    if (target instanceof Element && isTyping(target)) return
    if (event.key === 'Escape') {
      closeContents()
      dropCursor()
      return
    }
    const [, action] = shortcuts.find(([key]) => key === event.key) ?? []
    if (!action || readSettings().keys === 'off') return
    event.preventDefault()
    actions[action]()
  })
}

function isTyping(target: Element): boolean {
  if (target.closest('dialog[open], [popover]:popover-open, textarea, select, [contenteditable]')) return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)
}

/** The contents give way once something was chosen in them, or elsewhere. */
export function closeContentsOutside(): void {
  document.addEventListener('click', ({ target }) => {
    const contents = document.querySelector<HTMLDetailsElement>('.tools .contents[open]')
    if (!contents || !(target instanceof Element)) return
    const link = target.closest<HTMLAnchorElement>('.contents a')
    if (contents.contains(target) && !link) return
    contents.open = false
    if (link?.hash)
      document
        .getElementById(link.hash.slice(1))
        ?.querySelector<HTMLElement>(':scope > .number')
        ?.focus({ preventScroll: true })
  })
}

function closeContents(): void {
  const contents = document.querySelector<HTMLDetailsElement>('.tools .contents[open]')
  if (!contents) return
  const hadFocus = contents.contains(document.activeElement)
  contents.open = false
  if (hadFocus) contents.querySelector('summary')?.focus()
}
