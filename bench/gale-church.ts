/** Beads as indices of English and Spanish units. */
export type IndexBeads = (readonly [readonly number[], readonly number[]])[]

/** Target letters per source letter, and the variance per letter (Gale & Church 1993). */
const [ratio, variance] = [1, 6.8]

const kinds = [
  { p: 1, q: 1, prior: 0.89 },
  { p: 1, q: 0, prior: 0.0099 / 2 },
  { p: 0, q: 1, prior: 0.0099 / 2 },
  { p: 2, q: 1, prior: 0.089 / 2 },
  { p: 1, q: 2, prior: 0.089 / 2 },
  { p: 2, q: 2, prior: 0.011 },
]

/**
 * The aligner of Gale & Church (1993), by lengths only: the baseline.
 *
 * @param english texts of the English units
 * @param spanish texts of the Spanish units
 */
export function galeChurch(english: readonly string[], spanish: readonly string[]): IndexBeads {
  const [source, target] = [english, spanish].map((texts) => texts.map((text) => text.length)) as [
    number[],
    number[],
  ]
  const width = target.length + 1
  const costs = new Float64Array((source.length + 1) * width).fill(Number.POSITIVE_INFINITY)
  const choices = new Int8Array(costs.length)
  costs[0] = 0
  for (let row = 0; row <= source.length; row++) {
    for (let column = 0; column <= target.length; column++) {
      kinds.forEach(({ p, q, prior }, kind) => {
        if (p > row || q > column) return
        const before = costs[(row - p) * width + column - q] ?? Number.POSITIVE_INFINITY
        const cost = before + lengthCost(sum(source, row, p), sum(target, column, q)) - Math.log(prior)
        if (cost >= (costs[row * width + column] ?? 0)) return
        costs[row * width + column] = cost
        choices[row * width + column] = kind
      })
    }
  }
  const beads: IndexBeads = []
  for (let [row, column] = [source.length, target.length]; row > 0 || column > 0; ) {
    const { p, q } = kinds[choices[row * width + column] ?? 0] ?? { p: 1, q: 1 }
    row -= p
    column -= q
    beads.push([range(row, p), range(column, q)])
  }
  return beads.reverse()
}

function sum(lengths: readonly number[], end: number, count: number): number {
  let total = 0
  for (let index = end - count; index < end; index++) total += lengths[index] ?? 0
  return total
}

function range(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => from + index)
}

/** −log of the two-tailed probability of the difference between two lengths. */
function lengthCost(source: number, target: number): number {
  if (source === 0 && target === 0) return 0
  const delta = (target - source * ratio) / Math.sqrt(((source + target / ratio) / 2) * variance)
  return -Math.log(Math.max(1e-300, tail(Math.abs(delta))))
}

/** Both tails of the normal distribution (Abramowitz & Stegun 26.2.17). */
function tail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z)
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return (2 * Math.exp((-z * z) / 2) * series) / Math.sqrt(2 * Math.PI)
}
