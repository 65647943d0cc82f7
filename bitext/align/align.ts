import { type Anchor, type Corridor, corridorAround, heaviestChain } from './corridor.ts'
import { type BeadKind, divide, type FoundBead, type RunScore } from './dynamic-program.ts'
import { learnFromBeads } from './document-lexicon.ts'
import { kindScores } from './kind-score.ts'
import { lengthModel, lengthScore } from './length.ts'
import { lexicalScores, type RunLimits } from './lexical-score.ts'
import { type Lexicon, type LexiconBuilder, lexiconOf, type SeedLexicon } from './lexicon.ts'
import { blocksFromSentences, type CutText, cutIntoSentences, sentenceScore } from './sentence-pass.ts'
import { type PreparedText, prepare, type Unit } from './unit.ts'

/** Units of the two texts that answer each other, by index from 0. One side may be empty. */
export interface Bead {
  readonly english: readonly number[]
  readonly spanish: readonly number[]
  /** How likely the bead is right, from 0 to 1, calibrated. */
  readonly probability: number
}

/** What `align` gives: beads of blocks, and those of the sentences inside them. */
export interface Alignment {
  readonly blocks: readonly Bead[]
  /** Sentences are counted through the whole text. */
  readonly sentences: readonly Bead[]
}

const halfWidth = 25
/** Weight of a word’s evidence in the score of a bead. */
const lexicalWeight = 0.9

const blockLimits: RunLimits = { single: 8, several: 3 }
const sentenceLimits: RunLimits = { single: 5, several: 3 }

/**
 * Aligns an English text with a Spanish one. Pure and deterministic; time grows with the length of
 * the texts, not with its square.
 *
 * Beads are scored by words (IBM model 1 both ways), length and kind of block, and compete with
 * omissions in the same currency. A first pass over blocks in a corridor round anchors; then the
 * lexicon learns from the document, and sentences are aligned in a corridor round that path, with
 * evidence from where blocks begin; block beads are what the sentence beads connect.
 *
 * @param english blocks of the English text
 * @param spanish blocks of the Spanish text
 * @param seed a seed lexicon; may be empty
 */
export function align(english: readonly Unit[], spanish: readonly Unit[], seed: SeedLexicon): Alignment {
  if (english.length === 0 || spanish.length === 0) return nothingAnswers(english.length, spanish.length)
  const source = prepare(english, 'en')
  const target = prepare(spanish, 'es')
  const builder = lexiconOf(source.vocabulary, target.vocabulary, seed)
  const first = blockPass(source, target, builder.build(), anchorCorridor(source, target, builder.build()), initialPriors)
  learnFromBeads(first, source, target, builder)
  const lexicon = builder.build()
  const second = blockPass(source, target, lexicon, beadCorridor(first, source, target), adaptPriors(first, initialPriors))

  const cutEnglish = cutIntoSentences(english, 'en')
  const cutSpanish = cutIntoSentences(spanish, 'es')
  const sentences = sentencePass(cutEnglish, cutSpanish, second, seed)
  const blocks = blocksFromSentences(sentences, cutEnglish, cutSpanish, second)
  return { blocks, sentences: sentences.map(toBead) }
}

function nothingAnswers(english: number, spanish: number): Alignment {
  const alone = (count: number, side: 'english' | 'spanish'): Bead[] =>
    Array.from({ length: count }, (_, index) => ({ english: [], spanish: [], [side]: [index], probability: 1 }))
  const blocks = [...alone(english, 'english'), ...alone(spanish, 'spanish')]
  return { blocks, sentences: [] }
}

/** How common each kind of bead is, before anything is known of the texts. */
const initialPriors: readonly BeadKind[] = [
  [1, 1, 0.9],
  [1, 0, 0.012],
  [0, 1, 0.012],
  [1, 2, 0.025],
  [2, 1, 0.025],
  [2, 2, 0.004],
  [1, 3, 0.006],
  [3, 1, 0.006],
  [2, 3, 0.001],
  [3, 2, 0.001],
  [3, 3, 0.0005],
  ...[4, 5, 6, 7, 8].flatMap((many) => [
    [1, many, 0.003 / 2 ** (many - 4)],
    [many, 1, 0.003 / 2 ** (many - 4)],
  ]),
].map(([p = 0, q = 0, prior = 1]) => ({ p, q, logPrior: Math.log(prior) }))

const priorStrength = 60
const mostNullGrowth = 1.5

/** Priors as this document shows them. Omissions may grow by half only: otherwise they feed themselves. */
function adaptPriors(beads: readonly FoundBead[], priors: readonly BeadKind[]): BeadKind[] {
  const total = beads.reduce((sum, bead) => sum + bead.probability, 0) + priorStrength
  return priors.map(({ p, q, logPrior }) => {
    const found = beads.reduce((sum, bead) => sum + (bead.p === p && bead.q === q ? bead.probability : 0), 0)
    const prior = Math.exp(logPrior)
    const adapted = (found + priorStrength * prior) / total
    const isNull = p === 0 || q === 0
    return { p, q, logPrior: Math.log(isNull ? Math.min(adapted, prior * mostNullGrowth) : adapted) }
  })
}

function blockPass(
  source: PreparedText,
  target: PreparedText,
  lexicon: Lexicon,
  corridor: Corridor,
  priors: readonly BeadKind[],
): FoundBead[] {
  const lexical = lexicalScores(source, target, lexicon, corridor, blockLimits)
  const lengths = runLengthScore(source, target)
  const kinds = kindScores(source.units, target.units)
  const score: RunScore = (row, p, column, q) =>
    lexicalWeight * lexical.of(row, p, column, q) + lengths(row, p, column, q) + kinds(row, p, column, q)
  return divide(source.units.length, target.units.length, corridor, priors, score)
}

function runLengthScore(source: PreparedText, target: PreparedText): RunScore {
  const model = lengthModel(source.lengths, target.lengths)
  const before = (lengths: Float64Array) => {
    const sums = new Float64Array(lengths.length + 1)
    lengths.forEach((length, index) => {
      sums[index + 1] = (sums[index] ?? 0) + length
    })
    return sums
  }
  const [sources, targets] = [before(source.lengths), before(target.lengths)]
  return (row, p, column, q) =>
    lengthScore(
      (sources[row + p] ?? 0) - (sources[row] ?? 0),
      (targets[column + q] ?? 0) - (targets[column] ?? 0),
      model,
    )
}

function sentencePass(english: CutText, spanish: CutText, blocks: readonly FoundBead[], seed: SeedLexicon): FoundBead[] {
  const source = prepare(english.sentences, 'en')
  const target = prepare(spanish.sentences, 'es')
  const corridor = sentenceCorridor(english, spanish, blocks)
  let priors: readonly BeadKind[] = initialPriors.filter(({ p, q }) => p <= sentenceLimits.single && q <= sentenceLimits.single)
  const builder: LexiconBuilder = lexiconOf(source.vocabulary, target.vocabulary, seed)
  const boundaries = sentenceScore(english, spanish, blocks)
  const lengths = runLengthScore(source, target)
  const pass = () => {
    const lexical = lexicalScores(source, target, builder.build(), corridor, sentenceLimits)
    const score: RunScore = (row, p, column, q) =>
      lexicalWeight * lexical.of(row, p, column, q) + lengths(row, p, column, q) + boundaries(row, p, column, q)
    return divide(source.units.length, target.units.length, corridor, priors, score)
  }
  const first = pass()
  learnFromBeads(first, source, target, builder)
  priors = adaptPriors(first, priors)
  return pass()
}

function toBead({ row, p, column, q, probability }: FoundBead): Bead {
  const range = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index)
  return { english: range(row, p), spanish: range(column, q), probability }
}

/** A corridor round the path of beads already found. */
function beadCorridor(beads: readonly FoundBead[], source: PreparedText, target: PreparedText): Corridor {
  const path = new Float64Array(source.units.length + 1)
  for (const { row, p, column, q } of beads) {
    for (let step = 0; step <= p; step++) path[row + step] = column + (p === 0 ? q : (q * step) / p)
  }
  path[source.units.length] = target.units.length
  return corridorAround(path, target.units.length, () => halfWidth)
}

/** Sentences of a block are looked for in the blocks that answer it, and some way round them. */
function sentenceCorridor(english: CutText, spanish: CutText, beads: readonly FoundBead[]): Corridor {
  const rows = english.sentences.length
  const path = new Float64Array(rows + 1)
  const width = new Float64Array(rows + 1).fill(halfWidth)
  const startOf = (text: CutText, block: number) => text.starts[block] ?? text.sentences.length
  for (const { row, p, column, q } of beads) {
    const [from, to] = [startOf(english, row), startOf(english, row + p)]
    const [left, right] = [startOf(spanish, column), startOf(spanish, column + q)]
    for (let index = from; index <= to; index++) {
      path[index] = to === from ? right : left + ((right - left) * (index - from)) / (to - from)
      width[index] = Math.max(width[index] ?? 0, halfWidth + (right - left) / 3)
    }
  }
  path[rows] = spanish.sentences.length
  return corridorAround(path, spanish.sentences.length, (row) => width[row] ?? halfWidth)
}

const rarest = 4

/** A corridor round a chain of anchors: rare words that translate each other, heavier the rarer they are. */
function anchorCorridor(source: PreparedText, target: PreparedText, lexicon: Lexicon): Corridor {
  const [rows, columns] = [source.units.length, target.units.length]
  if (rows * columns <= 200 * 200) {
    const whole = new Float64Array(rows + 1).map((_, row) => (row * columns) / rows)
    return corridorAround(whole, columns, () => columns)
  }
  const anchors = anchorsOf(source, target, lexicon)
  const chain = dropOutliers(heaviestChain(anchors, columns), rows, columns)
  const points = [{ row: 0, column: 0 }, ...chain, { row: rows, column: columns }]
  const path = new Float64Array(rows + 1)
  const width = new Float64Array(rows + 1)
  for (let index = 1; index < points.length; index++) {
    const [a, b] = [points[index - 1] ?? { row: 0, column: 0 }, points[index] ?? { row: rows, column: columns }]
    const gap = Math.max(b.row - a.row, b.column - a.column)
    for (let row = a.row; row <= b.row; row++) {
      path[row] = b.row === a.row ? b.column : a.column + ((b.column - a.column) * (row - a.row)) / (b.row - a.row)
      width[row] = Math.max(width[row] ?? 0, halfWidth + Math.min(gap, 400) * 0.5)
    }
  }
  return corridorAround(path, columns, (row) => width[row] ?? halfWidth)
}

function anchorsOf(source: PreparedText, target: PreparedText, lexicon: Lexicon): Anchor[] {
  const places = (text: PreparedText) => {
    const found: number[][] = text.vocabulary.types.map(() => [])
    text.tokens.forEach((unit, place) => {
      for (const type of new Set(unit)) found[type]?.push(place)
    })
    return found
  }
  const [sources, targets] = [places(source), places(target)]
  const weights = new Map<number, number>()
  const columns = target.units.length
  sources.forEach((rows, type) => {
    if (rows.length === 0 || rows.length > rarest) return
    const { ids = [], weights: likelihoods = [] } = lexicon.forward[type] ?? {}
    ids.forEach((id, index) => {
      const found = targets[id] ?? []
      const likelihood = likelihoods[index] ?? 0
      if (found.length === 0 || found.length > rarest || likelihood < 0.2) return
      for (const row of rows) {
        for (const column of found) {
          const key = row * columns + column
          weights.set(key, (weights.get(key) ?? 0) + likelihood / (rows.length * found.length))
        }
      }
    })
  })
  return [...weights].map(([key, weight]) => ({ row: Math.floor(key / columns), column: key % columns, weight }))
}

/** Takes out anchors that lie far off the line through their neighbours. */
function dropOutliers(chain: readonly Anchor[], rows: number, columns: number): Anchor[] {
  const slope = columns / rows
  const reach = 8
  return chain.filter((anchor, index) => {
    const neighbours = [...chain.slice(Math.max(0, index - reach), index), ...chain.slice(index + 1, index + 1 + reach)]
    if (neighbours.length < 4) return anchor.weight > 0.3
    const offsets = neighbours.map(({ row, column }) => column - row * slope).sort((a, b) => a - b)
    const middle = offsets[Math.floor(offsets.length / 2)] ?? 0
    return Math.abs(anchor.column - anchor.row * slope - middle) < 30
  })
}
