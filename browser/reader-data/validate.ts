/** Why a file cannot be taken over: a key of the words under `memory.fault`, and what to fill in. */
export type FaultReason =
  | 'notJson'
  | 'notOurs'
  | 'version'
  | 'tooLarge'
  | 'tooMany'
  | 'text'
  | 'name'
  | 'number'
  | 'date'
  | 'list'
  | 'record'
  | 'page'
  | 'setting'

/** What is wrong with a file from outside, and where in it. Thrown by the checks, caught by the reader of files. */
export class Fault extends Error {
  readonly reason: FaultReason
  /** The place in the file, as a path: `positions[3].fraction`. */
  readonly where: string

  constructor(reason: FaultReason, where = '') {
    super(`${reason} ${where}`)
    this.reason = reason
    this.where = where
  }
}

type Fields = Readonly<Record<string, unknown>>

/** A value that should be an object with named fields. */
export function asRecord(value: unknown, where: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Fault('record', where)
  return value as Fields
}

/** A value that should be a list of at most so many. */
export function asList(value: unknown, where: string, most: number): readonly unknown[] {
  if (!Array.isArray(value)) throw new Fault('list', where)
  if (value.length > most) throw new Fault('tooMany', where)
  return value
}

/** A value that should be a text of at most so many characters, without lone halves of characters. */
export function asText(value: unknown, where: string, most: number): string {
  if (typeof value !== 'string' || value.length > most || /\p{Surrogate}/u.test(value)) {
    throw new Fault('text', where)
  }
  return value
}

/** A value that should match a pattern; `fault` is what is said otherwise. */
export function asMatch(value: unknown, where: string, pattern: RegExp, fault: FaultReason): string {
  if (typeof value !== 'string' || !pattern.test(value)) throw new Fault(fault, where)
  return value
}

/** A value that should be a number between two others, and whole where `whole` says so. */
export function asNumber(
  value: unknown,
  where: string,
  range: { from: number; to: number; whole?: boolean },
): number {
  const sound = typeof value === 'number' && value >= range.from && value <= range.to
  if (!sound || (range.whole && !Number.isInteger(value))) throw new Fault('number', where)
  return value === 0 ? 0 : value
}

/** A value that should be a moment as `Date.toISOString` writes it, not after `latest`. */
export function asMoment(value: unknown, where: string, latest: Date): string {
  const sound = typeof value === 'string' && /^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value)
  const date = sound ? new Date(value) : undefined
  if (!sound || !date || Number.isNaN(date.getTime()) || date.toISOString() !== value || date > latest) {
    throw new Fault('date', where)
  }
  return value
}
