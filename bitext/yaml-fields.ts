import type { Point } from 'unist'
import type { VFileMessage } from 'vfile-message'
import { isMap, isScalar, LineCounter, type Node, parseDocument, type YAMLError } from 'yaml'
import { error, warning } from './finding.ts'
import { suggestName } from './suggest-name.ts'

/** How one key is validated: `read` returns the value, or what was expected instead. */
export interface Field<Value> {
  read: (data: unknown) => Value | InvalidValue
  /** `yes`: a missing key is an error; `advised`: a warning. */
  required?: 'yes' | 'advised'
}

/** The result of validating a value that is not allowed. */
export class InvalidValue {
  /** What is allowed, as the end of a sentence: “a date such as 2026-10-05”. */
  readonly expected: string
  constructor(expected: string) {
    this.expected = expected
  }
}

/** The values of a table of fields. Missing and invalid keys are absent. */
export type Fields<Table extends Record<string, Field<unknown>>> = {
  [Key in keyof Table]?: Exclude<ReturnType<Table[Key]['read']>, InvalidValue>
}

/** YAML to validate, and how findings refer to it. */
export interface YamlSource {
  file: string
  yaml: string
  /** Line of the file on which the YAML begins, from 1. */
  firstLine: number
  /** What the keys belong to, for findings: “work.yaml” or “the front matter”. */
  where: string
}

/** The fields of a mapping, the position of each key, and the findings. */
export interface ReadFields<Table extends Record<string, Field<unknown>>> {
  fields: Fields<Table>
  places: ReadonlyMap<string, Point>
  findings: VFileMessage[]
}

/**
 * Validates a YAML mapping against a table of fields. Unknown, missing, duplicate and invalid keys
 * are each a finding with their own line.
 *
 * @param source the YAML, and how findings refer to it
 * @param table the allowed keys
 * @returns the valid fields, and the findings
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
  const syntaxErrors = document.errors.map((yamlError) =>
    yamlFinding(yamlError, where, file, pointAt(beginningOf(yamlError, map) ?? yamlError.pos[0])),
  )
  if (syntaxErrors.length === 0 && map !== null && !isMap(map)) {
    const reason = `Every line of ${where} must be “key: value”.`
    syntaxErrors.push(error({ file, rule: 'yaml-syntax', place: start, reason }))
  }
  if (syntaxErrors.length > 0) return { fields: {}, places: new Map(), findings: syntaxErrors }

  const fields: Record<string, unknown> = {}
  const places = new Map<string, Point>()
  const findings: VFileMessage[] = []
  for (const { key, value } of isMap(map) ? map.items : []) {
    const name = isScalar(key) ? String(key.value) : ''
    const place = pointAt((key as Node).range?.[0] ?? 0)
    const field = Object.hasOwn(table, name) ? table[name] : undefined
    if (!field) {
      const reason = `“${name}” is not a valid key in ${where}. ${didYouMean(name, Object.keys(table))}`
      findings.push(error({ file, rule: 'unknown-key', place, reason }))
      continue
    }
    places.set(name, place)
    const read = field.read(toData(value as Node | null, document))
    if (read instanceof InvalidValue) {
      findings.push(error({ file, rule: 'bad-value', place, reason: `“${name}” must be ${read.expected}.` }))
    } else {
      fields[name] = read
    }
  }
  for (const [name, { required }] of Object.entries(table)) {
    if (!required || places.has(name)) continue
    const createFinding = required === 'yes' ? error : warning
    const reason = `“${name}” is missing from ${where}. Add a line “${name}: …”.`
    findings.push(createFinding({ file, rule: 'missing-key', place: start, reason }))
  }
  return { fields: fields as Fields<Table>, places, findings }
}

/** A quotation mark that is never closed is reported where it opens, not at the end of the text. */
function beginningOf(yamlError: YAMLError, map: Node | null): number | undefined {
  if (yamlError.code !== 'MISSING_CHAR' || !isMap(map)) return undefined
  const value = map.items.at(-1)?.value as Node | null | undefined
  return value?.range?.[0]
}

function yamlFinding(yamlError: YAMLError, where: string, file: string, place: Point): VFileMessage {
  const reason =
    yamlError.code === 'DUPLICATE_KEY'
      ? `The same key is in ${where} twice. Delete one of the two.`
      : `The YAML of ${where} is not valid: ${yamlError.message.replace(/[.\s]+$/, '')}. Put values that contain “: ” or “#” in quotation marks.`
  return error({ file, rule: 'yaml-syntax', place, reason })
}

function didYouMean(name: string, keys: readonly string[]): string {
  const near = suggestName(name, keys)
  return near ? `Did you mean “${near}”?` : `Valid keys: ${keys.join(', ')}.`
}

function toData(node: Node | null, document: ReturnType<typeof parseDocument>): unknown {
  try {
    return node ? node.toJS(document, { maxAliasCount: 20 }) : null
  } catch {
    return undefined
  }
}

const maxTextLength = 5000
/** XML, and so the feed, allows none of these; line ends and tabs are text. */
const controlCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/

/** Validates a non-empty line of text. A number is accepted as written. */
export function text(data: unknown): string | InvalidValue {
  const value = typeof data === 'number' ? String(data) : data
  if (typeof value !== 'string' || value.trim() === '') return new InvalidValue('a line of text')
  if (value.length > maxTextLength) return new InvalidValue(`a text of at most ${maxTextLength} characters`)
  if (controlCharacter.test(value)) return new InvalidValue('a text without control characters')
  return value.trim()
}

/** Validates a value that must be one of some words. */
export function oneOf<const Word extends string>(
  words: readonly Word[],
): (data: unknown) => Word | InvalidValue {
  return (data) => words.find((word) => word === data) ?? new InvalidValue(`one of ${words.join(', ')}`)
}

/** Validates a calendar day, `YYYY-MM-DD`. */
export function day(data: unknown): string | InvalidValue {
  const invalid = new InvalidValue('a date such as 2026-10-05')
  if (typeof data !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(data)) return invalid
  const date = new Date(`${data}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(data) ? data : invalid
}
