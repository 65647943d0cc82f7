/** Why a backup file is invalid: a key of the messages under `readerData.invalid`. */
export type InvalidReason =
  | 'notJson'
  | 'notBackup'
  | 'version'
  | 'tooMany'
  | 'text'
  | 'name'
  | 'number'
  | 'date'
  | 'list'
  | 'record'
  | 'page'
  | 'setting'

/** An invalid value in a backup file. */
export class ValidationError extends Error {
  readonly reason: InvalidReason
  /** The path of the value in the file: `positions[3].fraction`. For `version`, the version. */
  readonly path: string

  constructor(reason: InvalidReason, path = '') {
    super(`${reason} ${path}`)
    this.reason = reason
    this.path = path
  }
}

type Fields = Readonly<Record<string, unknown>>

/**
 * Returns a value that must be an object.
 *
 * @throws {ValidationError}
 */
export function asRecord(value: unknown, path: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ValidationError('record', path)
  }
  return value as Fields
}

/**
 * Returns a value that must be a list with a limited length.
 *
 * @throws {ValidationError}
 */
export function asList(value: unknown, path: string, maxLength: number): readonly unknown[] {
  if (!Array.isArray(value)) throw new ValidationError('list', path)
  if (value.length > maxLength) throw new ValidationError('tooMany', path)
  return value
}

/**
 * Returns a value that must be a text with a limited length and without lone surrogates.
 *
 * @throws {ValidationError}
 */
export function asText(value: unknown, path: string, maxLength: number): string {
  if (typeof value !== 'string' || value.length > maxLength || /\p{Surrogate}/u.test(value)) {
    throw new ValidationError('text', path)
  }
  return value
}

/**
 * Returns a value that must match a pattern.
 *
 * @throws {ValidationError} with the given reason
 */
export function asMatch(value: unknown, path: string, pattern: RegExp, reason: InvalidReason): string {
  if (typeof value !== 'string' || !pattern.test(value)) throw new ValidationError(reason, path)
  return value
}

/**
 * Returns a value that must be a number in a range, and an integer if `range.integer` is true. `-0`
 * becomes 0.
 *
 * @throws {ValidationError}
 */
export function asNumber(
  value: unknown,
  path: string,
  range: { min: number; max: number; integer?: boolean },
): number {
  const isInRange = typeof value === 'number' && value >= range.min && value <= range.max
  if (!isInRange || (range.integer && !Number.isInteger(value))) throw new ValidationError('number', path)
  return value === 0 ? 0 : value
}

/**
 * Returns a value that must be a date in the format of `Date.toISOString`, not after `latest`.
 *
 * @throws {ValidationError}
 */
export function asDate(value: unknown, path: string, latest: Date): string {
  const hasFormat = typeof value === 'string' && /^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value)
  const date = hasFormat ? new Date(value) : undefined
  const exists = date && !Number.isNaN(date.getTime()) && date.toISOString() === value
  if (!hasFormat || !exists || date > latest) throw new ValidationError('date', path)
  return value
}
