import type { Bead } from './bead.ts'
import { inTextOrder } from './text-order.ts'

/**
 * Replaces what the search found for the units of moved spans.
 *
 * @param beads beads of all units
 * @param moved the beads of the units in moved spans
 * @returns beads in the order of the English text; units that lose their counterpart are omissions
 */
export function placeMoved(beads: readonly Bead[], moved: readonly Bead[]): Bead[] {
  const taken = {
    english: new Set(moved.flatMap(({ english }) => english)),
    spanish: new Set(moved.flatMap(({ spanish }) => spanish)),
  }
  const kept = beads.flatMap((bead): Bead[] => {
    const english = bead.english.filter((unit) => !taken.english.has(unit))
    const spanish = bead.spanish.filter((unit) => !taken.spanish.has(unit))
    if (english.length === bead.english.length && spanish.length === bead.spanish.length) return [bead]
    const { probability } = bead
    return [
      ...english.map((unit): Bead => ({ english: [unit], spanish: [], probability })),
      ...spanish.map((unit): Bead => ({ english: [], spanish: [unit], probability })),
    ]
  })
  const sorted = [...kept, ...moved].sort((a, b) => (a.english[0] ?? 0) - (b.english[0] ?? 0))
  return inTextOrder(sorted)
}
