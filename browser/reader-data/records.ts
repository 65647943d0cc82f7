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

/** How well a learner knows a word: 1 is new to them, 4 almost known. */
export type WordStatus = 1 | 2 | 3 | 4 | 'known' | 'ignored'

/** A word that a learner keeps, or has marked as known or ignored. There is one for each language and lemma. */
export interface StudyWord {
  readonly language: Language
  readonly lemma: string
  readonly status: WordStatus
  readonly note: string
  /** Where it was kept. */
  readonly source: WordSource
  /** ISO 8601, UTC, with milliseconds. */
  readonly created: string
  /** ISO 8601, UTC, with milliseconds. */
  readonly changed: string
}

/** The sentence from which a word was kept, with its translation as it was then. */
export interface WordSource extends PairLocation {
  /** Index of the sentence bead in the pair, from 0. */
  readonly sentence: number
  readonly text: string
  readonly translation: string
  /** Where the word is in the text: start and end, in UTF-16 units. */
  readonly word: readonly [start: number, end: number]
  /** Its counterparts in the translation. */
  readonly counterparts: readonly (readonly [start: number, end: number])[]
}

/** Identifies a word. */
export type WordKey = [language: Language, lemma: string]

/** The settings as stored in `localStorage`: all entries whose name begins with `cotejo.`. */
export type StoredSettings = Readonly<Record<string, string>>

/** All data that the browser stores for a reader. */
export interface ReaderData {
  readonly positions: readonly Position[]
  readonly bookmarks: readonly Bookmark[]
  readonly words: readonly StudyWord[]
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

/** The key of a word. */
export function wordKey({ language, lemma }: Pick<StudyWord, 'language' | 'lemma'>): WordKey {
  return [language, lemma]
}

/** The maximum lengths of texts, in UTF-16 code units. */
export const limits = {
  title: 600,
  lemma: 200,
  sentence: 10_000,
  excerpt: 300,
  note: 10_000,
  setting: 2_000,
} as const
