import { toString as textOf } from 'mdast-util-to-string'
import type { Language } from './language.ts'
import type { Version } from './parse.ts'

/**
 * Words per minute of silent reading. Brysbaert (2019, Journal of Memory and Language 109) finds
 * 238 for English non-fiction and 278 for Spanish; reading two languages side by side is slower.
 */
const wordsPerMinute = 200

const segmenters: { readonly [Key in Language]: Intl.Segmenter } = {
  en: new Intl.Segmenter('en', { granularity: 'word' }),
  es: new Intl.Segmenter('es', { granularity: 'word' }),
}

/** Counts the words of a version, including headings and tables, without footnotes. */
export function countWords({ language, segments }: Version): number {
  let words = 0
  for (const { tree } of segments) {
    for (const block of tree.children) {
      for (const part of segmenters[language].segment(textOf(block, { includeImageAlt: false }))) {
        if (part.isWordLike) words++
      }
    }
  }
  return words
}

/**
 * The time to read a text, in whole minutes, at least 1.
 *
 * @param words number of words
 */
export function minutesToRead(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute))
}

/** The classes of reading time by which works are filtered. */
export const lengthClasses = ['short', 'medium', 'long'] as const

/** A class of reading time. */
export type LengthClass = (typeof lengthClasses)[number]

/** The class of a reading time: less than 10 minutes, up to 30, or more. */
export function lengthClass(minutes: number): LengthClass {
  if (minutes < 10) return 'short'
  return minutes <= 30 ? 'medium' : 'long'
}

/** A time in hours and minutes, for messages: 473 minutes are 7 h 53 min. */
export function hoursAndMinutes(minutes: number): { hours: number; minutes: number } {
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 }
}
