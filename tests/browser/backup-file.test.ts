import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backupFileName, formatBackup, parseBackup } from '#browser/reader-data/backup-file'
import type { ReaderData } from '#browser/reader-data/records'
import { ValidationError } from '#browser/reader-data/validate'
import en from '#messages/en.json' with { type: 'json' }
import { anyData, bookmark, now, position } from './records.ts'

const validData: ReaderData = {
  positions: [position()],
  bookmarks: [bookmark({ note: 'pozo = well' })],
  words: [],
  settings: { 'cotejo.side': 'translation' },
}

/** A valid file with one field changed. */
function fileWith(change: (file: Record<string, unknown>) => void): string {
  const file = JSON.parse(formatBackup(validData, now)) as Record<string, unknown>
  change(file)
  return JSON.stringify(file)
}

/** The error in a file, and the path of the invalid value. */
function errorIn(text: string): string {
  const read = parseBackup(text, now)
  return read instanceof ValidationError ? `${read.reason} ${read.path}`.trim() : 'none'
}

describe('a file that Cotejo wrote', () => {
  it('is parsed to the same data', () => {
    fc.assert(
      fc.property(anyData, (data) => {
        expect(parseBackup(formatBackup(data, now), now)).toEqual(data)
      }),
    )
  })

  it('has the date in its name', () => {
    expect(backupFileName(new Date(2026, 0, 5, 23, 59))).toBe('cotejo-2026-01-05.json')
  })

  it('loses unknown fields', () => {
    const text = fileWith((file) => Object.assign((file.positions as object[])[0] ?? {}, { later: 1 }))
    expect(parseBackup(text, now)).toEqual(validData)
  })
})

describe('a file from any source', () => {
  it('never throws, and is rejected if it is not a backup', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(parseBackup(text, now)).toBeInstanceOf(ValidationError)
      }),
    )
  })

  it('with any one field changed is rejected, or parsed to valid data', () => {
    const paths = pathsIn(JSON.parse(formatBackup(validData, now)))
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const read = parseBackup(
          fileWith((file) => put(file, path, value)),
          now,
        )
        if (read instanceof ValidationError) expect(en.readerData.invalid).toHaveProperty(read.reason)
        else expect(parseBackup(formatBackup(read, now), now)).toEqual(read)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['', 'notJson'],
    ['{"a":', 'notJson'],
    ['null', 'notBackup'],
    ['[]', 'notBackup'],
    ['{"format":"tmx"}', 'notBackup'],
    [fileWith((file) => put(file, ['version'], 2)), 'version 2'],
    [fileWith((file) => put(file, ['version'], '1')), 'version 1'],
    [fileWith((file) => put(file, ['exported'], 'yesterday')), 'date exported'],
    [fileWith((file) => put(file, ['positions'], {})), 'list positions'],
    [fileWith((file) => put(file, ['bookmarks'], Array(20_001).fill(0))), 'tooMany bookmarks'],
    [fileWith((file) => put(file, ['bookmarks', 0], 'x')), 'record bookmarks[0]'],
    [fileWith((file) => put(file, ['settings'], [])), 'record settings'],
    [fileWith((file) => put(file, ['settings'], { theme: 'dark' })), 'setting settings.theme'],
    [
      fileWith((file) => put(file, ['settings', 'cotejo.side'], 'x'.repeat(2001))),
      'text settings.cotejo.side',
    ],
  ])('%.40s: %s', (text, error) => {
    expect(errorIn(text)).toBe(error)
  })

  it.each([
    ['work', '../etc', 'name'],
    ['pair', 'A b', 'name'],
    ['section', 3, 'name'],
    ['number', 1.5, 'number'],
    ['sentence', -1, 'number'],
    ['fraction', 1.01, 'number'],
    ['fraction', '0.4', 'number'],
    ['highest', 0.3, 'number'],
    ['page', 'javascript:alert(1)', 'page'],
    ['page', 'another-work', 'page'],
    ['page', 'the-well/../../x', 'page'],
    ['page', '//elsewhere.example', 'page'],
    ['changed', '2026-11-27T00:00:00.000Z', 'date'],
    ['changed', '2026-02-30T00:00:00.000Z', 'date'],
    ['changed', 1_764_000_000_000, 'date'],
    ['title', null, 'record'],
  ])('a position whose %s is %j', (field, value, reason) => {
    expect(errorIn(fileWith((file) => put(file, ['positions', 0, field], value)))).toBe(
      `${reason} positions[0].${field}`,
    )
  })

  it.each([
    ['note', 'x'.repeat(10_001), 'text'],
    ['note', '\ud800', 'text'],
    ['excerpt', null, 'text'],
    ['language', 'fr', 'name'],
    ['created', '', 'date'],
  ])('a bookmark whose %s is %.20j', (field, value, reason) => {
    expect(errorIn(fileWith((file) => put(file, ['bookmarks', 0, field], value)))).toBe(
      `${reason} bookmarks[0].${field}`,
    )
  })

  it('cannot set a property of the object prototype', () => {
    const text = fileWith(() => {}).replace('"cotejo.side"', '"__proto__"')
    expect(errorIn(text)).toBe('setting settings.__proto__')
  })
})

type Path = readonly (string | number)[]

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  const below = entries.flatMap(([key, inner]) => pathsIn(inner, [...path, key]))
  return path.length > 0 ? [path, ...below] : below
}

function put(into: unknown, [key = '', ...rest]: Path, value: unknown): void {
  const target = into as Record<string | number, unknown>
  if (rest.length === 0) target[key] = value
  else put(target[key], rest, value)
}
