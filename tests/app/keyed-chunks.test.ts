import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Row } from '#bitext/alignment-edit/rows'
import { chunkRows, type RowChunk, updateChunks } from '../../app/[locale]/(app)/align/keyed-chunks.ts'

let count = 0
const newRow = (): Row => ({ original: [count++], translation: [] })
const rowsIn = (chunks: readonly RowChunk[]) => chunks.flatMap(({ rows }) => rows.map(({ row }) => row))
const keysIn = (chunks: readonly RowChunk[]) => chunks.flatMap(({ rows }) => rows.map(({ key }) => key))

/** A change of some rows: from a place on, so many are replaced by so many others. */
const change = fc.record({ at: fc.nat(), removed: fc.nat(80), added: fc.nat(80) })

it('holds the rows in order, each with a key of its own, whatever changes', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.array(change, { maxLength: 6 }), (length, changes) => {
      let rows = Array.from({ length }, newRow)
      let chunks = chunkRows(rows)
      for (const { at, removed, added } of changes) {
        const start = at % (rows.length + 1)
        rows = rows.toSpliced(start, removed, ...Array.from({ length: added }, newRow))
        chunks = updateChunks(chunks, rows)
        expect(rowsIn(chunks)).toEqual(rows)
        expect(new Set(keysIn(chunks)).size).toBe(rows.length)
        expect(new Set(chunks.map(({ id }) => id)).size).toBe(chunks.length)
      }
    }),
  )
})

it('keeps chunks in which nothing changed, and the keys of rows that stay', () => {
  const rows = Array.from({ length: 100 }, newRow)
  const before = chunkRows(rows)
  const after = updateChunks(before, rows.toSpliced(30, 2, newRow()))
  expect(after.map((chunk, index) => chunk === before[index])).toEqual([true, false, true, true])
  expect(keysIn(after)).toEqual(keysIn(before).toSpliced(31, 1))
})

it('keeps all keys when every row changes, as when one side moves by a row', () => {
  const rows = Array.from({ length: 60 }, newRow)
  const before = chunkRows(rows)
  const after = updateChunks(before, Array.from({ length: 61 }, newRow))
  expect(keysIn(after).slice(0, 60)).toEqual(keysIn(before))
})
