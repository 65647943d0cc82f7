import type { Point } from 'unist'
import type { VFileMessage } from 'vfile-message'
import { isMap, isScalar, LineCounter, type Node, parseDocument, type YAMLError } from 'yaml'
import { error, warning } from './finding.ts'
import { suggestName } from './suggest-name.ts'

/** How one key is read: its value as data, or a sentence that says what is wrong with it. */
export interface Field<Value> {
  read: (data: unknown) => Value | InvalidValue
  /** `yes`: leaving it out is an error; `advised`: a warning. */
  required?: 'yes' | 'advised'
}

/** A value that does not fit, in the words for the author. */
export class InvalidValue {
  /** What would have been right, as the end of a sentence: “a date such as 2026-10-05”. */
  readonly expected: string
  constructor(expected: string) {
    this.expected = expected
  }
}

/** The data that a table of fields yields. Keys that were left out, or faulty, are absent. */
export type Fields<Table extends Record<string, Field<unknown>>> = {
  [Key in keyof Table]?: Exclude<ReturnType<Table[Key]['read']>, InvalidValue>
}

/** What is read, and under which names the findings are told. */
export interface YamlSource {
  file: string
  yaml: string
  /** Line of the file on which the YAML begins, from 1. */
  firstLine: number
  /** What the keys belong to, for messages: “work.yaml” or “the front matter”. */
  where: string
}

/** A mapping of YAML as fields, with the place of each key and the findings. */
export interface ReadFields<Table extends Record<string, Field<unknown>>> {
  fields: Fields<Table>
  places: ReadonlyMap<string, Point>
  findings: VFileMessage[]
}

/**
 * Reads a YAML mapping by a table of fields: unknown, missing, repeated and ill-formed keys are
 * each a finding with their own line.
 *
 * @returns the fields that hold, and the findings
 */
export function readFields<Table extends Record<string, Field<unknown>>>(
  source: YamlSource,
  table: Table,
): ReadFields<Table> {
  const { file, yaml, firstLine, where } = source
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false })
  const start: Point = { line: firstLine, column: 1 }
  const pointAt = (offset: number): Point => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) }
  }
  const map = document.contents as Node | null
  const broken = document.errors.map((invalid) =>
    brokenYaml(invalid, where, file, pointAt(beginningOf(invalid, map) ?? invalid.pos[0])),
  )
  if (broken.length === 0 && map !== null && !isMap(map)) {
    const reason = `In ${where} every line should be “key: value”.`
    broken.push(error({ file, rule: 'yaml-syntax', place: start, reason }))
  }
  if (broken.length > 0) return { fields: {}, places: new Map(), findings: broken }

  const fields: Record<string, unknown> = {}
  const places = new Map<string, Point>()
  const findings: VFileMessage[] = []
  for (const { key, value } of isMap(map) ? map.items : []) {
    const name = isScalar(key) ? String(key.value) : ''
    const place = pointAt((key as Node).range?.[0] ?? 0)
    const field = Object.hasOwn(table, name) ? table[name] : undefined
    if (!field) {
      const reason = `“${name}” is not a key of ${where}. ${didYouMean(name, Object.keys(table))}`
      findings.push(error({ file, rule: 'unknown-key', place, reason }))
      continue
    }
    places.set(name, place)
    const read = field.read(toData(value as Node | null, document))
    if (read instanceof InvalidValue) {
      findings.push(
        error({ file, rule: 'bad-value', place, reason: `“${name}” should be ${read.expected}.` }),
      )
    } else {
      fields[name] = read
    }
  }
  for (const [name, { required }] of Object.entries(table)) {
    if (!required || places.has(name)) continue
    const say = required === 'yes' ? error : warning
    const reason = `“${name}” is missing from ${where}. Add a line “${name}: …”.`
    findings.push(say({ file, rule: 'missing-key', place: start, reason }))
  }
  return { fields: fields as Fields<Table>, places, findings }
}

/** Quotation marks that are never closed are told where they open, not where the text ends. */
function beginningOf(invalid: YAMLError, map: Node | null): number | undefined {
  if (invalid.code !== 'MISSING_CHAR' || !isMap(map)) return undefined
  const value = map.items.at(-1)?.value as Node | null | undefined
  return value?.range?.[0]
}

function brokenYaml(invalid: YAMLError, where: string, file: string, place: Point): VFileMessage {
  const reason =
    invalid.code === 'DUPLICATE_KEY'
      ? `A key stands twice in ${where}. Keep one of the two.`
      : `The YAML of ${where} is broken: ${invalid.message.replace(/[.\s]+$/, '')}. Values with “: ” or “#” in them want quotation marks.`
  return error({ file, rule: 'yaml-syntax', place, reason })
}

function didYouMean(name: string, keys: readonly string[]): string {
  const near = suggestName(name, keys)
  return near ? `Did you mean “${near}”?` : `The keys are ${keys.join(', ')}.`
}

function toData(node: Node | null, document: ReturnType<typeof parseDocument>): unknown {
  try {
    return node ? node.toJS(document, { maxAliasCount: 20 }) : null
  } catch {
    return undefined
  }
}

/** A line of text that is not empty. Numbers are taken as written. */
export function text(data: unknown): string | InvalidValue {
  const value = typeof data === 'number' ? String(data) : data
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : new InvalidValue('a line of text')
}

/** One of a few words. */
export function oneOf<const Word extends string>(
  words: readonly Word[],
): (data: unknown) => Word | InvalidValue {
  return (data) => words.find((word) => word === data) ?? new InvalidValue(`one of ${words.join(', ')}`)
}

/** A day of the calendar, `YYYY-MM-DD`. */
export function day(data: unknown): string | InvalidValue {
  const invalid = new InvalidValue('a date such as 2026-10-05')
  if (typeof data !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(data)) return invalid
  const date = new Date(`${data}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(data) ? data : invalid
}
