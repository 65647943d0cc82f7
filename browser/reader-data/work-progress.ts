import type { Position } from './records.ts'

/** A section of a work, and how many pairs it has. */
export interface CountedSection {
  /** Empty for the only section of a work. */
  readonly slug: string
  readonly pairs: number
}

/** How far a work was read. */
export interface WorkProgress {
  /** The part of the work that was ever read, 0 to 1. */
  readonly read: number
  /** Where in the work the place lies that was noted last, 0 to 1. */
  readonly place: number
  /** Where to go on, as what follows the address of the work: `/02-noon#k3f9`; undefined at the end of the work. */
  readonly to: string | undefined
}

/**
 * Counts sections together by their pairs. Somebody who has read a section to its end goes on at the next.
 *
 * @param sections all sections of the work, in order
 * @param positions the positions of the work, in any order; those of sections that are gone do not count
 * @returns undefined when nothing of the work was read
 */
export function progressOf(
  sections: readonly CountedSection[],
  positions: readonly Position[],
): WorkProgress | undefined {
  const total = sections.reduce((sum, { pairs }) => sum + pairs, 0)
  const bySection = new Map(positions.map((position) => [position.section, position]))
  let before = 0
  let read = 0
  let latest: { position: Position; index: number; before: number } | undefined
  for (const [index, { slug, pairs }] of sections.entries()) {
    const position = bySection.get(slug)
    if (position) {
      read += position.highest * pairs
      if (!latest || position.changed > latest.position.changed) latest = { position, index, before }
    }
    before += pairs
  }
  if (!latest || total === 0) return undefined
  const { position, index } = latest
  const here = position.fraction * (sections[index]?.pairs ?? 0)
  const next = sections[index + 1]
  const rest = position.page.slice(position.work.length)
  const onward = next ? `/${next.slug}` : undefined
  return {
    read: read / total,
    place: (latest.before + here) / total,
    to: position.fraction < 1 ? `${rest}#${position.pair}` : onward,
  }
}
