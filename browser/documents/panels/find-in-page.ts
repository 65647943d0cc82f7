import { findFolded } from '#bitext/fold-text'
import type { PageApi } from '../page-api.ts'

/** A search hit on this page. */
export interface PageHit {
  readonly pair: HTMLElement
  readonly range: Range
  readonly lang: string
}

const notSearched = '.none, summary'

/** Whether the browser supports the CSS Custom Highlight API, which marks text without changing the DOM. */
const canHighlight = typeof Highlight === 'function' && 'highlights' in CSS

/** The hits in the visible sides of this page, in reading order; notes are included. */
export function findInPage(query: string, { rows, sideOf }: PageApi): PageHit[] {
  return rows().flatMap((pair) =>
    (['original', 'translation'] as const).flatMap((side) => {
      const cell = sideOf(pair, side)
      if (!cell?.checkVisibility()) return []
      return findInCell(cell, query).map((range) => ({ pair, range, lang: cell.lang }))
    }),
  )
}

function findInCell(cell: HTMLElement, query: string): Range[] {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(notSearched) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  )
  const nodes: { node: Text; start: number }[] = []
  let text = ''
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    nodes.push({ node, start: text.length })
    text += node.data
  }
  /** The node and the offset in it for an offset in `text`. An end offset stays in the node before it. */
  const boundaryAt = (offset: number, isEnd: boolean) => {
    const found = nodes.findLast(({ start }) => (isEnd ? start < offset : start <= offset))
    return found ? ([found.node, offset - found.start] as const) : undefined
  }
  return findFolded(text, query).flatMap((hit) => {
    const [start, end] = [boundaryAt(hit.start, false), boundaryAt(hit.end, true)]
    if (!start || !end) return []
    const range = new Range()
    range.setStart(...start)
    range.setEnd(...end)
    return [range]
  })
}

/** Highlights hits: all of them (`found`), or the current one (`found-here`). */
export function highlightHits(name: 'found' | 'found-here', hits: readonly PageHit[]): void {
  if (!canHighlight) return
  const highlight = new Highlight(...hits.map(({ range }) => range))
  highlight.priority = name === 'found' ? 2 : 3
  CSS.highlights.set(name, highlight)
}

/** Scrolls to a hit and highlights it. A closed note or a hidden side around it is opened. */
export function showHit(hit: PageHit, { toolbarBottom, setCursor, showPair }: PageApi): void {
  setCursor(hit.pair, null)
  const element = hit.range.startContainer.parentElement
  const note = element?.closest('details')
  if (note) note.open = true
  if (element && (!element.checkVisibility({ visibilityProperty: true }) || element.closest('[inert]')))
    showPair(hit.pair)
  highlightHits('found-here', [hit])
  if (!canHighlight) {
    const { startContainer, startOffset, endContainer, endOffset } = hit.range
    getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset)
  }
  const target = element?.checkVisibility() ? hit.range : hit.pair
  const { top } = target.getBoundingClientRect()
  scrollBy({ top: top - Math.max(toolbarBottom(), innerHeight * 0.3), behavior: 'instant' })
}
