import type { VFileMessage } from 'vfile-message'
import { isError, warning } from '../finding.ts'
import { findLostIds } from '../lost-ids.ts'
import type { Bitext } from './check.ts'

/**
 * IDs that were in the last commit and are neither in the text nor in `ids.yaml` now. Nothing is
 * reported while a file has errors: an ID with a typing error is not lost.
 */
export function lostIds({ original, translation, pairs, heirsFile, committed }: Bitext): VFileMessage[] {
  if (!committed || [original, translation, heirsFile].some(({ findings }) => findings.some(isError)))
    return []
  const rowOf = new Map(pairs.flatMap((pair) => pair.ids.map((id) => [id, pair] as const)))
  return [...findLostIds(committed, pairs, heirsFile.heirs)].map(([old, heir]) => {
    const row = rowOf.get(heir)
    const [side, version] = row?.original[0] ? [row.original, original] : [row?.translation, translation]
    const reason = `#${old} was in the last commit and is gone, so links to it lead nowhere. “cotejo check --fix” makes them lead to #${heir}, which is here; for another paragraph, add “${old}: its-id” to ${heirsFile.file}.`
    return warning({ file: version.file, rule: 'lost-id', place: side?.[0]?.markerPosition, reason })
  })
}
