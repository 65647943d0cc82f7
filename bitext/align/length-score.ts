/** How the lengths of two texts relate. */
export interface LengthModel {
  /** Mean of log(target letters / source letters) over matching text. */
  readonly meanLogRatio: number
}

/** Numbers of letters on the two sides. */
export interface LetterCounts {
  readonly source: number
  readonly target: number
}

/** Bounds of that log ratio for English and Spanish, in either direction. */
const [minLogRatio, maxLogRatio] = [-0.2, 0.3]
/** The ratio of the whole texts weighs as much as this many letters of matched text. */
const priorLetters = 2000

/**
 * Estimates the length ratio. The ratio of the whole texts misleads if one of them is incomplete,
 * so it is bounded, and outweighed by the ratio of text known to match.
 *
 * @param source length of each source unit, in letters
 * @param target length of each target unit, in letters
 * @param matched letters of both sides in beads of the pass before
 */
export function lengthModel(
  source: Float64Array,
  target: Float64Array,
  matched: LetterCounts = { source: 0, target: 0 },
): LengthModel {
  const sum = (lengths: Float64Array) => lengths.reduce((total, length) => total + length, 0)
  const whole = Math.log(sum(target) / sum(source))
  const prior = Math.max(minLogRatio, Math.min(maxLogRatio, whole))
  const ratio = (matched.target + priorLetters * Math.exp(prior)) / (matched.source + priorLetters)
  return { meanLogRatio: Math.log(ratio) }
}

const maxLengthScore = 4
/** Lower bound of the length score, in log-odds: beyond it, length says nothing more. */
export const minLengthScore = -8
/** Standard deviation of the log length ratio of spans that do not match. */
const chanceSigma = 1.1

/**
 * Scores a bead by the lengths of its sides, after Gale & Church (1993), with a log ratio instead
 * of a difference: a normal distribution for matching spans, narrower the longer they are, against
 * a wide one for spans put together by chance.
 *
 * @param source letters of the source span, more than 0
 * @param target letters of the target span, more than 0
 * @returns log-odds, from `minLengthScore` to 4
 */
export function lengthScore(source: number, target: number, { meanLogRatio }: LengthModel): number {
  const sigma = 0.15 + 1.4 / Math.sqrt((source + target) / 2)
  const deviation = Math.log(target / source) - meanLogRatio
  const ifMatched = -0.5 * (deviation / sigma) ** 2 - Math.log(sigma)
  const byChance = -0.5 * (deviation / chanceSigma) ** 2 - Math.log(chanceSigma)
  return Math.max(minLengthScore, Math.min(maxLengthScore, ifMatched - byChance))
}
