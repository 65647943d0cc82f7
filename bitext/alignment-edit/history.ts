import type { EditResult } from './operations.ts'
import type { Alignment } from './rows.ts'

/** An alignment with everything that was done to it since it was opened. Never mutated. */
export interface History {
  readonly now: Alignment
  readonly past: Steps
  readonly future: Steps
}

/** Steps as a linked list, the latest first. Histories share what they have in common. */
type Steps = { readonly alignment: Alignment; readonly at: number; readonly rest: Steps } | undefined

/** A history in which nothing was done yet. */
export function newHistory(alignment: Alignment): History {
  return { now: alignment, past: undefined, future: undefined }
}

/**
 * Adds the result of an operation. What was undone before cannot be redone any more.
 *
 * @param at the row the operation was done on
 */
export function addStep({ now, past }: History, { alignment }: EditResult, at: number): History {
  return { now: alignment, past: { alignment: now, at, rest: past }, future: undefined }
}

/** Undoes the last operation; `undefined` when there is none. `at` is the row it was done on. */
export function undo({ now, past, future }: History): { history: History; at: number } | undefined {
  if (!past) return undefined
  const { alignment, at, rest } = past
  return { history: { now: alignment, past: rest, future: { alignment: now, at, rest: future } }, at }
}

/** Redoes what was undone last; `undefined` when there is nothing. */
export function redo({ now, past, future }: History): { history: History; at: number } | undefined {
  if (!future) return undefined
  const { alignment, at, rest } = future
  return { history: { now: alignment, past: { alignment: now, at, rest: past }, future: rest }, at }
}
