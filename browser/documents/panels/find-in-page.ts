import { findFolded } from '#bitext/fold-text'
import type { PageApi } from '../page-api.ts'

/** A place of this page at which what is wanted stands. */
export interface PageHit {
  readonly pair: HTMLElement
  readonly range: Range
  readonly lang: string
}

const notText = '.none, summary'

/** Whether the browser can mark text without touching the page. */
export const canMark = typeof Highlight === 'function' && 'highlights' in CSS

/** The places of this page, in both languages, in the order of the page; notes included. */
export function hitsInPage(wanted: string, { rows, sideOf }: PageApi): PageHit[] {
  return rows().flatMap((pair) =>
    (['original', 'translation'] as const).flatMap((side) => {
      const cell = sideOf(pair, side)
      return cell?.checkVisibility()
        ? hitsInCell(cell, wanted).map((range) => ({ pair, range, lang: cell.lang }))
        : []
    }),
  )
}

function hitsInCell(cell: HTMLElement, wanted: string): Range[] {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(notText) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  )
  const nodes: { node: Text; from: number }[] = []
  let text = ''
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    nodes.push({ node, from: text.length })
    text += node.data
  }
  const placeOf = (offset: number, isEnd: boolean) => {
    const found = nodes.findLast(({ from }) => (isEnd ? from < offset : from <= offset))
    return found ? ([found.node, offset - found.from] as const) : undefined
  }
  return findFolded(text, wanted).flatMap(({ start, end }) => {
    const [from, to] = [placeOf(start, false), placeOf(end, true)]
    if (!from || !to) return []
    const range = new Range()
    range.setStart(...from)
    range.setEnd(...to)
    return [range]
  })
}

/** Marks hits: all of them (`found`), or the one that the reader is at (`found-here`). */
export function mark(name: 'found' | 'found-here', found: readonly PageHit[]): void {
  if (!canMark) return
  const highlight = new Highlight(...found.map(({ range }) => range))
  highlight.priority = name === 'found' ? 2 : 3
  CSS.highlights.set(name, highlight)
}

/** Brings a hit into view, and what it stands in with it: a closed note, a side on demand. */
export function showHit(hit: PageHit, { edge, putCursor, showPair }: PageApi): void {
  putCursor(hit.pair, null)
  const element = hit.range.startContainer.parentElement
  const note = element?.closest('details')
  if (note) note.open = true
  if (element && (!element.checkVisibility({ visibilityProperty: true }) || element.closest('[inert]')))
    showPair(hit.pair)
  mark('found-here', [hit])
  if (!canMark) {
    const { startContainer, startOffset, endContainer, endOffset } = hit.range
    getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset)
  }
  const box = element?.checkVisibility() ? hit.range : hit.pair
  const { top } = box.getBoundingClientRect()
  scrollBy({ top: top - Math.max(edge(), innerHeight * 0.3), behavior: 'instant' })
}
