import type { Position } from './records.ts'

/** A section of a work and its number of pairs. */
export interface CountedSection {
  /** Empty for the only section of a work. */
  readonly slug: string
  readonly pairs: number
}

/** How much of a work the reader has read. */
export interface WorkProgress {
  /** The share of the work that was read at any time, 0 to 1. */
  readonly read: number
  /** The latest position in the work, 0 to 1. */
  readonly position: number
  /** Where to continue, relative to the URL of the work: `/02-noon#k3f9`. Undefined at the end of the work. */
  readonly next: string | undefined
}

/**
 * Computes the progress in a work from the positions in its sections, weighted by their pairs. At the
 * end of a section the reader continues with the next one.
 *
 * @param sections all sections of the work, in order
 * @param positions the positions in the work, in any order; those in sections that no longer exist are
 *   ignored
 * @returns undefined if there are no positions
 */
export function progressOf(
  sections: readonly CountedSection[],
  positions: readonly Position[],
): WorkProgress | undefined {
  const total = sections.reduce((sum, { pairs }) => sum + pairs, 0)
  const bySection = new Map(positions.map((position) => [position.section, position]))
  let pairsBefore = 0
  let pairsRead = 0
  let latest: { position: Position; index: number; pairsBefore: number } | undefined
  for (const [index, { slug, pairs }] of sections.entries()) {
    const position = bySection.get(slug)
    if (position) {
      pairsRead += position.highest * pairs
      if (!latest || position.changed > latest.position.changed) latest = { position, index, pairsBefore }
    }
    pairsBefore += pairs
  }
  if (!latest || total === 0) return undefined
  const { position, index } = latest
  const pairsInSection = position.fraction * (sections[index]?.pairs ?? 0)
  const nextSection = sections[index + 1]
  const page = position.page.slice(position.work.length)
  const afterSection = nextSection ? `/${nextSection.slug}` : undefined
  return {
    read: pairsRead / total,
    position: (latest.pairsBefore + pairsInSection) / total,
    next: position.fraction < 1 ? `${page}#${position.pair}` : afterSection,
  }
}
