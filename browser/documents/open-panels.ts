import { announceMessage } from './live-region.ts'
import { page } from './page.ts'

/** The panels and actions whose code, HTML and style are loaded on demand. */
const panels = {
  settings: () => import('./panels/open-settings.ts').then((module) => module.openSettings(page)),
  find: () => import('./panels/open-find-bar.ts').then((module) => module.openFindBar(page)),
  help: () => import('./panels/open-help.ts').then((module) => module.openHelp(page)),
  menu: () => import('./panels/open-row-menu.ts').then((module) => module.openRowMenu(page)),
  copy: () => import('./panels/open-row-menu.ts').then((module) => module.copyCurrentRow(page)),
  bookmark: () =>
    import('./bookmarks/toggle-bookmark.ts').then((module) =>
      module.toggleBookmark(page, page.cursorOrRowInView()?.pair.id, page.announce),
    ),
  study: () => import('./study/study-dialog.ts').then((module) => module.openStudyDialog(page)),
  lookUp: () => import('./study/study-view.ts').then((module) => module.lookUpInSentence(page)),
  bookmarks: () => import('./bookmarks/open-bookmarks.ts').then((module) => module.openBookmarks(page)),
} as const satisfies Readonly<Record<string, () => Promise<void>>>

/** The name of a panel, in `data-open` too. */
type PanelName = keyof typeof panels

/** Opens a panel; if it cannot be loaded, the status line says so. */
export async function openPanel(name: PanelName): Promise<void> {
  try {
    await panels[name]()
  } catch {
    announceMessage('reading.notLoaded')
  }
}

/** Opens the panel that a clicked button names in `data-open`, and the find bar if the URL has `?find=…`. */
export function openPanelsOnClick(): void {
  if (new URLSearchParams(location.search).has('find')) openPanel('find')
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-open]') : null
    const name = button?.dataset.open
    if (name !== undefined && name in panels) openPanel(name as PanelName)
  })
}
