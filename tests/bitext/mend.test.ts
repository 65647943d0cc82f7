import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMarker } from '#bitext/marker'
import { done, historyOf, redo, undo } from '#bitext/mend/history'
import type { MendDocument } from '#bitext/mend/mend-document'
import { readBack } from '#bitext/mend/read-back'
import { idsFrom } from '#bitext/mend/row-ids'
import { type Mending, sides } from '#bitext/mend/rows'
import { writeMended } from '#bitext/mend/write-mended'
import { type Action, act, action, documentOf, section, steadyIds } from './mend-arbitrary.ts'

const actions = fc.array(action, { maxLength: 12 })

function actAll(start: Mending, all: readonly Action[]): Mending {
  return all.reduce((mending, one) => act(mending, one)?.mending ?? mending, start)
}

const write = (document: MendDocument, mending: Mending) =>
  writeMended(document, mending.rows, document.homes, steadyIds())

/** A file without its markers, its empty comments and its white space. */
function withoutMarkers(source: string): string {
  return source
    .replace(/<!--(.*?)-->/g, (comment, inside) =>
      readMarker(inside) || inside.trim() === '' ? '' : comment,
    )
    .replace(/[\s>]+/g, '')
}

function idsIn(source: string): string[] {
  return [...source.matchAll(/<!--(.*?)-->/g)].flatMap(([, inside = '']) => {
    const marker = readMarker(inside)
    return marker && 'ids' in marker ? marker.ids : []
  })
}

describe('mending, whatever is done in whatever order', () => {
  it('keeps every piece of both sides once, in order where it was in order', () => {
    fc.assert(
      fc.property(section, actions, (texts, all) => {
        const document = documentOf(texts)
        const inOrder = (mending: Mending, side: 'original' | 'translation') =>
          mending.rows.flatMap((row) => row[side])
        const mended = actAll(document.start, all)
        for (const side of sides) {
          const before = inOrder(document.start, side)
          const sorted = before.toSorted((a, b) => a - b)
          const after = inOrder(mended, side)
          expect(after.toSorted((a, b) => a - b)).toEqual(document[side].atoms.map((_, index) => index))
          if (String(before) === String(sorted)) expect(after).toEqual(sorted)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('is read again from what was written as the very rows', () => {
    fc.assert(
      fc.property(section, actions, (texts, all) => {
        const document = documentOf(texts)
        const mended = actAll(document.start, all)
        expect(readBack(document, write(document, mended), mended.rows)).toBeDefined()
      }),
      { numRuns: 500 },
    )
  })

  it('changes no text outside markers, and loses no ID', () => {
    fc.assert(
      fc.property(section, actions, (texts, all) => {
        const document = documentOf(texts)
        const mended = write(document, actAll(document.start, all))
        for (const side of sides) {
          const { source } = document[side].version
          expect(withoutMarkers(mended[side])).toBe(withoutMarkers(source))
        }
        const before = new Set(sides.flatMap((side) => idsIn(document[side].version.source)))
        const after = new Set(sides.flatMap((side) => idsIn(mended[side])))
        expect([...before].filter((id) => !after.has(id))).toEqual([])
        for (const side of sides) expect(new Set(idsIn(mended[side])).size).toBe(idsIn(mended[side]).length)
      }),
      { numRuns: 500 },
    )
  })

  it('writes the file itself when nothing was done, or all was undone', () => {
    fc.assert(
      fc.property(section, actions, (texts, all) => {
        const document = documentOf(texts)
        let history = historyOf(document.start)
        const states = [document.start]
        for (const one of all) {
          const operated = act(history.now, one)
          if (!operated) continue
          history = done(history, operated, 0)
          states.push(history.now)
        }
        for (const state of states.toReversed().slice(1)) {
          history = undo(history)?.history ?? history
          expect(history.now).toBe(state)
        }
        expect(undo(history)).toBeUndefined()
        const { original, translation, given } = write(document, history.now)
        expect([original, translation]).toEqual(sides.map((side) => document[side].version.source))
        expect(given).toEqual([])
        for (const state of states.slice(1)) {
          history = redo(history)?.history ?? history
          expect(history.now).toBe(state)
        }
        expect(redo(history)).toBeUndefined()
      }),
      { numRuns: 300 },
    )
  })

  it('gives every ID one row', () => {
    fc.assert(
      fc.property(section, actions, (texts, all) => {
        const document = documentOf(texts)
        const mended = actAll(document.start, all)
        const ids = mended.rows.flatMap(idsFrom(document.homes))
        expect(ids.toSorted()).toEqual(document.homes.map(({ id }) => id).toSorted())
      }),
      { numRuns: 200 },
    )
  })
})
