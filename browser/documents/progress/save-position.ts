import { rememberPlace } from '../../reader-data/database.ts'
import type { CursorPlace } from '../page-events.d.ts'
import { pairsHere, readingPage, spotOf } from '../page-info.ts'
import { currentPlace, setCursor } from './current-place.ts'
import { mayNote } from './resume-prompt.ts'

/** The first pairs of a section are not a place to come back to. */
export const firstPairs = 3

/** Notes where somebody is reading, unless that is the head of the section. */
export async function notePlace(cursor: CursorPlace | undefined): Promise<void> {
  setCursor(cursor)
  const page = readingPage()
  const place = currentPlace()
  if (page?.section === undefined || !place) return
  const before = page.from + place.index
  const isAtEnd = isReadToEnd(page.pairs - page.from)
  if (!isAtEnd && (before < firstPairs || !mayNote(before))) return
  const fraction = isAtEnd ? 1 : Math.min(1, before / page.pairs)
  await rememberPlace({ ...spotOf(page, place.pair), sentence: place.sentence, fraction })
}

/** Whether the last pair of the section stands here and has come into view whole. */
function isReadToEnd(pairsLeft: number): boolean {
  const pairs = pairsHere()
  const last = pairs.at(-1)
  return (
    last !== undefined && pairs.length >= pairsLeft && last.getBoundingClientRect().bottom <= innerHeight + 2
  )
}
