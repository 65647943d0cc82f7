import { idsByPart } from './go-to-part.ts'
import { rangeFromHash } from './url-hash.ts'

/**
 * Highlights the rows from a to b if the URL ends in `#a..b`, and moves the focus to a. The IDs may be in
 * any order. If b is in another part of the text, the rows of this page up to it are highlighted.
 */
export function highlightRange(): void {
  const show = () => {
    for (const row of document.querySelectorAll('.pair.in-range')) row.classList.remove('in-range')
    const range = rangeFromHash()
    if (range) void highlight(range)
  }
  show()
  window.addEventListener('hashchange', show)
}

async function highlight([from, to]: readonly [string, string]): Promise<void> {
  const rows = [...document.querySelectorAll('article .pair[id]')]
  const first = rowOf(from)
  if (!first) return // in another part; see `goToPart`
  const start = rows.indexOf(first)
  const last = rowOf(to)
  const end = last ? rows.indexOf(last) : await edgeTowards(to, from, rows.length - 1, start)
  if (rangeFromHash()?.join() !== [from, to].join()) return
  for (const row of rows.slice(Math.min(start, end), Math.max(start, end) + 1)) row.classList.add('in-range')
  // A screen reader goes on from here, as it does after a link to a single row.
  first.querySelector<HTMLElement>(':scope > .number')?.focus({ preventScroll: true })
}

/** As in row-of-id.ts, which only code that is loaded later may import: a shared module is one more request. */
function rowOf(id: string): Element | undefined {
  return document.getElementById(id)?.closest('.pair[id]') ?? undefined
}

/** The index of the row at which a range leaves this page; that of its start if nothing is known of its end. */
async function edgeTowards(to: string, from: string, last: number, start: number): Promise<number> {
  const parts = await idsByPart()
  const partOf = (id: string) => parts.findIndex((ids) => ids.includes(id))
  if (partOf(to) < 0) return start
  return partOf(to) > partOf(from) ? last : 0
}
