import type { SeedLexicon } from './align/lexicon.ts'
import { isError } from './finding.ts'
import { type HeirsFile, writeHeirs } from './heirs.ts'
import { type CommittedSection, findLostIds } from './lost-ids.ts'
import { pair } from './pair.ts'
import { parseVersion, type Version } from './parse.ts'
import type { Segment } from './segment.ts'
import { findTranslatedIds } from './translated-ids.ts'
import { writeVersion } from './write.ts'

/** A section whose IDs are to be repaired. */
export interface RepairableSection {
  readonly original: Version
  readonly translation: Version
  readonly heirsFile: HeirsFile
  /** The section in the last commit; absent if there is none. */
  readonly committed: CommittedSection | undefined
}

/** A section with its IDs repaired. */
export interface RepairedSection {
  /** The text of the translation, byte for byte as it was except for IDs. */
  readonly translation: string
  /** The text of `ids.yaml`. */
  readonly heirs: string
  /** The IDs of the translation that became the original's, old ones first. */
  readonly renamed: ReadonlyMap<string, string>
  /** The IDs that got a line in `ids.yaml`, with their heirs. */
  readonly recorded: ReadonlyMap<string, string>
  /** The IDs whose line was removed, since they are in the text again. */
  readonly removed: readonly string[]
}

/**
 * Repairs what `lost-id`, `translated-id` and `old-id-in-text` report: the translation gets the IDs of
 * the original, and every lost or renamed ID gets a line in `ids.yaml`.
 *
 * @param seed a seed lexicon; may be empty
 * @returns `undefined` if nothing has to be repaired, or if a file has errors: those have to be fixed first
 */
export function repairIds(section: RepairableSection, seed: SeedLexicon): RepairedSection | undefined {
  const { original, translation, heirsFile, committed } = section
  if ([original, translation, heirsFile].some(({ findings }) => findings.some(isError))) return undefined
  const pairs = pair(original, translation)
  const translated = findTranslatedIds(pairs, original.language, seed)
  const renamed = new Map(translated.map(({ id, translatedId }) => [translatedId, id] as const))
  const source = writeVersion({
    ...translation,
    segments: translation.segments.map((segment) => withIds(segment, renamed)),
  })
  const repaired = pair(original, parseVersion(source, translation))
  const living = new Set(repaired.flatMap(({ ids }) => ids))
  const recorded = new Map([
    ...(committed ? findLostIds(committed, repaired, new Map([...heirsFile.heirs, ...renamed])) : []),
    ...renamed,
  ])
  const removed = [...heirsFile.heirs.keys()].filter((id) => living.has(id))
  if (recorded.size === 0 && removed.length === 0) return undefined
  const heirs = writeHeirs(new Map([...heirsFile.heirs, ...recorded]), living)
  return { translation: source, heirs, renamed, recorded, removed }
}

function withIds(segment: Segment, renamed: ReadonlyMap<string, string>): Segment {
  const ids = segment.marker.ids.map((id) => renamed.get(id) ?? id)
  return { ...segment, marker: { ...segment.marker, ids } }
}
