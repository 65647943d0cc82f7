import type { FoundBead } from './dynamic-program.ts'
import type { LexiconBuilder } from './lexicon.ts'
import type { PreparedText } from './unit.ts'

const iterations = 3
const surest = 0.5
const leastProduct = 0.02
/** A word learnt from few beads is trusted less. */
const doubt = 0.5

/**
 * Learns what words answer each other in this document, from beads that are likely right, by IBM
 * model 1 started from what the lexicon already knows, and adds what was learnt to it.
 */
export function learnFromBeads(
  beads: readonly FoundBead[],
  source: PreparedText,
  target: PreparedText,
  builder: LexiconBuilder,
): void {
  const known = builder.build()
  const pairs = beads
    .filter(({ p, q, probability }) => p > 0 && q > 0 && p + q <= 4 && probability >= surest)
    .map(({ row, p, column, q }) => [typesOf(source, row, p), typesOf(target, column, q)] as const)
  const start = (translations: typeof known.forward) => (from: number, to: number) => {
    const { ids, weights } = translations[from] ?? { ids: [], weights: [] }
    const index = ids.indexOf(to)
    return 0.01 + (index < 0 ? 0 : (weights[index] ?? 0))
  }
  const width = Math.max(source.vocabulary.types.length, target.vocabulary.types.length) + 1
  const forward = modelOne(pairs, width, start(known.forward))
  const backward = modelOne(
    pairs.map(([english, spanish]) => [spanish, english] as const),
    width,
    start(known.backward),
  )
  for (const [key, f] of forward) {
    const [en, es] = [Math.floor(key / width), key % width]
    const r = backward.get(es * width + en) ?? 0
    if (f * r > leastProduct) builder.link(en, es, f, r)
  }
}

function typesOf({ tokens }: PreparedText, from: number, count: number): number[] {
  const types = new Set<number>()
  for (let index = from; index < from + count; index++) for (const type of tokens[index] ?? []) types.add(type)
  return [...types]
}

/** p(to | from) by key `from * width + to`. A doubtful share of every count is kept back. */
function modelOne(
  pairs: readonly (readonly [from: readonly number[], to: readonly number[]])[],
  width: number,
  start: (from: number, to: number) => number,
): Map<number, number> {
  let table = new Map<number, number>()
  for (let iteration = 0; iteration < iterations; iteration++) {
    const counts = new Map<number, number>()
    const totals = new Map<number, number>()
    for (const [from, to] of pairs) {
      for (const b of to) {
        const weights = from.map((a) => (iteration === 0 ? start(a, b) : (table.get(a * width + b) ?? 0)))
        const total = weights.reduce((sum, weight) => sum + weight, 0) + 1e-4
        from.forEach((a, index) => {
          const share = (weights[index] ?? 0) / total
          if (share < 0.01) return
          counts.set(a * width + b, (counts.get(a * width + b) ?? 0) + share)
          totals.set(a, (totals.get(a) ?? 0) + share)
        })
      }
    }
    table = new Map()
    for (const [key, count] of counts) {
      table.set(key, count / ((totals.get(Math.floor(key / width)) ?? 0) + doubt))
    }
  }
  return table
}
