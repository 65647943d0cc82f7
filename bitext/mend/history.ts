import type { Operated } from './operations.ts'
import type { Mending } from './rows.ts'

/** An alignment with all that was done to it, as far back as it goes. Never mutated. */
export interface History {
  readonly now: Mending
  readonly past: Steps
  readonly future: Steps
}

/** Steps as a chain, the latest first: every further step takes the room of one link. */
type Steps = { readonly mending: Mending; readonly at: number; readonly rest: Steps } | undefined

/** A history in which nothing has been done yet. */
export function historyOf(mending: Mending): History {
  return { now: mending, past: undefined, future: undefined }
}

/**
 * Adds what an operation made; what was undone before can no longer be done again.
 *
 * @param at the row the operation was done on
 */
export function done({ now, past }: History, { mending }: Operated, at: number): History {
  return { now: mending, past: { mending: now, at, rest: past }, future: undefined }
}

/** Takes back the last operation; `undefined` when there is none. `at` is the row it was done on. */
export function undo({ now, past, future }: History): { history: History; at: number } | undefined {
  if (!past) return undefined
  const { mending, at, rest } = past
  return { history: { now: mending, past: rest, future: { mending: now, at, rest: future } }, at }
}

/** Does again what was taken back last; `undefined` when there is nothing. */
export function redo({ now, past, future }: History): { history: History; at: number } | undefined {
  if (!future) return undefined
  const { mending, at, rest } = future
  return { history: { now: mending, past: { mending: now, at, rest: past }, future: rest }, at }
}
