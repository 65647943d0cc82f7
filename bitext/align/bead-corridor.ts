import { type Corridor, corridorAround } from './corridor.ts'
import type { FoundBead } from './dynamic-program.ts'
import type { CutText } from './sentence-pass.ts'
import type { PreparedText } from './unit.ts'

/** Columns that are looked at either side of a path, where the pass before was sure of it, and elsewhere. */
export interface Reach {
  readonly narrow: number
  readonly wide: number
  /** The probability from which a bead counts as sure. */
  readonly sure: number
}

export const blockReach: Reach = { narrow: 6, wide: 25, sure: 0.9 }
export const sentenceReach: Reach = { narrow: 4, wide: 12, sure: 0.7 }
/** How many beads either side of a doubtful one are looked at again widely. */
const doubtReach = 4

/** A corridor round the path of beads already found, narrow where they are sure. */
export function beadCorridor(
  beads: readonly FoundBead[],
  source: PreparedText,
  target: PreparedText,
  reach: Reach,
): Corridor {
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
  return corridorAround(path, target.units.length, (row) => width[row] ?? 0)
}

/** For each bead, how far round it the next pass looks. */
function beadWidths(beads: readonly FoundBead[], { narrow, wide, sure }: Reach): Float64Array {
  const widths = new Float64Array(beads.length).fill(narrow)
  beads.forEach(({ probability }, index) => {
    if (probability >= sure) return
    widths.fill(wide, Math.max(0, index - doubtReach), index + doubtReach + 1)
  })
  return widths
}

/** Sentences of a block are looked for in the blocks that answer it, and some way round them. */
export function sentenceCorridor(english: CutText, spanish: CutText, beads: readonly FoundBead[]): Corridor {
  const rows = english.sentences.length
  const path = new Float64Array(rows + 1)
  const width = new Float64Array(rows + 1)
  const widths = beadWidths(beads, blockReach)
  const startOf = (text: CutText, block: number) => text.starts[block] ?? text.sentences.length
  beads.forEach(({ row, p, column, q }, place) => {
    const [from, to] = [startOf(english, row), startOf(english, row + p)]
    const [left, right] = [startOf(spanish, column), startOf(spanish, column + q)]
    for (let index = from; index <= to; index++) {
      path[index] = to === from ? right : left + ((right - left) * (index - from)) / (to - from)
      width[index] = Math.max(width[index] ?? 0, (widths[place] ?? 0) + (right - left) / 3)
    }
  })
  path[rows] = spanish.sentences.length
  return corridorAround(path, spanish.sentences.length, (row) => width[row] ?? 0)
}
