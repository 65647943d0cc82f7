import type { Element, RootContent } from 'hast'
import type { AtomData, SideData } from './section-data.ts'

/** Elements that atoms of the same block may share. */
const shared = new Set(['blockquote', 'li', 'ol', 'p', 'ul'])

/**
 * What an editor shows of some atoms. Atoms of one block that follow each other are joined into the
 * block they were cut from.
 */
export function joinedView({ atoms, depths }: SideData, indices: readonly number[]): Element[] {
  const joined: Element[] = []
  let last: { index: number; block: number } | undefined
  for (const index of indices) {
    const atom = atoms[index]
    if (!atom) continue
    const [block] = atom
    const elements = elementsOf(atom)
    const [first, ...others] = elements
    const previous = joined.at(-1)
    const follows = last?.block === block && last.index === index - 1
    const both = follows && previous && first ? join(previous, first, depths[block] ?? 0) : undefined
    if (both) joined.splice(-1, 1, both, ...others)
    else joined.push(...elements)
    last = { index, block }
  }
  return joined
}

/** The words of an atom without its notes. */
export function textOfAtom([, , , view]: AtomData): string {
  if (typeof view === 'string') return view
  const walk = (node: RootContent): string => {
    if (node.type === 'text') return node.value
    if (node.type !== 'element' || isNote(node)) return ''
    return node.children.map((child) => walk(child as RootContent)).join('')
  }
  return view.map(walk).join(' ').replace(/\s+/g, ' ').trim()
}

/** Whether an element is the call of a note, or the note itself. */
function isNote({ tagName, properties }: Element): boolean {
  return tagName === 'details' || properties.dataFootnoteRef !== undefined
}

function elementsOf([, , , view]: AtomData): Element[] {
  if (typeof view === 'string') return [paragraph(view)]
  return view.filter((node) => node.type === 'element')
}

function paragraph(value: string): Element {
  return { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value }] }
}

/** Joins two elements of the same kind, as deep as they belong together; `undefined` when they do not. */
function join(into: Element, from: Element, depth: number): Element | undefined {
  if (depth === 0 || into.tagName !== from.tagName || !shared.has(into.tagName)) return undefined
  const [inner, first] = [lastElement(into), firstElement(from)]
  const both = depth > 1 && inner && first ? join(inner, first, depth - 1) : undefined
  if (both) {
    const children = into.children.map((child) => (child === inner ? both : child))
    const rest = from.children.filter((child) => child !== first)
    return { ...into, children: [...children, ...rest] }
  }
  const space: Element['children'] =
    into.tagName === 'p' || into.tagName === 'li' ? [{ type: 'text', value: ' ' }] : []
  return { ...into, children: [...into.children, ...space, ...from.children] }
}

function firstElement({ children }: Element): Element | undefined {
  return children.find((child): child is Element => child.type === 'element')
}

function lastElement({ children }: Element): Element | undefined {
  return children.findLast((child): child is Element => child.type === 'element')
}
