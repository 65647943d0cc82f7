import { bookmarksOf } from '../../reader-data/database.ts'
import { element } from '../h.ts'
import { memoryWords } from '../messages.ts'
import { pairsHere, readingPage } from '../page-info.ts'
import { rowOfId } from '../row-of-id.ts'

/** Puts a ribbon at the number of each bookmarked pair of this page, and takes it from the others. */
export async function showMarks(): Promise<void> {
  const page = readingPage()
  if (page?.section === undefined) return
  const bookmarks = await bookmarksOf(page.work)
  const ofSection = bookmarks.filter(({ section }) => section === page.section)
  const marked = new Set(ofSection.map(({ pair }) => rowOfId(pair)?.id))
  const shown = document.querySelectorAll('.pair > .ribbon')
  for (const ribbon of shown) {
    if (!marked.has(ribbon.parentElement?.id ?? '')) ribbon.remove()
  }
  const missing = pairsHere().filter(({ id, firstElementChild }) => {
    return marked.has(id) && !firstElementChild?.classList.contains('ribbon')
  })
  if (missing.length === 0) return
  const words = await memoryWords()
  for (const pair of missing) {
    if (pair.querySelector(':scope > .ribbon')) continue
    pair.prepend(
      element('span', { class: 'ribbon', role: 'img', 'aria-label': words.marked, title: words.marked }),
    )
  }
}
