import type { VFileMessage } from 'vfile-message'
import { warning } from '../finding.ts'
import type { Bitext } from './check.ts'

/** IDs whose order in the translation differs from the original. They are pairs all the same. */
export function moved({ original, translation, pairs }: Bitext): VFileMessage[] {
  const findings: VFileMessage[] = []
  for (const { ids, moved: isMoved, original: source, translation: target } of pairs) {
    const [from] = source
    const [to] = target
    if (!isMoved || !from || !to) continue
    const line = from.markerPosition.start.line
    const reason = `#${ids[0]} is in another place here than in the original (${original.file}, line ${line}). Readers see it in the original’s place. If that is wrong, move it or correct the ID.`
    findings.push(warning({ file: translation.file, rule: 'moved-id', place: to.markerPosition, reason }))
  }
  return findings
}
