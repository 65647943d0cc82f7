import type { EditResult } from './operations.ts'
import type { Alignment } from './rows.ts'

/** An alignment with all that was done to it, as far back as it goes. Never mutated. */
export interface History {
  readonly now: Alignment
  readonly past: Steps
  readonly future: Steps
}

/** Steps as a chain, the latest first: every further step takes the room of one link. */
type Steps = { readonly alignment: Alignment; readonly at: number; readonly rest: Steps } | undefined

/** A history in which nothing has been done yet. */
export function historyOf(alignment: Alignment): History {
  return { now: alignment, past: undefined, future: undefined }
}

/**
 * Adds what an operation made; what was undone before can no longer be done again.
 *
 * @param at the row the operation was done on
 */
export function done({ now, past }: History, { alignment }: EditResult, at: number): History {
  return { now: alignment, past: { alignment: now, at, rest: past }, future: undefined }
}

/** Takes back the last operation; `undefined` when there is none. `at` is the row it was done on. */
export function undo({ now, past, future }: History): { history: History; at: number } | undefined {
  if (!past) return undefined
  const { alignment, at, rest } = past
  return { history: { now: alignment, past: rest, future: { alignment: now, at, rest: future } }, at }
}

/** Does again what was taken back last; `undefined` when there is nothing. */
export function redo({ now, past, future }: History): { history: History; at: number } | undefined {
  if (!future) return undefined
  const { alignment, at, rest } = future
  return { history: { now: alignment, past: { alignment: now, at, rest: past }, future: rest }, at }
}
