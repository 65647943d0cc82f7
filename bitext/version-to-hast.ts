import type { Element, ElementContent, Root, RootContent } from 'hast'
import { type Schema, sanitize } from 'hast-util-sanitize'
import type { Definition, FootnoteDefinition, Root as MdastRoot, Paragraph } from 'mdast'
import { defaultHandlers, type Handler, toHast } from 'mdast-util-to-hast'
import { SKIP, visit } from 'unist-util-visit'
import type { Version } from './parse.ts'
import { isFigure, type Segment } from './segment.ts'

/** Resolves the relative URLs of a text to published ones. */
export interface Resolver {
  /**
   * The URL of the page or paragraph that a link in a segment leads to; `undefined` removes the
   * link and keeps its text.
   */
  link: (url: string, from: Segment) => string | undefined
  /** The URL of an image and its size in pixels; `undefined` replaces the image by its alternative text. */
  image: (url: string) => { src: string; width?: number | undefined; height?: number | undefined } | undefined
  /**
   * The URL of the page that contains a segment, as seen from another segment; empty if both are on
   * one page. Omitted if the whole version is on one page.
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
 * Converts a version to HTML trees, one per segment. The whole version is converted at once, so
 * that reference links and footnotes resolve across segments. Each footnote goes to the end of the
 * segment that references it first, as `<details data-note>`. Raw HTML is dropped, and the result
 * is sanitized: it is safe to render.
 *
 * @param version from `parseVersion`
 * @param resolve resolves relative URLs
 * @param prefix added to the element IDs of footnotes, for pages with several sections
 * @returns the tree of each segment
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
    resolveUrls(content, owner, resolve)
    const clean = sanitize(content, schema) as Root
    dropForeignImages(clean)
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

/** The title of a section is its `h1`, so headings of the text are `h2` or lower. */
const heading: Handler = (state, node) =>
  defaultHandlers.heading(state, { ...node, depth: Math.max(2, node.depth) })

/** Moves each footnote from the list at the end to the segment that references it first. */
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

/** Adds the page to links between footnotes and their references if they are on different pages. */
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

/** Resolves the URLs of links and images; those that cannot be resolved are replaced by their text. */
function resolveUrls(tree: Root, owner: Segment, resolve: Resolver): void {
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return undefined
    if (node.tagName === 'a' && node.properties.dataFootnoteRef === undefined) {
      if (node.properties.dataFootnoteBackref !== undefined) return undefined
      const href = resolve.link(decodeUrl(node.properties.href), owner)
      if (href === undefined) {
        parent.children.splice(index, 1, ...node.children)
        return [SKIP, index]
      }
      node.properties.href = href
    }
    if (node.tagName === 'img') {
      const image = resolve.image(decodeUrl(node.properties.src))
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

/**
 * The sanitizer checks protocols only. An image must also have a path on this site, not a URL with
 * a host.
 */
function dropForeignImages(clean: Root): void {
  visit(clean, 'element', (node) => {
    if (node.tagName !== 'img') return
    const src = String(node.properties.src ?? '')
    if (!src.startsWith('/') || src.startsWith('//')) node.properties.src = undefined
  })
}

/**
 * Undoes the percent-encoding of the Markdown step, so that a resolver gets the URL as the author
 * wrote it.
 */
function decodeUrl(value: unknown): string {
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
