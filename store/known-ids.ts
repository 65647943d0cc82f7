import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bead } from '#bitext/align/bead'
import type { IdWithHash } from '#bitext/exchange/assemble-version'
import { plainText } from '#bitext/exchange/blocks'
import type { DraftSection } from '#bitext/exchange/draft-work'
import { UnreadableFileError } from '#bitext/exchange/imported-text'
import { matchRevisedBlocks } from '#bitext/exchange/match-revised-blocks'
import { type Language, languages } from '#bitext/language'
import type { Version } from '#bitext/parse'
import type { Segment } from '#bitext/segment'
import { loadWork, type Section } from './content.ts'

/** The IDs of a work that is to be replaced. */
export interface KnownIds {
  /** Every ID it has, none of which may become another’s. */
  readonly all: ReadonlySet<string>
  readonly original: Language
  /** The folders of its sections; `undefined` for the only one. */
  readonly sections: readonly (string | undefined)[]
  /** For the beads of a new section, the markers of the segments that say the same, or nearly so. */
  match(section: DraftSection): ReadonlyMap<Bead, IdWithHash>
  /** The front matter of a version, as it stands, with the lines that fence it. */
  heads(section: string | undefined, language: Language): string | undefined
}

/**
 * The IDs of a work on disk.
 *
 * @returns `undefined` when there is no work of this name
 * @throws {UnreadableFileError} when the work has errors
 */
export async function knownIds(content: string, slug: string): Promise<KnownIds | undefined> {
  const there = await stat(join(content, slug)).catch(() => undefined)
  if (!there) return undefined
  const { work } = await loadWork(content, slug)
  if (!work) {
    throw new UnreadableFileError(
      `The work “${slug}” has errors, so its IDs cannot be kept. See them with: npm run -s cotejo -- check ${slug}`,
    )
  }
  const { sections } = work
  const original = work.facts.original
  const versionOf = (section: Section, language: Language): Version =>
    language === original ? section.original : section.translation
  const segments = (language: Language) =>
    sections.flatMap((section) => versionOf(section, language).segments)
  const used = new Set<string>()
  return {
    original,
    sections: sections.map((section) => section.slug),
    all: new Set(languages.flatMap((language) => segments(language).flatMap(({ marker }) => marker.ids))),
    match: (section) => matchBeads(section, { en: segments('en'), es: segments('es') }, original, used),
    heads(name, language) {
      const section = sections.find(({ slug: own }) => own === name)
      if (!section) return undefined
      const version = versionOf(section, language)
      const end = version.tree.children.find(({ type }) => type === 'yaml')?.position?.end.offset ?? 0
      return end === 0 ? undefined : `${version.source.replace(/^\uFEFF/, '').slice(0, end)}\n`
    },
  }
}

type OldSegments = { readonly [Key in Language]: readonly Segment[] }

function matchBeads(
  { chapters, beads }: DraftSection,
  old: OldSegments,
  original: Language,
  used: Set<string>,
): Map<Bead, IdWithHash> {
  const votes = new Map<Bead, Map<string, number>>()
  const hashes = new Map<string, string>()
  for (const language of languages) {
    const olderBlocks = old[language].flatMap((segment) =>
      segment.tree.children.map((block) => ({ segment, text: plainText(block) })),
    )
    const newer = chapters[language].flatMap(({ blocks }) => blocks.map(({ text }) => text))
    const same = matchRevisedBlocks(
      olderBlocks.map(({ text }) => text),
      newer,
    )
    for (const bead of beads) {
      for (const block of language === 'en' ? bead.english : bead.spanish) {
        const segment = olderBlocks[same[block] ?? -1]?.segment
        segment?.marker.ids.forEach((id, place) => {
          const ofBead = votes.get(bead) ?? new Map<string, number>()
          ofBead.set(id, (ofBead.get(id) ?? 0) + (newer[block]?.length ?? 0) / segment.marker.ids.length)
          votes.set(bead, ofBead)
          const hash = segment.marker.sourceHashes[place]
          if (hash && language !== original) hashes.set(id, hash)
        })
      }
    }
  }
  const result = new Map<Bead, IdWithHash>()
  const ranked = [...votes].flatMap(([bead, ofBead]) =>
    [...ofBead].map(([id, weight]) => ({ bead, id, weight })),
  )
  for (const { bead, id } of ranked.sort((a, b) => b.weight - a.weight)) {
    if (result.has(bead) || used.has(id)) continue
    used.add(id)
    result.set(bead, { id, sourceHash: hashes.get(id) })
  }
  return result
}
