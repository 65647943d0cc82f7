import { findFolded } from '#bitext/fold'
import type { ReadingPage } from '../open-panels.ts'
import { panel } from './load-panels.ts'

interface Hit {
  readonly pair: HTMLElement
  readonly range: Range
  readonly lang: string
}

const notText = '.reveal, .peek, .none'
const canMark = typeof Highlight === 'function' && 'highlights' in CSS

let hits: Hit[] = []
let at = -1
let page: ReadingPage
let isWired = false

/** Opens the search of this text, in both languages at once. */
export async function openFind(readingPage: ReadingPage): Promise<void> {
  page = readingPage
  const form = await panel<HTMLFormElement>('_find')
  const field = form.elements.namedItem('q') as HTMLInputElement
  if (!isWired) {
    isWired = true
    wire(form, field)
  }
  form.hidden = false
  field.select()
  field.focus()
  if (field.value !== '') search(form, field.value)
}

function wire(form: HTMLFormElement, field: HTMLInputElement): void {
  field.addEventListener('input', () => search(form, field.value))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    go(form, 1)
  })
  form.querySelector('[data-previous]')?.addEventListener('click', () => go(form, -1))
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close(form)
    else if (event.key === 'Enter' && event.shiftKey) {
      event.preventDefault()
      go(form, -1)
    }
  })
  form.querySelector('[data-close]')?.addEventListener('click', () => close(form))
}

function close(form: HTMLFormElement): void {
  form.hidden = true
  mark('found', [])
  mark('found-here', [])
  const hit = hits[at]
  if (hit) hit.pair.querySelector<HTMLElement>('.n')?.focus({ preventScroll: true })
  else document.querySelector<HTMLElement>('[data-open=find]')?.focus()
}

function search(form: HTMLFormElement, wanted: string): void {
  hits = page.rows().flatMap((pair) =>
    (['o', 't'] as const).flatMap((side) => {
      const cell = page.sideOf(pair, side)
      return cell ? hitsIn(cell, wanted).map((range) => ({ pair, range, lang: cell.lang })) : []
    }),
  )
  at = -1
  mark('found', hits)
  mark('found-here', [])
  tell(form)
}

/** The places in one cell, notes included. */
function hitsIn(cell: HTMLElement, wanted: string): Range[] {
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

function go(form: HTMLFormElement, step: 1 | -1): void {
  if (hits.length === 0) return
  at = at < 0 ? firstBelow(step) : (at + step + hits.length) % hits.length
  const hit = hits[at]
  if (!hit) return
  page.putCursor(hit.pair, null)
  const element = hit.range.startContainer.parentElement
  const note = element?.closest('details')
  if (note) note.open = true
  if (element && !element.checkVisibility() && !note) page.togglePair(hit.pair)
  mark('found-here', [hit])
  if (!canMark) getSelection()?.setBaseAndExtent(...ends(hit.range))
  const { top } = element?.checkVisibility()
    ? hit.range.getBoundingClientRect()
    : hit.pair.getBoundingClientRect()
  scrollBy({ top: top - Math.max(page.edge(), innerHeight * 0.3), behavior: 'instant' })
  tell(form)
}

/** The first hit that is not above the window, so that a search goes on from where one reads. */
function firstBelow(step: 1 | -1): number {
  const found = hits.findIndex(({ pair }) => pair.getBoundingClientRect().bottom > page.edge())
  if (found < 0) return step > 0 ? 0 : hits.length - 1
  return step > 0 ? found : (found - 1 + hits.length) % hits.length
}

function ends({ startContainer, startOffset, endContainer, endOffset }: Range) {
  return [startContainer, startOffset, endContainer, endOffset] as const
}

function mark(name: 'found' | 'found-here', found: readonly Hit[]): void {
  if (!canMark) return
  const highlight = new Highlight(...found.map(({ range }) => range))
  highlight.priority = name === 'found' ? 2 : 3
  CSS.highlights.set(name, highlight)
}

/** Says how many there are in each language, and which one this is. */
function tell(form: HTMLFormElement): void {
  const shown = form.querySelector('output')
  if (!shown) return
  const count = (lang: string) => String(hits.filter((hit) => hit.lang === lang).length)
  const words =
    (hits.length === 0 ? shown.dataset.none : at < 0 ? shown.dataset.counts : shown.dataset.place) ?? ''
  const isEmpty = (form.elements.namedItem('q') as HTMLInputElement).value.trim() === ''
  shown.value = isEmpty
    ? ''
    : words
        .replace('%en', count('en'))
        .replace('%es', count('es'))
        .replace('%at', String(at + 1))
        .replace('%all', String(hits.length))
}
