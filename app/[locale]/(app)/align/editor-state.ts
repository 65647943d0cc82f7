import { applyOperation, type Operation } from '#bitext/alignment-edit/apply-operation'
import { addStep, type History, newHistory, redo, undo } from '#bitext/alignment-edit/history'
import {
  type BlockBead,
  confidenceFrom,
  unsureBelow,
  unsureRows,
} from '#bitext/alignment-edit/row-confidence'
import { type IdAnchor, idsFrom } from '#bitext/alignment-edit/row-ids'
import type { Row } from '#bitext/alignment-edit/rows'
import {
  atomsFromData,
  type RowData,
  rowsFromData,
  type SidesData,
} from '#bitext/alignment-edit/section-data'
import type { AlignmentSection } from '../../../_data/alignment-section.ts'
import type { SaveResponse } from './actions.ts'

/** An operation that was done, and the row it was done on. */
export interface LogEntry {
  readonly index: number
  readonly operation: Operation
}

/** What the page announces after something happened. */
export type Announcement =
  | { readonly kind: 'did'; readonly what: 'merge' | 'split' | 'unlink' | 'link' | 'shift' | 'undo' | 'redo' }
  | {
      readonly kind: 'cannot'
      readonly what: 'merge' | 'split' | 'unlink' | 'link' | 'shift' | 'undo' | 'redo' | 'unsure'
    }
  | { readonly kind: 'save'; readonly what: 'saving' | 'nothing' | 'saved' }
  | { readonly kind: 'waiting' }

/** What came of the last save. */
export type SaveOutcome = SaveResponse | { readonly saved: false; readonly reason: 'gone' }

/** A section while a person edits it. Never mutated. */
export interface EditorState {
  readonly section: AlignmentSection
  readonly sides: SidesData
  /** The rows that the history begins with. */
  readonly base: readonly RowData[]
  readonly history: History
  /** Every operation since then, undone ones included; the first `position` of them are in effect. */
  readonly log: readonly LogEntry[]
  readonly position: number
  /** The position whose rows are in the files; `undefined` when no position has them any more. */
  readonly savedPosition: number | undefined
  /** How often the reading was saved. */
  readonly saves: number
  readonly idAnchors: readonly IdAnchor[]
  readonly idsOf: (row: Row) => readonly string[]
  /** Absent while the aligner runs, and when it failed. */
  readonly confidenceOf: ((row: Row) => number) | undefined
  readonly hasAlignerFailed: boolean
  /** The row the person is on, from 0. */
  readonly current: number
  /** Grows whenever the current row should be shown and get the focus. */
  readonly revealCount: number
  readonly announcement: (Announcement & { readonly serial: number; readonly number: number }) | undefined
  /** The save that is under way, with the position it saves. */
  readonly saving: { readonly position: number | undefined } | undefined
  readonly outcome: SaveOutcome | undefined
}

/** Something that happens to the state. */
export type EditorAction =
  | { readonly type: 'operate'; readonly operation: Operation }
  | { readonly type: 'undo' | 'redo' | 'saving' | 'nothingToSave' | 'closeOutcome' | 'alignerFailed' }
  | { readonly type: 'go'; readonly index: number; readonly reveal: boolean }
  | { readonly type: 'goUnsure'; readonly step: 1 | -1 }
  | { readonly type: 'cannotSplit' }
  | { readonly type: 'beads'; readonly beads: readonly BlockBead[] }
  | { readonly type: 'saveEnded'; readonly outcome: SaveOutcome }
  | { readonly type: 'restore'; readonly state: EditorState }

/** The state of a section that was just read. */
export function initialState(
  section: AlignmentSection,
  base = section.rows,
  sides = JSON.parse(section.sidesJson) as SidesData,
): EditorState {
  return {
    section,
    sides,
    base,
    history: newHistory({ atoms: atomsFromData(sides), rows: rowsFromData(base) }),
    log: [],
    position: 0,
    savedPosition: 0,
    saves: section.saves,
    idAnchors: section.idAnchors,
    idsOf: idsFrom(section.idAnchors),
    confidenceOf: undefined,
    hasAlignerFailed: false,
    current: 0,
    revealCount: 0,
    announcement: undefined,
    saving: undefined,
    outcome: undefined,
  }
}

/** The state after something happened. */
export function reduce(state: EditorState, action: EditorAction): EditorState {
  switch (action.type) {
    case 'operate':
      return operate(state, action.operation)
    case 'undo':
    case 'redo':
      return travel(state, action.type)
    case 'go':
      return goTo(state, action.index, action.reveal)
    case 'goUnsure':
      return goUnsure(state, action.step)
    case 'cannotSplit':
      return announce(state, { kind: 'cannot', what: 'split' })
    case 'beads':
      return { ...state, confidenceOf: confidenceFrom(state.history.now.atoms, action.beads) }
    case 'alignerFailed':
      return { ...state, hasAlignerFailed: true }
    case 'nothingToSave':
      return announce(state, { kind: 'save', what: 'nothing' })
    case 'saving':
      return announce({ ...state, saving: { position: state.position } }, { kind: 'save', what: 'saving' })
    case 'saveEnded':
      return endSave(state, action.outcome)
    case 'closeOutcome':
      return { ...state, outcome: undefined }
    case 'restore':
      return { ...action.state, confidenceOf: state.confidenceOf, hasAlignerFailed: state.hasAlignerFailed }
  }
}

/** Whether the rows are those that the files hold. */
export function isSaved({ position, savedPosition }: EditorState): boolean {
  return position === savedPosition
}

/** The unsure rows, least sure first; `undefined` until the aligner has finished. */
export function unsureOf({ confidenceOf, history }: EditorState): number[] | undefined {
  return confidenceOf && unsureRows(history.now.rows.map(confidenceOf), unsureBelow)
}

function operate(state: EditorState, operation: Operation): EditorState {
  const { history, current, position, savedPosition, saving } = state
  const what = announcedAs(operation)
  const result = applyOperation(history.now, current, operation)
  if (!result) return announce(state, { kind: 'cannot', what })
  // An operation after an undo drops what was undone, and with it the position that was saved.
  const ifKept = (saved: number | undefined) => (saved === undefined || saved > position ? undefined : saved)
  const next: EditorState = {
    ...state,
    history: addStep(history, result, current),
    log: [...state.log.slice(0, position), { index: current, operation }],
    position: position + 1,
    savedPosition: ifKept(savedPosition),
    saving: saving && { position: ifKept(saving.position) },
    current: result.at,
    revealCount: state.revealCount + 1,
  }
  return announce(next, { kind: 'did', what })
}

function announcedAs({ kind }: Operation): 'merge' | 'split' | 'unlink' | 'link' | 'shift' {
  if (kind === 'mergeUp') return 'merge'
  return kind === 'linkUp' ? 'link' : kind
}

function travel(state: EditorState, way: 'undo' | 'redo'): EditorState {
  const travelled = way === 'undo' ? undo(state.history) : redo(state.history)
  if (!travelled) return announce(state, { kind: 'cannot', what: way })
  const next: EditorState = {
    ...state,
    history: travelled.history,
    position: state.position + (way === 'undo' ? -1 : 1),
    current: travelled.at,
    revealCount: state.revealCount + 1,
  }
  return announce(next, { kind: 'did', what: way })
}

function goTo(state: EditorState, index: number, reveal: boolean): EditorState {
  const current = Math.min(Math.max(0, index), state.history.now.rows.length - 1)
  return { ...state, current, revealCount: state.revealCount + (reveal ? 1 : 0) }
}

/** Goes through the unsure rows, from the least sure on; from any other row to the least sure one. */
function goUnsure(state: EditorState, step: 1 | -1): EditorState {
  const unsure = unsureOf(state)
  if (!unsure) return announce(state, { kind: 'waiting' })
  if (unsure.length === 0) return announce(state, { kind: 'cannot', what: 'unsure' })
  const place = unsure.indexOf(state.current)
  const next = place < 0 ? 0 : (place + step + unsure.length) % unsure.length
  return goTo(state, unsure[next] ?? 0, true)
}

function endSave(state: EditorState, outcome: SaveOutcome): EditorState {
  const ended = { ...state, saving: undefined, outcome }
  if (!outcome.saved) return { ...ended, announcement: undefined }
  const idAnchors = [...state.idAnchors, ...outcome.given]
  const next: EditorState = {
    ...ended,
    saves: outcome.saves,
    savedPosition: state.saving?.position,
    ...(outcome.given.length > 0 && { idAnchors, idsOf: idsFrom(idAnchors) }),
  }
  return announce(next, { kind: 'save', what: 'saved' })
}

function announce(state: EditorState, announcement: Announcement): EditorState {
  const serial = (state.announcement?.serial ?? 0) + 1
  return { ...state, announcement: { ...announcement, serial, number: state.current + 1 } }
}
