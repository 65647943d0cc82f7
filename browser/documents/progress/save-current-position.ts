import { savePosition } from '../../reader-data/database.ts'
import type { PageApi } from '../page-api.ts'
import type { CursorPosition } from '../page-events.ts'
import { locationOf } from '../pair-location.ts'
import { currentRow, recordCursor } from './current-row.ts'
import { mayReplacePosition } from './resume-prompt.ts'

/** The first pairs of a section are not stored as a position: nobody needs a way back to the beginning. */
const firstPairs = 3

/** Stores where the reader is, except at the beginning of the section. */
export async function saveCurrentPosition(page: PageApi, cursor: CursorPosition | undefined): Promise<void> {
  recordCursor(cursor)
  const { section } = page.data()
  const row = currentRow(page)
  if (!section || !row) return
  const before = section.pairsBefore + row.index
  const isAtEnd = isReadToEnd(page.rows(), section.pairs - section.pairsBefore)
  if (!isAtEnd && (before < firstPairs || !mayReplacePosition(before))) return
  const fraction = isAtEnd ? 1 : Math.min(1, before / section.pairs)
  await savePosition({ ...locationOf(row.pair, page), sentence: row.sentence, fraction })
}

/** Whether the last pair of the section is on this page and has come into view completely. */
function isReadToEnd(rows: readonly HTMLElement[], pairsLeft: number): boolean {
  const last = rows.at(-1)
  if (!last || rows.length < pairsLeft) return false
  return last.getBoundingClientRect().bottom <= innerHeight + 2
}
