import type { Element, ElementContent, Parents } from 'hast'
import { toText } from 'hast-util-to-text'
import { SKIP, visit } from 'unist-util-visit'
import { visitParents } from 'unist-util-visit-parents'

/** A footnote; each reference to it was replaced by an element with its identifier. */
export interface Note {
  readonly identifier: string
  readonly element: Element
}

/**
 * Extracts the footnotes of a text, however they are marked up: a note is the target of a short
 * link that links back to its reference, or says that it is a note. Each reference becomes a
 * `cotejonote` element.
 *
 * @param root the text; changed in place
 * @param before how many notes the same work has before this text
 * @returns the notes in the order of their first references
 */
export function extractFootnotes(root: Element, before = 0): Note[] {
  const places = new Map<string, LinkTarget>()
  const links: { link: Element; ancestors: readonly Parents[] }[] = []
  visitParents(root, 'element', (element, above) => {
    const ancestors = [...above]
    const id = element.properties.id
    if (typeof id === 'string') places.set(id, { element, ancestors })
    if (element.tagName === 'a' && typeof element.properties.href === 'string')
      links.push({ link: element, ancestors })
  })
  const notes: Note[] = []
  const identifiers = new Map<Element, string>()
  const ancestorsOf = new Map<Element, readonly Parents[]>()
  for (const { link, ancestors } of links) {
    const place = noteAt(places.get(fragment(link)))
    if (!place || ancestors.includes(place.element)) continue
    const letters = toText(link).trim().length
    if (letters === 0 || letters > maxReferenceLength || !isNote(place, link, ancestors)) continue
    let identifier = identifiers.get(place.element)
    if (identifier === undefined) {
      identifier = String(before + identifiers.size + 1)
      identifiers.set(place.element, identifier)
      ancestorsOf.set(place.element, place.ancestors)
      notes.push({ identifier, element: place.element })
    }
    replaceReference(link, ancestors, identifier)
  }
  for (const { element } of notes) {
    removeBackLinks(element)
    remove(element, ancestorsOf.get(element) ?? [])
    if (/^(?:li|aside|dd|section)$/.test(element.tagName)) element.tagName = 'div'
  }
  return notes
}

/** Longest text of a footnote reference, in characters. */
const maxReferenceLength = 8

interface LinkTarget {
  readonly element: Element
  readonly ancestors: readonly Parents[]
}

/**
 * The note at a link target: the element itself, or the block that an anchor begins. An anchor in
 * the middle of a block is a reference, not a note.
 */
function noteAt(place: LinkTarget | undefined): LinkTarget | undefined {
  if (!place || !['a', 'sup', 'span'].includes(place.element.tagName)) return place
  const level = place.ancestors.findLastIndex(
    (node) => node.type === 'element' && ['p', 'li', 'dd', 'div', 'aside'].includes(node.tagName),
  )
  const block = place.ancestors[level]
  if (block?.type !== 'element' || !begins(block, place.element)) return undefined
  return { element: block, ancestors: place.ancestors.slice(0, level) }
}

/** Whether an element is the first thing in a block. */
function begins(block: Element, element: Element): boolean {
  const first = block.children.find((child) => child.type !== 'text' || child.value.trim() !== '')
  return first === element || (first?.type === 'element' && begins(first, element))
}

function fragment(link: Element): string {
  const href = String(link.properties.href)
  return href.startsWith('#') ? safeDecode(href.slice(1)) : ''
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Whether a link target links back to its reference, or says that it is a note. */
function isNote(place: { element: Element }, link: Element, ancestors: readonly Parents[]): boolean {
  const { role, 'epub:type': epubType } = place.element.properties
  if (/^doc-(?:footnote|endnote)$/.test(String(role)) || /\b(?:foot|end|rear)note\b/.test(String(epubType)))
    return true
  if (/noteref/.test(`${link.properties.role} ${link.properties['epub:type']}`)) return true
  const callers = new Set(
    [link, ...ancestors, ...link.children].flatMap((node) =>
      node.type === 'element' && typeof node.properties.id === 'string' ? [node.properties.id] : [],
    ),
  )
  let linksBack = false
  visit(place.element, 'element', (node) => {
    if (node.tagName === 'a' && node.properties.href !== undefined && callers.has(fragment(node)))
      linksBack = true
  })
  return linksBack
}

/** Replaces a link by the reference element, together with any parents that contain only the link. */
function replaceReference(link: Element, ancestors: readonly Parents[], identifier: string): void {
  const reference: Element = {
    type: 'element',
    tagName: 'cotejonote',
    properties: { id: identifier },
    children: [],
  }
  let node: ElementContent = link
  let level = ancestors.length - 1
  let parent = ancestors[level]
  while (
    parent?.type === 'element' &&
    ['sup', 'span'].includes(parent.tagName) &&
    parent.children.length === 1
  ) {
    node = parent
    level--
    parent = ancestors[level]
  }
  if (parent)
    parent.children = parent.children.map((child) => (child === node ? reference : child)) as ElementContent[]
}

function removeBackLinks(note: Element): void {
  visit(note, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return undefined
    if (node.tagName !== 'a' || !String(node.properties.href ?? '').startsWith('#')) return undefined
    const isBack = /back/.test(
      `${node.properties.role} ${node.properties.className} ${node.properties['epub:type']}`,
    )
    const words = toText(node).trim()
    if (!isBack && (words.length > maxReferenceLength || /\p{L}/u.test(words))) return undefined
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
  trimEnd(note)
}

/** Removes the space that was before a back link. */
function trimEnd(element: Element): void {
  const last = element.children.at(-1)
  if (last?.type === 'text') last.value = last.value.trimEnd()
  else if (last?.type === 'element') trimEnd(last)
}

/** Removes an element, together with any parents that contain only it. */
function remove(element: Element, ancestors: readonly Parents[]): void {
  let node: ElementContent = element
  for (let level = ancestors.length - 1; level >= 0; level--) {
    const parent = ancestors[level]
    if (!parent) return
    parent.children = parent.children.filter((child) => child !== node) as ElementContent[]
    const left = parent.children.some(
      (child) =>
        (child.type === 'text' && child.value.trim() !== '') ||
        (child.type === 'element' && child.tagName !== 'hr'),
    )
    if (left || parent.type !== 'element' || level === 0) return
    node = parent
  }
}
