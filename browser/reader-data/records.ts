/** A text of the interface or of a work in both languages. */
export interface InBoth {
  readonly en: string
  readonly es: string
}

/** Where a paragraph stands, in words that hold in every interface language. */
export interface Spot {
  /** Slug of the work. */
  readonly work: string
  /** Slug of the section; empty for the only section of a work. */
  readonly section: string
  /** Alignment ID of the pair. */
  readonly pair: string
  /** The paragraph’s number as readers see it; null where there is none, before the first paragraph. */
  readonly number: number | null
  /** The page without the interface language: `la-escuela-del-rio/02-el-invierno`. */
  readonly page: string
  /** The title of the work, and of the section if it has one of its own. */
  readonly title: InBoth
}

/** Where somebody stopped reading a section. One for each section. */
export interface Position extends Spot {
  /** Index of the sentence in the pair, from 0; null when only the pair is known. */
  readonly sentence: number | null
  /** How much of the section lies before this place, 0 to 1. */
  readonly fraction: number
  /** The largest fraction that was ever reached. */
  readonly highest: number
  /** When it was noted: ISO 8601, UTC, with milliseconds. */
  readonly changed: string
}

/** A pair that somebody marked. One for each pair. */
export interface Bookmark extends Spot {
  /** How the paragraph begins, in the language that stood first. */
  readonly excerpt: string
  readonly language: keyof InBoth
  readonly note: string
  /** ISO 8601, UTC, with milliseconds. */
  readonly created: string
  /** ISO 8601, UTC, with milliseconds. */
  readonly changed: string
}

/** The reader’s settings, as `localStorage` holds them under `cotejo.…`. */
export type Settings = Readonly<Record<string, string>>

/** Everything the browser keeps for a reader. */
export interface ReaderData {
  readonly positions: readonly Position[]
  readonly bookmarks: readonly Bookmark[]
  readonly settings: Settings
}

/** What names a position: its section. */
export type PositionKey = [work: string, section: string]

/** What names a bookmark: its pair. */
export type BookmarkKey = [work: string, section: string, pair: string]

/** The key of a position. */
export function positionKey({ work, section }: Pick<Spot, 'work' | 'section'>): PositionKey {
  return [work, section]
}

/** The key of a bookmark. */
export function bookmarkKey({ work, section, pair }: Pick<Spot, 'work' | 'section' | 'pair'>): BookmarkKey {
  return [work, section, pair]
}

/** What a text from a reader may measure at most, in UTF-16 units. */
export const longest = { title: 600, excerpt: 300, note: 10_000, setting: 2_000 } as const
