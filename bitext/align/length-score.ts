/** What one text’s lengths are to the other’s. */
export interface LengthModel {
  /** Mean of log(target letters / source letters) over text that answers. */
  readonly meanLogRatio: number
}

/** Numbers of letters on the two sides. */
export interface LetterCounts {
  readonly source: number
  readonly target: number
}

/** Logarithms of the least and the greatest ratio that a translation between our languages has. */
const [minLogRatio, maxLogRatio] = [-0.2, 0.3]
/** Letters whose weight the ratio of whole texts has beside that of text known to answer. */
const priorLetters = 2000

/**
 * The ratio of two texts. That of the whole texts is misleading where much of one is missing, so it
 * is bounded, and gives way to that of text which is thought to answer.
 *
 * @param answering letters of such text on both sides
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
/** The lowest score by length: runs so unlike are not told apart. */
export const minLengthScore = -8
/** Spread of the log ratio of runs that do not answer each other. */
const chanceSigma = 1.1

/**
 * Log-odds that two runs of so many letters answer each other, by length alone: a normal
 * distribution of the log ratio, narrower for longer runs, against one of runs put together by
 * chance. After Gale & Church (1993), with a ratio in place of a difference.
 */
export function lengthScore(source: number, target: number, { meanLogRatio }: LengthModel): number {
  const sigma = 0.15 + 1.4 / Math.sqrt((source + target) / 2)
  const deviation = Math.log(target / source) - meanLogRatio
  const ifMatched = -0.5 * (deviation / sigma) ** 2 - Math.log(sigma)
  const byChance = -0.5 * (deviation / chanceSigma) ** 2 - Math.log(chanceSigma)
  return Math.max(minLengthScore, Math.min(maxLengthScore, ifMatched - byChance))
}
