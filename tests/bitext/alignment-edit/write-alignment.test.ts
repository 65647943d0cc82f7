import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EditableSection } from '#bitext/alignment-edit/editable-section'
import { addStep, newHistory, redo, undo } from '#bitext/alignment-edit/history'
import { idsFrom } from '#bitext/alignment-edit/row-ids'
import { type Alignment, sides } from '#bitext/alignment-edit/rows'
import { verifyWritten } from '#bitext/alignment-edit/verify-written'
import { writeAlignment } from '#bitext/alignment-edit/write-alignment'
import { readMarker } from '#bitext/marker'
import { type Action, act, action, documentOf, section, steadyIds } from './arbitrary.ts'

const actions = fc.array(action, { maxLength: 12 })

function actAll(start: Alignment, all: readonly Action[]): Alignment {
  return all.reduce((alignment, one) => act(alignment, one)?.alignment ?? alignment, start)
}

const write = (document: EditableSection, alignment: Alignment) =>
  writeAlignment(document, alignment.rows, document.idAnchors, steadyIds())

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

describe('alignment, whatever is done in whatever order', () => {
  it('keeps every piece of both sides once, in order where it was in order', () => {
    fc.assert(
      fc.property(section, actions, (texts, all) => {
        const document = documentOf(texts)
        const inOrder = (alignment: Alignment, side: 'original' | 'translation') =>
          alignment.rows.flatMap((row) => row[side])
        const written = actAll(document.start, all)
        for (const side of sides) {
          const before = inOrder(document.start, side)
          const sorted = before.toSorted((a, b) => a - b)
          const after = inOrder(written, side)
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
        const written = actAll(document.start, all)
        expect(verifyWritten(document, write(document, written), written.rows)).toBeDefined()
      }),
      { numRuns: 500 },
    )
  })

  it('changes no text outside markers, and loses no ID', () => {
    fc.assert(
      fc.property(section, actions, (texts, all) => {
        const document = documentOf(texts)
        const written = write(document, actAll(document.start, all))
        for (const side of sides) {
          const { source } = document[side].version
          expect(withoutMarkers(written[side])).toBe(withoutMarkers(source))
        }
        const before = new Set(sides.flatMap((side) => idsIn(document[side].version.source)))
        const after = new Set(sides.flatMap((side) => idsIn(written[side])))
        expect([...before].filter((id) => !after.has(id))).toEqual([])
        for (const side of sides) expect(new Set(idsIn(written[side])).size).toBe(idsIn(written[side]).length)
      }),
      { numRuns: 500 },
    )
  })

  it('writes the file itself when nothing was done, or all was undone', () => {
    fc.assert(
      fc.property(section, actions, (texts, all) => {
        const document = documentOf(texts)
        let history = newHistory(document.start)
        const states = [document.start]
        for (const one of all) {
          const result = act(history.now, one)
          if (!result) continue
          history = addStep(history, result, 0)
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
        const written = actAll(document.start, all)
        const ids = written.rows.flatMap(idsFrom(document.idAnchors))
        expect(ids.toSorted()).toEqual(document.idAnchors.map(({ id }) => id).toSorted())
      }),
      { numRuns: 200 },
    )
  })
})
