import 'server-only'
import { type Part, splitIntoParts } from '#bitext/parts'
import type { Segment } from '#bitext/segment'
import type { Section, Work } from '#store/content'

/** The parts of a section, and the part of each ID and segment. */
export interface SectionParts {
  readonly parts: readonly Part[]
  /** By alignment ID: every ID of a pair, and every old ID whose heir is in it. */
  readonly numberOfId: ReadonlyMap<string, number>
  readonly numberOfSegment: ReadonlyMap<Segment, number>
}

const cache = new WeakMap<Section, SectionParts>()

/** Divides a section into parts. The result is cached. */
export function sectionParts(section: Section): SectionParts {
  const found = cache.get(section)
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
  for (const [old, heir] of section.heirs) {
    const number = numberOfId.get(heir)
    if (number !== undefined) numberOfId.set(old, number)
  }
  const result = { parts, numberOfId, numberOfSegment }
  cache.set(section, result)
  return result
}

/** The URL segments of all parts but the first, which has the URL of the section: “2”, “3”, … */
export function furtherParts(section: Section): string[] {
  return sectionParts(section)
    .parts.slice(1)
    .map(({ number }) => String(number))
}

/** The number of the part with a URL segment; undefined if there is no such part. */
export function partNamed(section: Section, name: string): number | undefined {
  return furtherParts(section).includes(name) ? Number(name) : undefined
}

/** Whether a work has more than one reading page. */
export function hasSeveralPages({ sections }: Work): boolean {
  return sections.length > 1 || sectionParts(sections[0]).parts.length > 1
}
