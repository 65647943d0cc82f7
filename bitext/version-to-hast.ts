import type { Element, ElementContent, Root, RootContent } from 'hast'
import { type Schema, sanitize } from 'hast-util-sanitize'
import type { Definition, FootnoteDefinition, Root as MdastRoot, Paragraph } from 'mdast'
import { defaultHandlers, type Handler, toHast } from 'mdast-util-to-hast'
import { SKIP, visit } from 'unist-util-visit'
import type { Version } from './parse.ts'
import { isFigure, type Segment } from './segment.ts'

/** Where a relative address of the text leads, once the text is published. */
export interface Resolver {
  /** The address of the page or paragraph that a link of a segment leads to; `undefined` drops the link and keeps its text. */
  link: (url: string, from: Segment) => string | undefined
  /** The address and the size in pixels of a picture; `undefined` leaves its alternative text alone. */
  image: (url: string) => { src: string; width?: number | undefined; height?: number | undefined } | undefined
  /**
   * The address of the page on which a segment stands, seen from another segment: empty when they
   * share a page. Left out where the whole version is one page.
   */
  page?: (of: Segment, from: Segment) => string
}

const schema: Schema = {
  tagNames: [
    ...['a', 'blockquote', 'br', 'code', 'del', 'details', 'div', 'em', 'figcaption', 'figure'],
    ...['h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'img', 'input', 'li', 'ol', 'p', 'pre', 'section', 'strong'],
    ...['summary', 'sup', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul'],
  ],
  attributes: {
    a: ['href', 'title', 'id', 'dataFootnoteRef', 'dataFootnoteBackref'],
    code: [['className', /^language-./]],
    details: ['dataNote'],
    div: ['id'],
    img: ['src', 'alt', 'width', 'height'],
    input: ['checked', ['disabled', true], ['type', 'checkbox']],
    li: [['className', 'task-list-item']],
    ol: ['start', ['className', 'contains-task-list']],
    td: [['align', 'left', 'right', 'center']],
    th: [['align', 'left', 'right', 'center']],
    ul: [['className', 'contains-task-list']],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['none'] },
  clobber: [],
  strip: ['script', 'style'],
  allowComments: false,
  allowDoctypes: false,
}

/**
 * Turns a version into HTML trees, one for each segment. The whole version is turned at once, so
 * that reference links and footnotes resolve across segments; each footnote stands at the end of
 * the segment that calls it first, as a `<details data-note>`. Raw HTML is left out, and what is
 * left is sanitized: this is the last stop before a page is made.
 *
 * @param version as parsed
 * @param resolve where relative addresses lead
 * @param prefix begins the IDs of notes, for a page on which several versions of one language stand
 * @returns for each segment of the version its tree
 */
export function versionToHast(version: Version, resolve: Resolver, prefix = ''): ReadonlyMap<Segment, Root> {
  const { language, segments, tree } = version
  const elsewhere = tree.children.filter(
    (node): node is Definition | FootnoteDefinition =>
      node.type === 'definition' || node.type === 'footnoteDefinition',
  )
  const wrapped = segments.map((segment) => ({
    type: 'segment',
    data: { hName: 'section' },
    children: segment.tree.children,
  }))
  const root = { type: 'root', children: [...elsewhere, ...wrapped] } as unknown as MdastRoot
  const whole = toHast(root, {
    clobberPrefix: `_${prefix}${language}-`,
    footnoteBackContent: '↩',
    footnoteBackLabel: '',
    handlers: { paragraph, heading },
  }) as Root

  const sections = whole.children.filter(isElement)
  const footer = sections.find((section) => section.properties.dataFootnotes !== undefined)
  const bodies = sections.filter((section) => section !== footer)
  placeNotes(bodies, footer)
  if (resolve.page) linkAcrossPages(bodies, segments, resolve.page)

  const result = new Map<Segment, Root>()
  bodies.forEach((body, index) => {
    const owner = segments[index]
    if (!owner) return
    const content: Root = { type: 'root', children: body.children }
    resolveAddresses(content, owner, resolve)
    const clean = sanitize(content, schema) as Root
    dropForeignPictures(clean)
    result.set(owner, clean)
  })
  return result
}

const paragraph: Handler = (state, node: Paragraph) => {
  if (!isFigure(node)) return defaultHandlers.paragraph(state, node)
  const [image] = state.all(node)
  const caption = image?.type === 'element' ? image.properties.title : undefined
  const children = image ? [image as ElementContent] : []
  if (typeof caption === 'string') {
    children.push({
      type: 'element',
      tagName: 'figcaption',
      properties: {},
      children: [{ type: 'text', value: caption }],
    })
  }
  return { type: 'element', tagName: 'figure', properties: {}, children }
}

/** The title of a section is its first heading, so a heading of the text is of the second level at least. */
const heading: Handler = (state, node) =>
  defaultHandlers.heading(state, { ...node, depth: Math.max(2, node.depth) })

/** Moves each note from the list at the end to the segment that calls it first. */
function placeNotes(bodies: readonly Element[], footer: Element | undefined): void {
  const notes = new Map<string, { note: Element; number: number }>()
  visit(footer ?? { type: 'root', children: [] }, 'element', (node) => {
    if (node.tagName !== 'li' || typeof node.properties.id !== 'string') return undefined
    if (notes.has(node.properties.id)) return SKIP
    notes.set(node.properties.id, { note: node, number: notes.size + 1 })
    return SKIP
  })
  for (const body of bodies) {
    visit(body, 'element', (node) => {
      if (node.properties.dataFootnoteRef === undefined) return
      const id = String(node.properties.href).slice(1)
      const found = notes.get(id)
      if (!found) return
      notes.delete(id)
      body.children.push(noteElement(id, found.number, found.note.children))
    })
  }
}

function noteElement(id: string, number: number, children: ElementContent[]): Element {
  return {
    type: 'element',
    tagName: 'details',
    properties: { dataNote: String(number) },
    children: [
      {
        type: 'element',
        tagName: 'summary',
        properties: {},
        children: [{ type: 'text', value: String(number) }],
      },
      { type: 'element', tagName: 'div', properties: { id }, children },
    ],
  }
}

/** A note may be called, and lead back, from pages other than the one it stands on. */
function linkAcrossPages(
  bodies: readonly Element[],
  segments: readonly Segment[],
  page: NonNullable<Resolver['page']>,
): void {
  const homes = new Map<string, Segment>()
  bodies.forEach((body, index) => {
    visit(body, 'element', ({ properties: { id } }) => {
      const home = segments[index]
      if (typeof id === 'string' && home) homes.set(id, home)
    })
  })
  bodies.forEach((body, index) => {
    visit(body, 'element', ({ properties }) => {
      if (properties.dataFootnoteRef === undefined && properties.dataFootnoteBackref === undefined) return
      const home = homes.get(String(properties.href).slice(1))
      const owner = segments[index]
      if (home && owner) properties.href = `${page(home, owner)}${properties.href}`
    })
  })
}

/** Gives links and pictures their published addresses; those that lead nowhere leave their words. */
function resolveAddresses(tree: Root, owner: Segment, resolve: Resolver): void {
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return undefined
    if (node.tagName === 'a' && node.properties.dataFootnoteRef === undefined) {
      if (node.properties.dataFootnoteBackref !== undefined) return undefined
      const href = resolve.link(decodeAddress(node.properties.href), owner)
      if (href === undefined) {
        parent.children.splice(index, 1, ...node.children)
        return [SKIP, index]
      }
      node.properties.href = href
    }
    if (node.tagName === 'img') {
      const image = resolve.image(decodeAddress(node.properties.src))
      if (!image) {
        const words = { type: 'text', value: String(node.properties.alt ?? '') } as const
        parent.children.splice(index, 1, words)
        return [SKIP, index + 1]
      }
      const { src, width, height } = image
      node.properties = { src, alt: node.properties.alt ?? '', width, height }
    }
    return undefined
  })
}

/** The sanitizer knows protocols only: a picture’s address must in any case be a path of our own. */
function dropForeignPictures(clean: Root): void {
  visit(clean, 'element', (node) => {
    if (node.tagName !== 'img') return
    const src = String(node.properties.src ?? '')
    if (!src.startsWith('/') || src.startsWith('//')) node.properties.src = undefined
  })
}

/** Undoes the percent signs that the Markdown step adds, so that a resolver sees what the author wrote. */
function decodeAddress(value: unknown): string {
  const address = String(value ?? '')
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}

function isElement(node: RootContent): node is Element {
  return node.type === 'element'
}
