/** How strongly a lemma of this side and one of the other are associated, 0 to 1. */
export type Association = (lemma: string, counterpart: string) => number

/** Associations below this say nothing. */
const minAssociation = 0.02

/**
 * Lets a translation decide between the lemmas of a form: *siento* is of *sentar* opposite “sit” and of *sentir*
 * opposite “feel”.
 *
 * @param candidates from `lemmasOf`, the likeliest first
 * @param counterparts all lemmas of the other side of the bead
 * @param association of a candidate and a counterpart
 * @returns the candidates, those that the translation speaks for first; otherwise in the order they had
 */
export function chooseLemma(
  candidates: readonly string[],
  counterparts: readonly string[],
  association: Association,
): string[] {
  const strength = new Map(
    candidates.map((candidate) => {
      const strongest = Math.max(0, ...counterparts.map((other) => association(candidate, other)))
      return [candidate, strongest < minAssociation ? 0 : strongest]
    }),
  )
  return candidates.toSorted((a, b) => (strength.get(b) ?? 0) - (strength.get(a) ?? 0))
}
