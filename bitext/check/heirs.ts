import type { VFileMessage } from 'vfile-message'
import { warning } from '../finding.ts'
import type { HeirsFile } from '../heirs.ts'
import type { Bitext } from './check.ts'

/** What is wrong with `ids.yaml`: lines that cannot be read, lead nowhere, or are not needed. */
export function heirs({ heirsFile, pairs }: Bitext): VFileMessage[] {
  const living = new Set(pairs.flatMap(({ ids }) => ids))
  return [
    ...heirsFile.findings,
    ...idsInText(heirsFile, living),
    ...missingHeirs(heirsFile, living),
    ...cycles(heirsFile, living),
  ]
}

/** Old IDs that are in the text again. */
function idsInText({ file, heirs: lines, places }: HeirsFile, living: ReadonlySet<string>): VFileMessage[] {
  const again = [...lines.keys()].filter((old) => living.has(old))
  return again.map((old) => {
    const reason = `#${old} is in the text, so it needs no heir. Delete this line, or let “cotejo check --fix” do it.`
    return warning({ file, rule: 'old-id-in-text', place: places.get(old), reason })
  })
}

function missingHeirs(
  { file, heirs: lines, places }: HeirsFile,
  living: ReadonlySet<string>,
): VFileMessage[] {
  const dead = [...lines].filter(([old, heir]) => !living.has(old) && !living.has(heir) && !lines.has(heir))
  return dead.map(([old, heir]) => {
    const reason = `Links to #${old} lead nowhere: its heir #${heir} is neither in the text nor in this file. Write the ID of the paragraph that replaces it.`
    return warning({ file, rule: 'missing-heir', place: places.get(old), reason })
  })
}

/** Each cycle once, at its first line. */
function cycles({ file, heirs: lines, places }: HeirsFile, living: ReadonlySet<string>): VFileMessage[] {
  const findings: VFileMessage[] = []
  const done = new Set<string>()
  for (const start of lines.keys()) {
    const chain: string[] = []
    let id: string | undefined = start
    while (id !== undefined && !living.has(id) && !done.has(id)) {
      done.add(id)
      chain.push(id)
      id = lines.get(id)
    }
    const cycle =
      id === undefined ? [] : chain.slice(chain.indexOf(id) < 0 ? chain.length : chain.indexOf(id))
    const [first] = cycle
    if (first === undefined) continue
    const names = [...cycle, first].map((each) => `#${each}`).join(' → ')
    const reason = `Links to #${first} lead nowhere: its heirs form a circle (${names}). Replace one of them with an ID that is in the text.`
    findings.push(warning({ file, rule: 'heir-cycle', place: places.get(first), reason }))
  }
  return findings
}
