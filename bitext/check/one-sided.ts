import type { VFileMessage } from 'vfile-message'
import { warning } from '../finding.ts'
import type { Bitext } from './check.ts'

/** IDs that only one version has: text that is not translated yet, or that the translator added. */
export function oneSided({ original, translation, pairs, oneSidedIntended }: Bitext): VFileMessage[] {
  if (oneSidedIntended) return []
  const findings: VFileMessage[] = []
  for (const { ids, original: source, translation: target } of pairs) {
    const [segment] = source.length === 0 ? target : source
    if (!segment || (source.length > 0 && target.length > 0)) continue
    const here = source.length > 0 ? original : translation
    const there = source.length > 0 ? translation : original
    const what = source.length > 0 ? 'not translated yet' : 'added by the translator'
    const reason = `#${ids[0]} is only in ${here.file}, so readers see it as ${what}. If ${there.file} has its counterpart, give that the same ID; if all such paragraphs of the work are meant, put “one-sided: intended” into work.yaml.`
    findings.push(warning({ file: here.file, rule: 'one-sided-id', place: segment.markerPosition, reason }))
  }
  return findings
}
