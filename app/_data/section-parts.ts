import 'server-only'
import { type Part, splitIntoParts } from '#bitext/parts'
import type { Segment } from '#bitext/segment'
import type { Section, Work } from '#store/content'

/** The parts of a section, and which part a place in it stands in. */
export interface SectionParts {
  readonly parts: readonly Part[]
  /** By alignment ID: every ID of a pair, not its first alone. */
  readonly numberOfId: ReadonlyMap<string, number>
  readonly numberOfSegment: ReadonlyMap<Segment, number>
}

const known = new WeakMap<Section, SectionParts>()

/** Cuts a section into its parts, once for each section in a process. */
export function sectionParts(section: Section): SectionParts {
  const found = known.get(section)
  if (found) return found
  const parts = splitIntoParts(section.pairs)
  const numberOfId = new Map<string, number>()
  const numberOfSegment = new Map<Segment, number>()
  for (const { number, pairs } of parts) {
    for (const { ids, original, translation } of pairs) {
      for (const id of ids) numberOfId.set(id, number)
      for (const segment of [...original, ...translation]) numberOfSegment.set(segment, number)
    }
  }
  const made = { parts, numberOfId, numberOfSegment }
  known.set(section, made)
  return made
}

/** The names of the addresses of a section’s further parts: “2”, “3” and so on; none for a section of one part. */
export function furtherParts(section: Section): string[] {
  return sectionParts(section)
    .parts.slice(1)
    .map(({ number }) => String(number))
}

/** The part that a name in an address means; part 1 has the section’s own address and no name. */
export function partNamed(section: Section, name: string): number | undefined {
  return furtherParts(section).includes(name) ? Number(name) : undefined
}

/** Whether a work is read on more than one page. */
export function hasSeveralPages({ sections }: Work): boolean {
  return sections.length > 1 || sectionParts(sections[0]).parts.length > 1
}
