import { stringify } from 'yaml'
import { align } from '../align/align.ts'
import type { Bead } from '../align/bead.ts'
import type { SeedLexicon } from '../align/lexicon.ts'
import { type ByLanguage, type Language, otherLanguage } from '../language.ts'
import { assembleBody, type IdWithHash, markersFromBeads } from './assemble-version.ts'
import type { ImportedChapter, ImportedText } from './imported-text.ts'
import { type MatchedChapters, matchChapters } from './match-chapters.ts'

/** A section of a work that is not yet written: its two texts and their beads. */
export interface DraftSection {
  readonly chapters: ByLanguage<readonly ImportedChapter[]>
  readonly beads: readonly Bead[]
}

/** Two imported texts, aligned, before titles and IDs are set. */
export interface Draft {
  readonly sections: readonly DraftSection[]
  /** Chapters without a counterpart; they are not in the sections. */
  readonly unmatched: ByLanguage<readonly ImportedChapter[]>
  /** How much the texts have in common; see `Alignment`. */
  readonly inCommon: number | undefined
}

/**
 * Aligns two imported texts and matches their chapters.
 *
 * @param texts by language
 * @param seed a seed lexicon; may be empty
 */
export function draftWork(texts: ByLanguage<ImportedText>, seed: SeedLexicon): Draft {
  const [english, spanish] = [texts.en.chapters, texts.es.chapters]
  const units = (chapters: readonly ImportedChapter[]) => chapters.flatMap(({ blocks }) => blocks)
  const { blocks, inCommon } = align(units(english), units(spanish), seed)
  const { sections, unmatched } =
    english.length === 1 && spanish.length === 1
      ? { sections: [{ english, spanish, beads: blocks }], unmatched: { english: [], spanish: [] } }
      : matchChapters(english, spanish, blocks)
  return {
    sections: sections.map((section: MatchedChapters) => ({
      chapters: { en: section.english, es: section.spanish },
      beads: section.beads,
    })),
    unmatched: { en: unmatched.english, es: unmatched.spanish },
    inCommon,
  }
}

/**
 * Writes both versions of a section.
 *
 * @param section the section, with chapters and beads
 * @param heads the front matter of each version
 * @param original the language that was written first
 * @param idFor the ID of a bead; see `markersFromBeads`
 * @returns the text of each file
 */
export function writeSection(
  { chapters, beads }: DraftSection,
  heads: ByLanguage<string>,
  original: Language,
  idFor: (bead: Bead, piece: number) => IdWithHash,
): ByLanguage<string> {
  const blocks = (language: Language) => chapters[language].flatMap((chapter) => chapter.blocks)
  const sizes = { en: blocks('en').length, es: blocks('es').length }
  const markers = markersFromBeads(beads, sizes, otherLanguage(original), idFor)
  const version = (language: Language) => {
    const definitions = chapters[language].map((chapter) => chapter.definitions).filter((text) => text !== '')
    return `${heads[language]}\n${assembleBody(blocks(language), markers[language], definitions.join('\n\n'))}`
  }
  return { en: version('en'), es: version('es') }
}

/** Front matter of the fields that are not `undefined`. */
export function writeFrontMatter(fields: Readonly<Record<string, string | undefined>>): string {
  return `---\n${toYaml(fields)}---\n`
}

/** YAML of the fields that are not `undefined`, one per line. */
export function toYaml(fields: Readonly<Record<string, unknown>>): string {
  const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  return stringify(known, { lineWidth: 0 })
}

/** A slug for URLs, from a title in either language; may be empty. */
export function slugify(title: string): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return plain.slice(0, 60).replace(/-$/, '')
}
