import type { Heirs } from '#bitext/heirs'
import type { Version } from '#bitext/parse'

/** A section, as far as its IDs are concerned. */
interface WithIds {
  readonly original: Version
  readonly translation: Version
  readonly heirs: Heirs
}

/**
 * Every ID that some sections have or had, none of which a new paragraph may get: links to it would
 * lead to another text.
 */
export function usedIds(sections: readonly WithIds[]): Set<string> {
  return new Set(
    sections.flatMap(({ original, translation, heirs }) => [
      ...[original, translation].flatMap(({ segments }) => segments.flatMap(({ marker }) => marker.ids)),
      ...heirs.keys(),
      ...heirs.values(),
    ]),
  )
}
