import type { Part } from '#bitext/parts'
import type { Section, Work } from '#store/content'
import type { Translator } from '../../_data/translator.ts'

/** What the reading page of one section shows. */
export interface Reading {
  work: Work
  section: Section
  parts: readonly Part[]
  /** The part of this page. */
  part: Part
  translator: Translator
}
