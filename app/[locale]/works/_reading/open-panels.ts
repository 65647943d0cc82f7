import { addressOf } from './copy-address.ts'
import { here, putCursor } from './cursor.ts'
import { edge } from './keep-place.ts'
import { showPair } from './reveal.ts'
import { copy, say, sayWords } from './say.ts'
import { rows, sideOf } from './sentences-in-page.ts'
import { choose, readSettings, resetSettings } from './settings.ts'

/**
 * What panels may do with the page. It is handed to them: a module that they shared with this script
 * would become a file of its own, and a request more before the page is ready.
 */
const page = {
  addressOf,
  choose,
  copy,
  edge,
  here,
  openPanel,
  putCursor,
  readSettings,
  resetSettings,
  rows,
  showPair,
  sideOf,
} as const

/** The page as panels see it. */
export type ReadingPage = typeof page

/** What opens when it is asked for, from HTML and script that are loaded then. */
const panels = {
  settings: () => import('./panels/settings-panel.ts').then((module) => module.openSettings(page)),
  find: () => import('./panels/find-panel.ts').then((module) => module.openFind(page)),
  help: () => import('./panels/help-panel.ts').then((module) => module.openHelp()),
  bookmark: () =>
    import('./memory/bookmarks.ts').then((module) => module.toggleBookmark(here()?.pair.id, sayWords)),
  bookmarks: () => import('./memory/bookmarks.ts').then((module) => module.openBookmarks()),
  menu: () => import('./panels/row-menu.ts').then((module) => module.openMenu(page)),
  copy: () => import('./panels/row-menu.ts').then((module) => module.copyHere(page)),
} as const

/** The name of a panel. */
export type PanelName = 'bookmark' | 'bookmarks' | 'copy' | 'find' | 'help' | 'menu' | 'settings'

/** Opens a panel; where it cannot be loaded, says so. */
export async function openPanel(name: PanelName): Promise<void> {
  try {
    await panels[name]()
  } catch {
    say('notLoaded')
  }
}

/** Buttons with `data-open` open the panel they name; an address with `?find=…` goes on with a search. */
export function openPanels(): void {
  if (new URLSearchParams(location.search).has('find')) openPanel('find')
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-open]') : null
    const name = button?.dataset.open
    if (name !== undefined && name in panels) openPanel(name as PanelName)
  })
}
