import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bead } from '#bitext/align/bead'
import type { IdWithHash } from '#bitext/exchange/assemble-version'
import { plainText } from '#bitext/exchange/blocks'
import type { DraftSection } from '#bitext/exchange/draft-work'
import { UnreadableFileError } from '#bitext/exchange/imported-text'
import { matchRevisedBlocks } from '#bitext/exchange/match-revised-blocks'
import { updateHeirs } from '#bitext/find-heirs'
import { writeHeirs } from '#bitext/heirs'
import { type ByLanguage, type Language, languages, otherLanguage } from '#bitext/language'
import { pair } from '#bitext/pair'
import { parseVersion, type Version } from '#bitext/parse'
import type { Segment } from '#bitext/segment'
import { loadWork, type Section } from './content.ts'
import { readHeirsFile } from './heirs-file.ts'
import { usedIds } from './used-ids.ts'

/** The IDs of a work that an import replaces. */
export interface KnownIds {
  /** Every ID it has or had. New IDs must differ from all of them. */
  readonly all: ReadonlySet<string>
  readonly original: Language
  /** The folders of its sections; `undefined` for the only one. */
  readonly sections: readonly (string | undefined)[]
  /** For the beads of a new section, the markers of the old segments with the same or nearly the same text. */
  match(section: DraftSection): ReadonlyMap<Bead, IdWithHash>
  /** The front matter of a version, byte for byte, with the lines that enclose it. */
  frontMatter(section: string | undefined, language: Language): string | undefined
  /**
   * The IDs that a new text of a section no longer has, and the text of its `ids.yaml`, which is
   * `undefined` if every ID that the section ever had is in the new text.
   */
  retire(
    section: string | undefined,
    written: ByLanguage<string>,
  ): { ids: readonly string[]; heirs: string | undefined }
}

/**
 * The IDs of a work on disk.
 *
 * @returns `undefined` if there is no work of this name
 * @throws {UnreadableFileError} if the work has errors
 */
export async function knownIds(content: string, slug: string): Promise<KnownIds | undefined> {
  const folder = join(content, slug)
  const exists = await stat(folder).catch(() => undefined)
  if (!exists) return undefined
  const { work } = await loadWork(content, slug)
  if (!work) {
    throw new UnreadableFileError(
      `The work “${slug}” has errors, so its IDs cannot be read. List them with: npm run -s cotejo -- check ${slug}`,
    )
  }
  const { sections } = work
  const original = work.facts.original
  // All lines of the files: those that lead nowhere are kept too.
  const lines = new Map<Section, ReadonlyMap<string, string>>()
  for (const section of sections) {
    lines.set(section, (await readHeirsFile(join(folder, section.slug ?? ''))).heirs)
  }
  const versionOf = (section: Section, language: Language): Version =>
    language === original ? section.original : section.translation
  const segments = (language: Language) =>
    sections.flatMap((section) => versionOf(section, language).segments)
  const matched = new Set<string>()
  return {
    original,
    sections: sections.map((section) => section.slug),
    all: usedIds(sections.map((section) => ({ ...section, heirs: lines.get(section) ?? new Map() }))),
    match: (section) => matchBeads(section, { en: segments('en'), es: segments('es') }, original, matched),
    frontMatter(name, language) {
      const section = sections.find(({ slug: own }) => own === name)
      if (!section) return undefined
      const version = versionOf(section, language)
      const end = version.tree.children.find(({ type }) => type === 'yaml')?.position?.end.offset ?? 0
      return end === 0 ? undefined : `${version.source.replace(/^\uFEFF/, '').slice(0, end)}\n`
    },
    retire(name, written) {
      const section = sections.find(({ slug: own }) => own === name)
      if (!section) return { ids: [], heirs: undefined }
      const parse = (language: Language) =>
        parseVersion(written[language], { language, file: `${language}.md` })
      const pairs = pair(parse(original), parse(otherLanguage(original)))
      const living = new Set(pairs.flatMap(({ ids }) => ids))
      const heirs = updateHeirs(lines.get(section) ?? new Map(), section.pairs, pairs)
      const ids = section.pairs.flatMap((before) => before.ids).filter((id) => !living.has(id))
      return { ids, heirs: heirs.size === 0 ? undefined : writeHeirs(heirs, living) }
    },
  }
}

type OldSegments = { readonly [Key in Language]: readonly Segment[] }

/**
 * Gives each bead the ID of the old segments that have most of its text, and each ID to one bead.
 *
 * @param matched the IDs that beads of other sections have; those given here are added
 */
function matchBeads(
  { chapters, beads }: DraftSection,
  old: OldSegments,
  original: Language,
  matched: Set<string>,
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
    if (result.has(bead) || matched.has(id)) continue
    matched.add(id)
    result.set(bead, { id, sourceHash: hashes.get(id) })
  }
  return result
}
