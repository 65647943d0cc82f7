import type { Element as HastElement, RootContent } from 'hast'
import type { AtomData, SideData } from '../wire.ts'
import { element } from './element.ts'

/** Elements that the page makes; anything else leaves its text. */
const known = new Set([
  ...['blockquote', 'br', 'code', 'del', 'details', 'div', 'em', 'figcaption', 'figure'],
  ...['h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'li', 'ol', 'p', 'pre', 'section', 'strong'],
  ...['summary', 'sup', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul'],
])

/** Elements that parts of the same block may have in common. */
const shared = new Set(['BLOCKQUOTE', 'LI', 'OL', 'P', 'UL'])

/**
 * The text of some atoms as elements. Atoms of one block that follow each other are put together
 * again into the block they were cut from.
 */
export function textView({ atoms, depths }: SideData, indices: readonly number[]): Node[] {
  const made: Element[] = []
  let last: { index: number; block: number } | undefined
  for (const index of indices) {
    const atom = atoms[index]
    if (!atom) continue
    const nodes = atomView(atom)
    const block = atom[0]
    const previous = made.at(-1)
    const goesOn = last?.block === block && last.index === index - 1
    const joined = goesOn && previous !== undefined && join(previous, nodes[0], depths[block] ?? 0)
    made.push(...(joined ? nodes.slice(1) : nodes))
    last = { index, block }
  }
  return made
}

/** The words of an atom, notes left out. */
export function wordsOf([, , , view]: AtomData): string {
  if (typeof view === 'string') return view
  const walk = (node: RootContent): string => {
    if (node.type === 'text') return node.value
    if (node.type === 'element' && isNote(node)) return ''
    return 'children' in node ? node.children.map((child) => walk(child as RootContent)).join('') : ''
  }
  return view.map(walk).join(' ').replace(/\s+/g, ' ').trim()
}

/** Whether an element is a call of a note, or the note itself. */
function isNote({ tagName, properties }: HastElement): boolean {
  return tagName === 'details' || properties.dataFootnoteRef !== undefined
}

function atomView([, , , view]: AtomData): Element[] {
  if (typeof view === 'string') return [element('p', {}, view)]
  return view.flatMap((node) => nodesOf(node)).filter((node) => node instanceof Element)
}

/** Appends one element’s content to another’s of the same kind, as deep as the two belong together. */
function join(into: Element, from: Element | undefined, depth: number): boolean {
  if (!from || depth === 0 || into.tagName !== from.tagName || !shared.has(into.tagName)) return false
  const inner = into.lastElementChild
  if (depth > 1 && inner && from.firstElementChild && join(inner, from.firstElementChild, depth - 1))
    return true
  if (into.tagName === 'P' || into.tagName === 'LI') into.append(' ')
  into.append(...from.childNodes)
  return true
}

function nodesOf(node: RootContent): Node[] {
  if (node.type === 'text') return [document.createTextNode(node.value)]
  if (node.type !== 'element') return []
  if (node.properties.dataFootnoteBackref !== undefined) return []
  const children = node.children.flatMap((child) => nodesOf(child as RootContent))
  if (node.tagName === 'input') return [element('span', {}, node.properties.checked === true ? '☑ ' : '☐ ')]
  if (!known.has(node.tagName)) return children
  const made = document.createElement(node.tagName)
  const { start } = node.properties
  if (typeof start === 'number') made.setAttribute('start', String(start))
  if (node.tagName === 'details') made.className = 'note'
  if (node.tagName === 'th') made.setAttribute('scope', 'col')
  made.append(...children)
  if (node.tagName !== 'table') return [made]
  return [element('div', { class: 'scroll' }, made)]
}
