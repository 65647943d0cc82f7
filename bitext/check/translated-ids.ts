import type { VFileMessage } from 'vfile-message'
import { warning } from '../finding.ts'
import { findTranslatedIds } from '../translated-ids.ts'
import type { Bitext } from './check.ts'

/** IDs that were translated with the text, so that a paragraph and its translation are no pair. */
export function translatedIds({ original, translation, pairs, seed }: Bitext): VFileMessage[] {
  if (!seed) return []
  return findTranslatedIds(pairs, original.language, seed).map((found) => {
    const { line } = found.original.markerPosition.start
    const reason = `#${found.translatedId} seems to be a translation of #${found.id} (${original.file}, line ${line}): IDs are the same in both versions. Write #${found.id} here, or let “cotejo check --fix” do it.`
    const place = found.translation.markerPosition
    return warning({ file: translation.file, rule: 'translated-id', place, reason })
  })
}
