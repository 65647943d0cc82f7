/** What one text’s lengths are to the other’s. */
export interface LengthModel {
  /** Mean of log(target letters / source letters) over text that answers. */
  readonly meanLogRatio: number
}

/** The ratio of two whole texts. */
export function lengthModel(source: Float64Array, target: Float64Array): LengthModel {
  const sum = (lengths: Float64Array) => lengths.reduce((total, length) => total + length, 0)
  return { meanLogRatio: Math.log(sum(target) / sum(source)) }
}

const most = 4
/** The lowest score by length: runs so unlike are not told apart. */
export const leastLengthScore = -8
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
  const answering = -0.5 * (deviation / sigma) ** 2 - Math.log(sigma)
  const byChance = -0.5 * (deviation / chanceSigma) ** 2 - Math.log(chanceSigma)
  return Math.max(leastLengthScore, Math.min(most, answering - byChance))
}
