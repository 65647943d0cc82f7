import 'server-only'
import { type Part, partsOf } from '#bitext/parts'
import type { Segment } from '#bitext/segment'
import type { Section, Work } from '#store/content'

/** The parts of a section, and the part of each ID and segment. */
export interface SectionParts {
  readonly parts: readonly Part[]
  /** By alignment ID: every ID of a pair, not only its first. */
  readonly numberOfId: ReadonlyMap<string, number>
  readonly numberOfSegment: ReadonlyMap<Segment, number>
}

const cache = new WeakMap<Section, SectionParts>()

/** The parts of a section. Cached for each section. */
export function sectionParts(section: Section): SectionParts {
  const cached = cache.get(section)
  if (cached) return cached
  const parts = partsOf(section.pairs)
  const numberOfId = new Map<string, number>()
  const numberOfSegment = new Map<Segment, number>()
  for (const { number, pairs } of parts) {
    for (const { ids, original, translation } of pairs) {
      for (const id of ids) numberOfId.set(id, number)
      for (const segment of [...original, ...translation]) numberOfSegment.set(segment, number)
    }
  }
  const result = { parts, numberOfId, numberOfSegment }
  cache.set(section, result)
  return result
}

/** The names in URLs of the parts after the first: “2”, “3” and so on; empty if the section has one part. */
export function furtherParts(section: Section): string[] {
  return sectionParts(section)
    .parts.slice(1)
    .map(({ number }) => String(number))
}

/** The part with this name in URLs. The first part has the URL of the section, so it has no name. */
export function partNamed(section: Section, name: string): number | undefined {
  return furtherParts(section).includes(name) ? Number(name) : undefined
}

/** Whether a work is read on more than one page. */
export function hasSeveralPages({ sections }: Work): boolean {
  return sections.length > 1 || sectionParts(sections[0]).parts.length > 1
}
