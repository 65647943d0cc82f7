import { afterPaint } from './after-paint.ts'
import { changeSettings } from './change-settings.ts'
import { announce } from './live-region.ts'
import type { Side } from './rows.ts'
import { needsScript, type View, views } from './view-names.ts'

const { dataset } = document.documentElement

/** The current view. */
export function currentView(): View {
  return views.find((view) => view === dataset.view) ?? 'side'
}

/** The side that the current view does not show, or not before the reader reveals it; undefined if it shows both. */
export function hiddenSide(): Side | undefined {
  const view = currentView()
  if (view === 'original') return 'translation'
  if (view === 'translation') return 'original'
  return needsScript(view) ? secondSide() : undefined
}

/** Whether the current view hides the second side until the reader reveals it. */
export function hidesSecondSide(): boolean {
  return needsScript(currentView())
}

/** The side that comes first; the reader can put the translation there. */
export function firstSide(): Side {
  return dataset.side === 'translation' ? 'translation' : 'original'
}

/** The side that comes second. */
export function secondSide(): Side {
  return firstSide() === 'original' ? 'translation' : 'original'
}

/** Shows a view and stores it in the settings and the URL. */
export function setView(view: View): void {
  announce('') // what it says is of the view before
  changeSettings({ view: view === 'side' ? undefined : view })
  setInUrl('view', view)
}

/** Puts a side first and stores that in the settings and the URL. */
export function setFirstSide(side: Side): void {
  changeSettings({ side: side === 'translation' ? side : undefined })
  setInUrl('side', side)
}

/** Adds the state of the view to the URL, so that a copied URL shows the same. */
function setInUrl(name: 'view' | 'side', value: string): void {
  afterPaint(() => {
    const url = new URL(location.href)
    url.searchParams.set(name, value)
    history.replaceState(history.state, '', url)
  })
}
