import { francAll } from 'franc-min'
import type { Language } from '../language.ts'

/** How many characters of a text are examined. */
const sampleLength = 12_000
/** A text with fewer letters is not classified. */
const minLetters = 60
/** Lowest score, relative to the best language, for English or Spanish to be chosen. */
const minScore = 0.92

/**
 * Detects the language of a text by letter trigrams (franc).
 *
 * @param text plain text
 * @returns `en` or `es`, `other` for any other language, or `undefined` if the text is too short to
 *   tell
 */
export function detectLanguage(text: string): Language | 'other' | undefined {
  const sample = sampleOf(text)
  if (sample.replace(/[^\p{L}]/gu, '').length < minLetters) return undefined
  const scores = new Map(francAll(sample, { minLength: minLetters }))
  const [english, spanish] = [scores.get('eng') ?? 0, scores.get('spa') ?? 0]
  if (Math.max(english, spanish) < minScore) return scores.has('und') ? undefined : 'other'
  return english > spanish ? 'en' : 'es'
}

/** The beginning, the middle and the end of a text. */
function sampleOf(text: string): string {
  if (text.length <= sampleLength) return text
  const part = Math.floor(sampleLength / 3)
  const middle = Math.floor((text.length - part) / 2)
  return [text.slice(0, part), text.slice(middle, middle + part), text.slice(-part)].join(' ')
}
