import type { Change } from './settings.ts'

/** Where the reading cursor stands. */
export interface CursorPlace {
  readonly pair: string
  /** Index of the sentence bead in the pair, from 0; null for the whole pair. */
  readonly sentence: number | null
}

declare global {
  interface DocumentEventMap {
    /** Something the reader chose has changed. */
    'cotejo:settings': CustomEvent<Change>
    /** The reading cursor stands elsewhere. */
    'cotejo:place': CustomEvent<CursorPlace>
  }
}
