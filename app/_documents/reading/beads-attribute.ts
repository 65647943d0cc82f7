import type { SentenceBead } from '#bitext/sentence-beads'

/** Beads less likely than this light the whole paragraph: a wrong sentence is worse than none. */
const sure = 0.6

/**
 * Sentence beads as an attribute of a row: for each bead the letters (white space not counted) of
 * the original and of the translation, to base 36, and `?` where the bead is unsure: `1k.1m 2a.2f?`.
 *
 * @returns `undefined` where the row is one bead, so that the attribute can be left out
 */
export function beadsAttribute(beads: readonly SentenceBead[]): string | undefined {
  if (beads.length < 2) return undefined
  const letters = (sentences: readonly string[]) => sentences.join('').replace(/\s+/g, '').length.toString(36)
  return beads
    .map(
      ({ original, translation, probability }) =>
        `${letters(original)}.${letters(translation)}${probability < sure ? '?' : ''}`,
    )
    .join(' ')
}
