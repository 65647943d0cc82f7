import type { Settings, SettingsChange } from '../settings-storage.ts'
import type { DocumentData } from './protocol.ts'
import type { Cursor } from './reading-cursor.ts'
import type { Side } from './rows.ts'
import type { SentenceBead } from './sentences.ts'
import type { t } from './translate.ts'
import type { View } from './view-names.ts'

/**
 * The functions of the page for modules that are loaded on demand. They take it as an argument instead
 * of importing the functions: a module that they shared with the main script would become a file of its
 * own, and one more request before the page is ready.
 */
export interface PageApi {
  announce(text: string): void
  beadsIn(pair: HTMLElement): SentenceBead[]
  changeSettings(change: SettingsChange): void
  copyToClipboard(text: string, html?: string): Promise<void>
  cursorOrRowInView(): Cursor | undefined
  data(): DocumentData
  linkTo(id: string): string
  loadMessages(): Promise<void>
  rangeOf(pair: HTMLElement, side: Side, bead: number): Range | undefined
  readSettings(): Settings
  resetSettings(): void
  rows(): HTMLElement[]
  sentence(pair: HTMLElement, side: Side, bead: number): HTMLElement | undefined
  setFirstSide(side: Side): void
  setView(view: View): void
  setCursor(pair: HTMLElement, bead: number | null): void
  showPair(pair: HTMLElement): void
  sideOf(pair: HTMLElement, side: Side): HTMLElement | null
  t: typeof t
  toolbarBottom(): number
}
