import type { Point } from 'unist'
import type { VFileMessage } from 'vfile-message'
import { isMap, isScalar, LineCounter, type Node, type Pair, parseDocument, stringify } from 'yaml'
import { error } from './finding.ts'
import { isAlignmentId } from './marker.ts'

/** The name of the file, in a section's folder, that lists the IDs that are no longer in the text. */
export const heirsFileName = 'ids.yaml'

const firstLine =
  '# Written by Cotejo: IDs that are no longer in the text, each with the ID that replaces it.\n'

/** By old ID, its heir: the ID that links to the old one lead to. An heir may have an heir itself. */
export type Heirs = ReadonlyMap<string, string>

/** What an `ids.yaml` says. */
export interface HeirsFile {
  /** Path of the file, for findings. */
  readonly file: string
  /** The lines that could be read, in the order of the file. */
  readonly heirs: Heirs
  /** Where each old ID is in the file. */
  readonly places: ReadonlyMap<string, Point>
  /** Why parts of the file could not be read. */
  readonly findings: readonly VFileMessage[]
}

/**
 * Reads an `ids.yaml`.
 *
 * @param yaml the text of the file; empty if there is none
 * @param file its path, for findings
 */
export function readHeirs(yaml: string, file: string): HeirsFile {
  const lines = new LineCounter()
  // The failsafe schema reads every value as a string: IDs may look like numbers (1e5) or be “null”.
  const source = yaml.replace(/^\uFEFF/, '')
  const document = parseDocument(source, { schema: 'failsafe', lineCounter: lines, prettyErrors: false })
  const pointAt = (offset: number): Point => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const findings = document.errors.map((fault) => {
    const reason =
      fault.code === 'DUPLICATE_KEY'
        ? 'This ID is listed twice. Delete one of the two lines.'
        : `The file is not valid YAML: ${fault.message.replace(/[.\s]+$/, '')}. Each line should be “old-id: new-id”.`
    return error({ file, rule: 'yaml-syntax', place: pointAt(fault.pos[0]), reason })
  })
  const map = document.contents as Node | null
  if (findings.length === 0 && map !== null && !isMap(map)) {
    const reason = 'Each line should be “old-id: new-id”.'
    findings.push(error({ file, rule: 'yaml-syntax', place: pointAt(map.range?.[0] ?? 0), reason }))
  }
  const heirs = new Map<string, string>()
  const places = new Map<string, Point>()
  for (const { key, value } of findings.length === 0 && isMap(map) ? (map.items as Pair<Node, Node>[]) : []) {
    const [old, heir] = [wordIn(key), wordIn(value)]
    const place = pointAt(key.range?.[0] ?? 0)
    const bad = [old, heir].find((word) => !isAlignmentId(word))
    if (bad === undefined) {
      heirs.set(old, heir)
      places.set(old, place)
    } else {
      const reason = `“${bad}” is not an alignment ID. Write the line as “old-id: new-id”, without #.`
      findings.push(error({ file, rule: 'bad-id', place, reason }))
    }
  }
  return { file, heirs, places, findings }
}

function wordIn(node: Node | null): string {
  return isScalar(node) && typeof node.value === 'string' ? node.value : ''
}

/**
 * Follows every old ID to an ID that is in the text.
 *
 * @param living the IDs that are in the text
 * @returns by old ID, the living ID it leads to. IDs that lead nowhere (an heir is missing, or heirs
 *   form a cycle) and IDs that are in the text are left out
 */
export function resolveHeirs(heirs: Heirs, living: ReadonlySet<string>): Map<string, string> {
  const resolved = new Map<string, string>()
  const seen = new Set<string>()
  for (const old of heirs.keys()) {
    const chain: string[] = []
    let id: string | undefined = old
    while (id !== undefined && !living.has(id) && !seen.has(id)) {
      seen.add(id)
      chain.push(id)
      id = heirs.get(id)
    }
    if (id === undefined) continue
    const end = living.has(id) ? id : resolved.get(id)
    if (end !== undefined) for (const each of chain) resolved.set(each, end)
  }
  return resolved
}

/**
 * The text of an `ids.yaml`: one `old: heir` a line, sorted. Chains are collapsed, and IDs that are in
 * the text again are left out. Lines that lead nowhere stay as they are, so that nothing is lost.
 *
 * @param living the IDs that are in the text
 */
export function writeHeirs(heirs: Heirs, living: ReadonlySet<string>): string {
  const resolved = resolveHeirs(heirs, living)
  const lines = [...heirs.keys()]
    .filter((old) => !living.has(old))
    .sort()
    .map((old) => stringify({ [old]: resolved.get(old) ?? heirs.get(old) }, { lineWidth: 0 }))
  return firstLine + lines.join('')
}
