import { francAll } from 'franc-min'
import type { Language } from '../language.ts'

/** Letters of a text that are enough to tell its language. */
const sampleLength = 12_000
/** Under so many letters nothing is said. */
const leastLength = 60
/** How near to the best language one of ours must be to be taken for it. */
const near = 0.92

/**
 * The language of a text: one of ours, `other` for any other, or `undefined` when there is too
 * little of it to tell.
 */
export function detectLanguage(text: string): Language | 'other' | undefined {
  const sample = spread(text)
  if (sample.replace(/[^\p{L}]/gu, '').length < leastLength) return undefined
  const scores = new Map(francAll(sample, { minLength: leastLength }))
  const [english, spanish] = [scores.get('eng') ?? 0, scores.get('spa') ?? 0]
  if (Math.max(english, spanish) < near) return scores.has('und') ? undefined : 'other'
  return english > spanish ? 'en' : 'es'
}

/** The beginning, the middle and the end of a text. */
function spread(text: string): string {
  if (text.length <= sampleLength) return text
  const part = Math.floor(sampleLength / 3)
  const middle = Math.floor((text.length - part) / 2)
  return [text.slice(0, part), text.slice(middle, middle + part), text.slice(-part)].join(' ')
}
