import { fingerprintOf } from '#bitext/alignment-edit/revision'
import type { RowData } from '#bitext/alignment-edit/section-data'
import { type EditorState, initialState, isSaved, type LogEntry, reduce } from './editor-state.ts'

/** The edits of a section, as the tab stores them while it shows another page, such as this one in another language. */
interface StoredEdits {
  readonly revision: string
  readonly saves: number
  readonly base: readonly RowData[]
  readonly log: readonly LogEntry[]
  readonly position: number
  /** Absent when no position is saved. */
  readonly savedPosition?: number | undefined
  readonly current: number
}

/** Stores the edits of a section in this tab. Nothing is stored when there are none. */
export function storeEdits(state: EditorState): void {
  const { section, base, log, position, savedPosition, saves, current } = state
  if (log.length === 0 && isSaved(state)) {
    dropEdits(state)
    return
  }
  const { revision } = section
  const stored: StoredEdits = { revision, saves, base, log, position, savedPosition, current }
  sessionStorage.setItem(keyOf(state), JSON.stringify(stored))
}

/** Forgets the stored edits of a section. */
export function dropEdits(state: EditorState): void {
  sessionStorage.removeItem(keyOf(state))
}

/**
 * The state with the edits that this tab stored.
 *
 * @param state of the section as it was just read
 * @returns `undefined` when there are none, or they belong to another state of the files
 */
export function restoreEdits(state: EditorState): EditorState | undefined {
  const stored = readStored(sessionStorage.getItem(keyOf(state)))
  if (!stored || !belongsTo(stored, state)) return undefined
  let restored = {
    ...initialState(state.section, stored.base, state.sides),
    idAnchors: state.idAnchors,
    idsOf: state.idsOf,
  }
  for (const { index, operation } of stored.log) {
    const next = reduce({ ...restored, current: index }, { type: 'operate', operation })
    if (next.position !== restored.position + 1) return undefined
    restored = next
  }
  while (restored.position > stored.position) restored = reduce(restored, { type: 'undo' })
  const { savedPosition, current } = stored
  return { ...restored, savedPosition, current, announcement: undefined, revealCount: state.revealCount + 1 }
}

function keyOf({ section: { work, entry } }: EditorState): string {
  return `cotejo.alignment/${work}/${entry.slug ?? ''}`
}

function readStored(text: string | null): StoredEdits | undefined {
  try {
    return text === null ? undefined : (JSON.parse(text) as StoredEdits)
  } catch {
    return undefined
  }
}

/** A server that was started again has a new revision of the same text: that is fine if nothing was saved before. */
function belongsTo({ revision, saves }: StoredEdits, { section }: EditorState): boolean {
  if (saves !== section.saves) return false
  if (revision === section.revision) return true
  return saves === 0 && fingerprintOf(revision) === fingerprintOf(section.revision)
}
