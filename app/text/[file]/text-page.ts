import type { Work } from '#store/content'
import { sectionParts } from '../../_data/section-parts.ts'

/** One page of a work, to be searched without being opened. */
export interface TextPage {
  /** Its address in each interface language. */
  readonly paths: readonly [en: string, es: string]
  readonly pairs: readonly (readonly [id: string, original: string, translation: string])[]
}

/** Whether a work is read on more than one page. */
export function hasSeveralPages({ sections }: Work): boolean {
  return sections.length > 1 || sectionParts(sections[0]).parts.length > 1
}
