import { type Band, bandAround } from './band.ts'
import type { BeadSpan } from './find-beads.ts'
import type { SentenceText } from './sentence-text.ts'
import type { TokenizedText } from './tokenized-text.ts'

/** Columns that are looked at either side of a path, where the pass before was sure of it, and elsewhere. */
export interface BandWidths {
  readonly narrow: number
  readonly wide: number
  /** The probability from which a bead counts as sure. */
  readonly sure: number
}

export const blockBandWidths: BandWidths = { narrow: 6, wide: 25, sure: 0.9 }
export const sentenceBandWidths: BandWidths = { narrow: 4, wide: 12, sure: 0.7 }
/** How many beads either side of a doubtful one are looked at again widely. */
const unsureNeighbours = 4

/** A band round the path of beads already found, narrow where they are sure. */
export function beadBand(
  beads: readonly BeadSpan[],
  source: TokenizedText,
  target: TokenizedText,
  reach: BandWidths,
): Band {
  const path = new Float64Array(source.units.length + 1)
  const width = new Float64Array(source.units.length + 1)
  const widths = beadWidths(beads, reach)
  beads.forEach(({ row, p, column, q }, index) => {
    for (let step = 0; step <= p; step++) {
      path[row + step] = column + (p === 0 ? q : (q * step) / p)
      width[row + step] = Math.max(width[row + step] ?? 0, (widths[index] ?? 0) + q)
    }
  })
  path[source.units.length] = target.units.length
  return bandAround(path, target.units.length, (row) => width[row] ?? 0)
}

/** For each bead, how far round it the next pass looks. */
function beadWidths(beads: readonly BeadSpan[], { narrow, wide, sure }: BandWidths): Float64Array {
  const widths = new Float64Array(beads.length).fill(narrow)
  beads.forEach(({ probability }, index) => {
    if (probability >= sure) return
    widths.fill(wide, Math.max(0, index - unsureNeighbours), index + unsureNeighbours + 1)
  })
  return widths
}

/** Sentences of a block are looked for in the blocks that answer it, and some way round them. */
export function sentenceBand(english: SentenceText, spanish: SentenceText, beads: readonly BeadSpan[]): Band {
  const rows = english.sentences.length
  const path = new Float64Array(rows + 1)
  const width = new Float64Array(rows + 1)
  const widths = beadWidths(beads, blockBandWidths)
  const startOf = (text: SentenceText, block: number) => text.starts[block] ?? text.sentences.length
  beads.forEach(({ row, p, column, q }, place) => {
    const [from, to] = [startOf(english, row), startOf(english, row + p)]
    const [left, right] = [startOf(spanish, column), startOf(spanish, column + q)]
    for (let index = from; index <= to; index++) {
      path[index] = to === from ? right : left + ((right - left) * (index - from)) / (to - from)
      width[index] = Math.max(width[index] ?? 0, (widths[place] ?? 0) + (right - left) / 3)
    }
  })
  path[rows] = spanish.sentences.length
  return bandAround(path, spanish.sentences.length, (row) => width[row] ?? 0)
}
