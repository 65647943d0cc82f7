import type { SentenceBead } from '#bitext/sentence-beads'

/** Below this confidence a bead is not highlighted: a wrong sentence is worse than none. */
const minConfidence = 0.6

/**
 * The sentence beads of a row as an attribute: for each bead the number of characters of the original
 * and of the translation, in base 36 and without white space, and `?` for low confidence: `1k.1m 2a.2f?`.
 *
 * @returns `undefined` for a row with one bead, which needs no attribute
 */
export function beadsAttribute(beads: readonly SentenceBead[]): string | undefined {
  if (beads.length < 2) return undefined
  const length = (sentences: readonly string[]) => sentences.join('').replace(/\s+/g, '').length.toString(36)
  return beads
    .map(
      ({ original, translation, probability }) =>
        `${length(original)}.${length(translation)}${probability < minConfidence ? '?' : ''}`,
    )
    .join(' ')
}
