import type { Part } from '#bitext/parts'
import type { Section, Work } from '#store/content'
import type { Translator } from '../../_data/translator.ts'

/** The content of a reading page: one part of a section. */
export interface ReadingPageProps {
  work: Work
  section: Section
  /** All parts of the section. */
  parts: readonly Part[]
  /** The part on this page. */
  part: Part
  translator: Translator
}

/** “Part 2 of 7”; undefined for a section with one part. */
export function partName({ parts, part, translator }: ReadingPageProps): string | undefined {
  if (parts.length === 1) return undefined
  return translator.t('reading.partOf', { number: part.number, count: parts.length })
}
