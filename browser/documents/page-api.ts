import type { Settings } from '../settings-storage.ts'
import type { Saying } from './live-region.ts'
import type { Side } from './page-sentences.ts'
import type { Cursor } from './reading-cursor.ts'
import type { Change } from './settings.ts'

/** The name of a panel. */
export type PanelName = 'bookmark' | 'bookmarks' | 'copy' | 'find' | 'help' | 'menu' | 'settings'

/**
 * What panels may do with the page. Panels get it as an argument: a module that they shared with the
 * page's first script would become a file of its own, and one more request before the page is ready.
 */
export interface PageApi {
  addressOf(id: string): string
  choose(change: Change): void
  copy(text: string, done?: Saying, otherwise?: Saying): Promise<void>
  edge(): number
  here(): Cursor | undefined
  openPanel(name: PanelName): Promise<void>
  putCursor(pair: HTMLElement, bead: number | null): void
  readSettings(): Settings
  resetSettings(): void
  rows(): HTMLElement[]
  showPair(pair: HTMLElement): void
  sideOf(pair: HTMLElement, side: Side): HTMLElement | null
}
