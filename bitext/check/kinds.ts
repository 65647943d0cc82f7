import type { VFileMessage } from 'vfile-message'
import { warning } from '../finding.ts'
import { blockKind, type Segment } from '../segment.ts'
import type { Bitext } from './check.ts'

/**
 * Pairs whose sides are different kinds of blocks, such as a heading and a paragraph. A warning: the page shows both,
 * and translators have reasons, but most often an ID is at the wrong block.
 */
export function kinds({ original, translation, pairs }: Bitext): VFileMessage[] {
  const findings: VFileMessage[] = []
  for (const { ids, original: source, translation: target } of pairs) {
    const [segment] = target
    if (source.length === 0 || !segment) continue
    const here = kindsOf(target)
    const there = kindsOf(source)
    if (here.size === there.size && [...here].every((kind) => there.has(kind))) continue
    const reason = `#${ids[0]} is a ${listed(here)} here, but a ${listed(there)} in ${original.file}, line ${source[0]?.position.start.line}. If they are not meant to differ, make both the same kind of block, or correct the ID.`
    findings.push(
      warning({ file: translation.file, rule: 'kinds-differ', place: segment.markerPosition, reason }),
    )
  }
  return findings
}

function kindsOf(segments: readonly Segment[]): Set<string> {
  const blocks = segments.flatMap((segment) => segment.tree.children)
  return new Set(blocks.map((block) => blockKind(block)).filter((kind) => kind !== undefined))
}

function listed(found: ReadonlySet<string>): string {
  return [...found].join(' with a ')
}
