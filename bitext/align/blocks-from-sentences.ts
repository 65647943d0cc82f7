import type { Bead } from './bead.ts'
import { blockConfidence } from './confidence.ts'
import type { BeadSpan } from './find-beads.ts'
import type { SentenceText } from './sentence-text.ts'
import { inTextOrder } from './text-order.ts'
import type { TextUnit } from './text-unit.ts'

/** Two blocks are linked if their shared letters are at least this share of the smaller one. */
const minShare = 0.35
/**
 * A confident sentence bead between two blocks links them even if it is this small a share of the
 * smaller block.
 */
const [minSureProbability, minSureShare] = [0.9, 0.08]

/**
 * Derives block beads from sentence beads. Two blocks are linked if the sentences they share make
 * up about a third of the smaller one; the connected components of the links are the beads.
 *
 * @param beads sentence beads of the last pass, in order
 * @param english the English text as sentences
 * @param spanish the Spanish text as sentences
 * @param blockPass block beads of the pass before; only their probabilities are used
 * @returns beads in text order; every block is in exactly one
 */
export function blocksFromSentences(
  beads: readonly BeadSpan[],
  english: SentenceText,
  spanish: SentenceText,
  blockPass: readonly BeadSpan[],
): Bead[] {
  const size = (text: SentenceText) => {
    const sizes = new Float64Array(text.starts.length)
    text.sentences.forEach((sentence, index) => {
      const block = text.blockOf[index] ?? 0
      sizes[block] = (sizes[block] ?? 0) + sizeOf(sentence)
    })
    return sizes
  }
  const [englishSizes, spanishSizes] = [size(english), size(spanish)]
  const links = sharedLetters(beads, english, spanish)
  const groups = new BlockGroups(english.starts.length, spanish.starts.length)
  for (const [key, shared] of links) {
    const [enBlock, esBlock] = key
    const smaller = Math.max(1, Math.min(englishSizes[enBlock] ?? 1, spanishSizes[esBlock] ?? 1))
    if (shared.letters >= minShare * smaller || shared.sureLetters >= minSureShare * smaller)
      groups.link(enBlock, esBlock)
  }
  groups.fillGaps()
  const sentenceProbability = meanProbability(beads, english, spanish)
  const confidence = blockConfidence(blockPass)
  return groups.beads().map((bead) => ({
    ...bead,
    probability: confidence(bead, sentenceProbability(bead.english, bead.spanish)),
  }))
}

/** The length of a sentence; at least 1, because a block without words, such as a break, is linked too. */
function sizeOf(sentence: TextUnit | undefined): number {
  return Math.max(1, sentence?.text.length ?? 0)
}

/**
 * For each pair of blocks, the letters of the sentence beads they share, and how many of these are
 * in confident beads inside the two blocks.
 */
function sharedLetters(beads: readonly BeadSpan[], english: SentenceText, spanish: SentenceText) {
  const links: Map<string, [key: [number, number], { letters: number; sureLetters: number }]> = new Map()
  for (const { row, p, column, q, probability } of beads) {
    if (p === 0 || q === 0) continue
    const lengthsBy = (text: SentenceText, from: number, count: number) => {
      const lengths = new Map<number, number>()
      for (let index = from; index < from + count; index++) {
        const block = text.blockOf[index] ?? 0
        lengths.set(block, (lengths.get(block) ?? 0) + sizeOf(text.sentences[index]))
      }
      return lengths
    }
    const [sources, targets] = [lengthsBy(english, row, p), lengthsBy(spanish, column, q)]
    const isSure = sources.size === 1 && targets.size === 1 && probability >= minSureProbability
    for (const [block, letters] of sources) {
      for (const [counterpart, others] of targets) {
        const key = `${block} ${counterpart}`
        const link = links.get(key) ?? [[block, counterpart], { letters: 0, sureLetters: 0 }]
        const shared = Math.min(letters, others)
        link[1].letters += shared
        if (isSure) link[1].sureLetters += shared
        links.set(key, link)
      }
    }
  }
  return links.values()
}

/**
 * Returns a function: the mean probability of the sentence beads that touch some blocks, weighted
 * by the number of sentences.
 */
function meanProbability(beads: readonly BeadSpan[], english: SentenceText, spanish: SentenceText) {
  const ofEnglish: BeadSpan[][] = english.starts.map(() => [])
  const ofSpanish: BeadSpan[][] = spanish.starts.map(() => [])
  for (const bead of beads) {
    for (let index = bead.row; index < bead.row + bead.p; index++)
      ofEnglish[english.blockOf[index] ?? 0]?.push(bead)
    for (let index = bead.column; index < bead.column + bead.q; index++)
      ofSpanish[spanish.blockOf[index] ?? 0]?.push(bead)
  }
  return (en: readonly number[], es: readonly number[]): number => {
    const touching = new Set([
      ...en.flatMap((block) => ofEnglish[block] ?? []),
      ...es.flatMap((block) => ofSpanish[block] ?? []),
    ])
    let sum = 0
    let weight = 0
    for (const bead of touching) {
      const units = bead.p + bead.q
      sum += bead.probability * units
      weight += units
    }
    return weight === 0 ? 0.5 : sum / weight
  }
}

/**
 * Blocks of both texts, grouped by links (union-find). Nodes are numbered: English blocks first,
 * then Spanish ones.
 */
class BlockGroups {
  readonly #parent: Int32Array
  readonly #english: number
  readonly #spanish: number

  constructor(english: number, spanish: number) {
    this.#english = english
    this.#spanish = spanish
    this.#parent = Int32Array.from({ length: english + spanish }, (_, index) => index)
  }

  link(en: number, es: number): void {
    this.#join(en, this.#english + es)
  }

  /**
   * Adds the blocks between two blocks of a group to the group: each side of a bead is one
   * consecutive span.
   */
  fillGaps(): void {
    const count = this.#parent.length
    for (const [from, to] of [
      [0, this.#english],
      [this.#english, count],
    ] as const) {
      const last = new Map<number, number>()
      for (let node = from; node < to; node++) {
        const before = last.get(this.#root(node)) ?? node
        for (let between = before + 1; between < node; between++) this.#join(between, node)
        last.set(this.#root(node), node)
      }
    }
  }

  #join(a: number, b: number): void {
    this.#parent[this.#root(a)] = this.#root(b)
  }

  #root(node: number): number {
    let root = node
    while (this.#parent[root] !== root) root = this.#parent[root] ?? root
    this.#parent[node] = root
    return root
  }

  /** The groups in text order; a block without links is a group of its own. */
  beads(): { english: number[]; spanish: number[] }[] {
    const groups = new Map<number, { english: number[]; spanish: number[] }>()
    const group = (node: number) => {
      const root = this.#root(node)
      const known = groups.get(root)
      if (known) return known
      const made = { english: [], spanish: [] }
      groups.set(root, made)
      return made
    }
    for (let block = 0; block < this.#english; block++) group(block).english.push(block)
    for (let block = 0; block < this.#spanish; block++) group(this.#english + block).spanish.push(block)
    return inTextOrder([...groups.values()])
  }
}
