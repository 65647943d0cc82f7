import fc from 'fast-check'
import { expect, it } from 'vitest'
import { merge } from '#browser/reader-data/merge'
import type { ReaderData } from '#browser/reader-data/records'
import { anyData, bookmark, position } from './records.ts'

const nothing: ReaderData = { positions: [], bookmarks: [], words: [], settings: {} }

/** The records without their order, and without the settings, which have no date. */
function recordsOf({ positions, bookmarks, words }: ReaderData) {
  const sorted = (records: readonly object[]) =>
    records
      .map((record) => JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))))
      .sort()
  return { positions: sorted(positions), bookmarks: sorted(bookmarks), words: sorted(words) }
}

it('keeps the newer of two records, on either side', () => {
  const older = bookmark({ note: 'old', changed: '2026-11-01T00:00:00.000Z' })
  const newer = bookmark({ note: 'new', changed: '2026-11-02T00:00:00.000Z' })
  for (const [own, incoming] of [
    [older, newer],
    [newer, older],
  ] as const) {
    const merged = merge({ ...nothing, bookmarks: [own] }, { ...nothing, bookmarks: [incoming] })
    expect(merged.bookmarks).toEqual([newer])
  }
})

it('keeps the highest fraction of both positions, and the rest of the newer one', () => {
  const older = position({ fraction: 0.9, highest: 0.9, changed: '2026-11-01T00:00:00.000Z' })
  const newer = position({ fraction: 0.2, highest: 0.3, changed: '2026-11-02T00:00:00.000Z' })
  const merged = merge({ ...nothing, positions: [newer] }, { ...nothing, positions: [older] })
  expect(merged.positions).toEqual([{ ...newer, highest: 0.9 }])
})

it('replaces the settings that the file has, and keeps the others', () => {
  const own = { ...nothing, settings: { 'cotejo.side': 'original', 'cotejo.theme': 'dark' } }
  const merged = merge(own, { ...nothing, settings: { 'cotejo.side': 'translation' } })
  expect(merged.settings).toEqual({ 'cotejo.side': 'translation', 'cotejo.theme': 'dark' })
})

it('has the keys of both sides and no others', () => {
  const keys = ({ positions, bookmarks }: ReaderData) =>
    new Set([
      ...positions.map(({ work, section }) => `${work} ${section}`),
      ...bookmarks.map(({ work, section, pair }) => `${work} ${section} ${pair}`),
    ])
  fc.assert(
    fc.property(anyData, anyData, (own, incoming) => {
      expect(keys(merge(own, incoming))).toEqual(keys(merge(incoming, own)))
      expect(keys(merge(own, incoming))).toEqual(new Set([...keys(own), ...keys(incoming)]))
    }),
  )
})

it('does the same twice as once', () => {
  fc.assert(
    fc.property(anyData, anyData, (own, incoming) => {
      const once = merge(own, incoming)
      expect(merge(once, incoming)).toEqual(once)
    }),
  )
})

it('gives two browsers the same records, whichever imports first', () => {
  fc.assert(
    fc.property(anyData, anyData, (one, other) => {
      expect(recordsOf(merge(one, other))).toEqual(recordsOf(merge(other, one)))
    }),
  )
})

it('gives the same records for three files in any order', () => {
  fc.assert(
    fc.property(anyData, anyData, anyData, (a, b, c) => {
      expect(recordsOf(merge(merge(a, b), c))).toEqual(recordsOf(merge(a, merge(b, c))))
    }),
  )
})
