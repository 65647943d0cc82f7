import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readerFileName, readReaderFile, writeReaderFile } from '#browser/reader-data/backup-file'
import type { ReaderData } from '#browser/reader-data/records'
import { Fault } from '#browser/reader-data/validate'
import en from '#messages/en.json' with { type: 'json' }
import { anyData, bookmark, now, position } from './records.ts'

const sound: ReaderData = {
  positions: [position()],
  bookmarks: [bookmark({ note: 'pozo = well' })],
  settings: { 'cotejo.side': 'translation' },
}

/** The file of sound data with one field of it changed. */
function fileWith(change: (file: Record<string, unknown>) => void): string {
  const file = JSON.parse(writeReaderFile(sound, now)) as Record<string, unknown>
  change(file)
  return JSON.stringify(file)
}

/** What the file says is wrong, and where. */
function findUnsafeText(text: string): string {
  const read = readReaderFile(text, now)
  return read instanceof Fault ? `${read.reason} ${read.where}`.trim() : 'none'
}

describe('what was written', () => {
  it('is read again as it was, whatever it is', () => {
    fc.assert(
      fc.property(anyData, (data) => {
        expect(readReaderFile(writeReaderFile(data, now), now)).toEqual(data)
      }),
    )
  })

  it('has the day in its name', () => {
    expect(readerFileName(new Date(2026, 0, 5, 23, 59))).toBe('cotejo-2026-01-05.json')
  })

  it('leaves out what it does not know', () => {
    const text = fileWith((file) => Object.assign((file.positions as object[])[0] ?? {}, { later: 1 }))
    expect(readReaderFile(text, now)).toEqual(sound)
  })
})

describe('a file from outside', () => {
  it('never throws, and never gives what is not sound', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(readReaderFile(text, now)).toBeInstanceOf(Fault)
      }),
    )
  })

  it('with any one field spoilt is refused, or read as sound data', () => {
    const paths = pathsIn(JSON.parse(writeReaderFile(sound, now)))
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const read = readReaderFile(
          fileWith((file) => put(file, path, value)),
          now,
        )
        if (read instanceof Fault) expect(en.memory.fault).toHaveProperty(read.reason)
        else expect(readReaderFile(writeReaderFile(read, now), now)).toEqual(read)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['', 'notJson'],
    ['{"a":', 'notJson'],
    ['null', 'notOurs'],
    ['[]', 'notOurs'],
    ['{"format":"tmx"}', 'notOurs'],
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
  ])('%.40s: %s', (text, fault) => {
    expect(findUnsafeText(text)).toBe(fault)
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
    expect(findUnsafeText(fileWith((file) => put(file, ['positions', 0, field], value)))).toBe(
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
    expect(findUnsafeText(fileWith((file) => put(file, ['bookmarks', 0, field], value)))).toBe(
      `${reason} bookmarks[0].${field}`,
    )
  })

  it('cannot bring a name that objects have anyway', () => {
    const text = fileWith(() => {}).replace('"cotejo.side"', '"__proto__"')
    expect(findUnsafeText(text)).toBe('setting settings.__proto__')
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
