import type { VFileMessage } from 'vfile-message'
import { warning } from '../finding.ts'
import type { Bitext } from './check.ts'

/** IDs that stand elsewhere in the translation than in the original. They are still pairs. */
export function moved({ original, translation, pairs }: Bitext): VFileMessage[] {
  const findings: VFileMessage[] = []
  for (const { ids, moved: isMoved, original: source, translation: target } of pairs) {
    const [from] = source
    const [to] = target
    if (!isMoved || !from || !to) continue
    const line = from.markerPosition.start.line
    const reason = `#${ids[0]} stands elsewhere here than in the original (${original.file}, line ${line}). Readers see it in the original’s place. If that is not meant, move it or mend the ID.`
    findings.push(warning({ file: translation.file, rule: 'moved-id', place: to.markerPosition, reason }))
  }
  return findings
}
