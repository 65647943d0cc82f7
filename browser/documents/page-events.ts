import type { SettingsChange } from '../settings-storage.ts'

/** The position of the reading cursor. */
export interface CursorPosition {
  /** Alignment ID of the pair. */
  readonly pair: string
  /** Index of the sentence bead in the pair, from 0; null for the whole pair. */
  readonly sentence: number | null
}

declare global {
  interface DocumentEventMap {
    /** The reader's settings have changed. */
    'cotejo:settings': CustomEvent<SettingsChange>
    /** The reading cursor has moved. */
    'cotejo:cursor': CustomEvent<CursorPosition>
  }
}
