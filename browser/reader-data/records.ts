import type { Language } from '#bitext/language'

/** The location of a pair, in terms that do not depend on the interface language. */
export interface PairLocation {
  /** Slug of the work. */
  readonly work: string
  /** Slug of the section; empty for the only section of a work. */
  readonly section: string
  /** Alignment ID of the pair. */
  readonly pair: string
  /** The paragraph number that readers see; null if no paragraph comes after it. */
  readonly number: number | null
  /** Path of the page without the interface language: `la-escuela-del-rio/02-el-invierno`. */
  readonly page: string
  /** The title of the work, and of the section if it has its own. */
  readonly title: Readonly<Record<Language, string>>
}

/** The reading position in a section: where the reader stopped. There is one for each section. */
export interface Position extends PairLocation {
  /** Index of the sentence bead in the pair, from 0; null for the whole pair. */
  readonly sentence: number | null
  /** How much of the section comes before this position, 0 to 1. */
  readonly fraction: number
  /** The largest fraction so far. */
  readonly highest: number
  /** Time of the last change: ISO 8601, UTC, with milliseconds. */
  readonly changed: string
}

/** A bookmark on a pair. There is at most one for each pair. */
export interface Bookmark extends PairLocation {
  /** The beginning of the paragraph, in the language that came first. */
  readonly excerpt: string
  /** The language of the excerpt. */
  readonly language: Language
  readonly note: string
  /** ISO 8601, UTC, with milliseconds. */
  readonly created: string
  /** ISO 8601, UTC, with milliseconds. */
  readonly changed: string
}

/** The settings as stored in `localStorage`: all entries whose name begins with `cotejo.`. */
export type StoredSettings = Readonly<Record<string, string>>

/** All data that the browser stores for a reader. */
export interface ReaderData {
  readonly positions: readonly Position[]
  readonly bookmarks: readonly Bookmark[]
  readonly settings: StoredSettings
}

/** Identifies a position by its section. */
export type PositionKey = [work: string, section: string]

/** Identifies a bookmark by its pair. */
export type BookmarkKey = [work: string, section: string, pair: string]

/** The key of a position. */
export function positionKey({ work, section }: Pick<PairLocation, 'work' | 'section'>): PositionKey {
  return [work, section]
}

/** The key of a bookmark. */
export function bookmarkKey({
  work,
  section,
  pair,
}: Pick<PairLocation, 'work' | 'section' | 'pair'>): BookmarkKey {
  return [work, section, pair]
}

/** The maximum lengths of texts, in UTF-16 code units. */
export const limits = { title: 600, excerpt: 300, note: 10_000, setting: 2_000 } as const
