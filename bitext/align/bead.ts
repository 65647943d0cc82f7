/** A minimal group of units that translate each other (Gale & Church 1993). */
export interface Bead {
  /** Indices of English units, from 0, ascending. Empty if nothing in the English text matches. */
  readonly english: readonly number[]
  /** Indices of Spanish units; at most one of the two sides is empty. */
  readonly spanish: readonly number[]
  /** How likely the bead is right, 0 to 1, calibrated (`npm run bench:align` measures the error). */
  readonly probability: number
}
