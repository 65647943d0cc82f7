/** Units of the two texts that answer each other, by index from 0. One side may be empty. */
export interface Bead {
  readonly english: readonly number[]
  readonly spanish: readonly number[]
  /** How likely the bead is right, from 0 to 1, calibrated. */
  readonly probability: number
}
