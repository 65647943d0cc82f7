import type { Change } from './settings.ts'

declare global {
  interface DocumentEventMap {
    /** Something the reader chose has changed. */
    'cotejo:settings': CustomEvent<Change>
    /** The reading cursor stands elsewhere. */
    'cotejo:place': CustomEvent<{ pair: string; sentence: number | null }>
  }
}
