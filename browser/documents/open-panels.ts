import { readSettings } from '../settings-storage.ts'
import { addressOf } from './copy-link.ts'
import { copy, say, sayWords } from './live-region.ts'
import type { PageApi, PanelName } from './page-api.ts'
import { rows, sideOf } from './page-sentences.ts'
import { here, putCursor } from './reading-cursor.ts'
import { showPair } from './reveal.ts'
import { edge } from './scroll-anchor.ts'
import { choose, resetSettings } from './settings.ts'

const page: PageApi = {
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
}

/** What opens when it is asked for, from HTML and script that are loaded then. */
const panels = {
  settings: () => import('./panels/settings-panel.ts').then((module) => module.openSettings(page)),
  find: () => import('./panels/find-panel.ts').then((module) => module.openFind(page)),
  help: () => import('./panels/help-panel.ts').then((module) => module.openHelp()),
  bookmark: () =>
    import('./bookmarks/toggle-bookmark.ts').then((module) =>
      module.toggleBookmark(here()?.pair.id, sayWords),
    ),
  bookmarks: () => import('./bookmarks/open-bookmarks.ts').then((module) => module.openBookmarks()),
  menu: () => import('./panels/row-menu.ts').then((module) => module.openMenu(page)),
  copy: () => import('./panels/row-menu.ts').then((module) => module.copyHere(page)),
} as const satisfies Readonly<Record<PanelName, () => Promise<void>>>

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
