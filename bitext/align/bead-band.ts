import { type Band, bandAround } from './band.ts'
import type { BeadSpan } from './find-beads.ts'
import type { SentenceText } from './sentence-text.ts'
import type { TokenizedText } from './tokenized-text.ts'

/** Half-widths of a band, in units: `narrow` where the pass before is confident, `wide` elsewhere. */
export interface BandWidths {
  readonly narrow: number
  readonly wide: number
  /** The probability from which a bead counts as confident. */
  readonly confidentFrom: number
}

export const blockBandWidths: BandWidths = { narrow: 6, wide: 25, confidentFrom: 0.9 }
export const sentenceBandWidths: BandWidths = { narrow: 4, wide: 12, confidentFrom: 0.7 }
/** The band is also wide for this many beads before and after an unsure one. */
const unsureNeighbours = 4

/**
 * The search band around the beads of the pass before: narrow where they are confident, wide
 * elsewhere.
 *
 * @param beads all beads of the pass before, in order
 * @param source the text of the rows
 * @param target the text of the columns
 * @param bandWidths half-widths of the band
 */
export function beadBand(
  beads: readonly BeadSpan[],
  source: TokenizedText,
  target: TokenizedText,
  bandWidths: BandWidths,
): Band {
  const path = new Float64Array(source.units.length + 1)
  const width = new Float64Array(source.units.length + 1)
  const widths = beadWidths(beads, bandWidths)
  beads.forEach(({ row, p, column, q }, index) => {
    for (let step = 0; step <= p; step++) {
      path[row + step] = column + (p === 0 ? q : (q * step) / p)
      width[row + step] = Math.max(width[row + step] ?? 0, (widths[index] ?? 0) + q)
    }
  })
  path[source.units.length] = target.units.length
  return bandAround(path, target.units.length, (row) => width[row] ?? 0)
}

/** For each bead, the half-width of the band around it. */
function beadWidths(beads: readonly BeadSpan[], { narrow, wide, confidentFrom }: BandWidths): Float64Array {
  const widths = new Float64Array(beads.length).fill(narrow)
  beads.forEach(({ probability }, index) => {
    if (probability >= confidentFrom) return
    widths.fill(wide, Math.max(0, index - unsureNeighbours), index + unsureNeighbours + 1)
  })
  return widths
}

/**
 * The search band for sentences: each sentence is searched for in the blocks that match its block,
 * and around them.
 *
 * @param english the English text as sentences
 * @param spanish the Spanish text as sentences
 * @param beads block beads of the pass before, in order
 */
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
