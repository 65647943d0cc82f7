import { describe, expect, it } from 'vitest'
import { editableSection } from '#bitext/alignment-edit/editable-section'
import { rowsToData, sidesData } from '#bitext/alignment-edit/section-data'
import {
  type EditorAction,
  type EditorState,
  initialState,
  isSaved,
  reduce,
} from '../../app/[locale]/(app)/align/editor-state.ts'
import { short } from '../notation.ts'

const document = editableSection(
  short('a: A. | b: B. | c: C. | d: D.', 'en'),
  short('a: Á. | b: Bé. | c: Cé. | d: De.', 'es'),
)
const start = initialState({
  work: 'work',
  entry: { slug: undefined, titles: { original: 'T', translation: 'T' } },
  entries: [],
  languages: { original: 'en', translation: 'es' },
  revision: 'f.1',
  saves: 0,
  sidesJson: JSON.stringify(sidesData(document)),
  rows: rowsToData(document.start.rows),
  idAnchors: document.idAnchors,
})

const merge: EditorAction = { type: 'operate', operation: { kind: 'merge' } }
const saved: EditorAction = {
  type: 'saveEnded',
  outcome: { saved: true, saves: 1, given: [], findings: [] },
}
const stateAfter = (...actions: EditorAction[]): EditorState => actions.reduce(reduce, start)
const rowsOf = ({ history }: EditorState) => history.now.rows.map(({ original }) => original.join(' '))

describe('what is saved', () => {
  it('is the rows that were sent, whatever was done meanwhile', () => {
    expect(isSaved(start)).toBe(true)
    expect(isSaved(stateAfter(merge))).toBe(false)
    expect(isSaved(stateAfter(merge, { type: 'saving' }, saved))).toBe(true)
    expect(isSaved(stateAfter(merge, { type: 'saving' }, merge, saved))).toBe(false)
    expect(isSaved(stateAfter(merge, { type: 'saving' }, merge, saved, { type: 'undo' }))).toBe(true)
  })

  it('is changed by an undo, and again by the redo', () => {
    const undone = stateAfter(merge, { type: 'saving' }, saved, { type: 'undo' })
    expect(isSaved(undone)).toBe(false)
    expect(isSaved(reduce(undone, { type: 'redo' }))).toBe(true)
  })

  it('cannot be reached any more when something else was done after an undo', () => {
    const unlink: EditorAction = { type: 'operate', operation: { kind: 'unlink' } }
    const other = stateAfter(merge, { type: 'saving' }, saved, { type: 'undo' }, unlink)
    expect(isSaved(other)).toBe(false)
    expect(isSaved(reduce(other, { type: 'undo' }))).toBe(false)
    const during = stateAfter(merge, { type: 'saving' }, { type: 'undo' }, unlink, saved)
    expect(isSaved(during)).toBe(false)
    expect(isSaved(reduce(during, { type: 'undo' }))).toBe(false)
  })

  it('stays unsaved when saving failed', () => {
    const failed: EditorAction = { type: 'saveEnded', outcome: { saved: false, reason: 'failed' } }
    expect(isSaved(stateAfter(merge, { type: 'saving' }, failed))).toBe(false)
  })
})

it('says what cannot be done, and leaves the rows as they are', () => {
  const last = stateAfter({ type: 'go', index: 99, reveal: true })
  expect(last.current).toBe(3)
  const refused = reduce(last, merge)
  expect(refused.announcement).toMatchObject({ kind: 'cannot', what: 'merge' })
  expect(rowsOf(refused)).toEqual(rowsOf(start))
})

it('goes from the least sure row on, and round', () => {
  const probabilities = [0.5, 0.95, 0.2, 0.7]
  const beads = probabilities.map((probability, index) => ({
    original: [index],
    translation: [index],
    probability,
  }))
  let state = stateAfter({ type: 'beads', beads })
  const visited = [1, 2, 3, 4].map(() => {
    state = reduce(state, { type: 'goUnsure', step: 1 })
    return state.current
  })
  // It begins on row 0, which is unsure itself, so the next is the one after it in that order.
  expect(visited).toEqual([3, 2, 0, 3])
})
