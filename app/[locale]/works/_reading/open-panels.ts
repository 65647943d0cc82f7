import { here } from './cursor.ts'
import { say } from './say.ts'

/** What opens when it is asked for, from HTML and script that are loaded then. */
const panels = {
  settings: () => import('./panels/settings-panel.ts').then((module) => module.openSettings()),
  find: () => import('./panels/find-panel.ts').then((module) => module.openFind()),
  help: () => import('./panels/help-panel.ts').then((module) => module.openHelp()),
  bookmark: () => import('./memory/bookmarks.ts').then((module) => module.toggleBookmark(here()?.pair.id)),
  bookmarks: () => import('./memory/bookmarks.ts').then((module) => module.openBookmarks()),
  menu: () => import('./panels/row-menu.ts').then((module) => module.openMenu()),
  copy: () => import('./panels/row-menu.ts').then((module) => module.copyHere()),
} as const

/** The name of a panel. */
export type PanelName = keyof typeof panels

/** Opens a panel; where it cannot be loaded, says so. */
export async function openPanel(name: PanelName): Promise<void> {
  try {
    await panels[name]()
  } catch {
    say('notLoaded')
  }
}

/** Buttons with `data-open` open the panel they name. */
export function openPanels(): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-open]') : null
    const name = button?.dataset.open
    if (name !== undefined && name in panels) openPanel(name as PanelName)
  })
}
