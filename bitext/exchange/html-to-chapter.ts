import type { Element, ElementContent, Parents } from 'hast'
import { defaultHandlers, type State, toMdast } from 'hast-util-to-mdast'
import { toText } from 'hast-util-to-text'
import type { Heading, Image, Nodes, Paragraph, Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import { blocksOf } from './blocks.ts'
import type { DroppedContent } from './dropped-content.ts'
import { extractFootnotes } from './footnotes.ts'
import type { ImportedChapter } from './imported-text.ts'
import { extractTitle } from './markdown.ts'
import { math, sub, sup } from './super-and-subscript.ts'

/**
 * Converts the main text of a page, or a chapter of a book, to Markdown blocks. Notes become
 * footnotes, figures keep their captions, links that do not lead to the web become plain text.
 *
 * @param main the text; changed in place
 * @param dropped counts what could not be kept
 * @param notesBefore how many notes earlier chapters have
 */
export function htmlToChapter(main: Element, dropped: DroppedContent, notesBefore = 0): ImportedChapter {
  replaceUnsupported(main)
  const notes = extractFootnotes(main, notesBefore)
  unwrapLocalLinks(main, dropped)
  const tree = asRoot(toMdast(main, options()))
  tree.children = tree.children.flatMap(toBlocks)
  for (const { identifier, element } of notes) {
    unwrapLocalLinks(element, dropped)
    const { children } = asRoot(toMdast(element, options()))
    const blocks = children.flatMap(toBlocks) as Paragraph[]
    tree.children.push({ type: 'footnoteDefinition', identifier, label: identifier, children: blocks })
  }
  readTasks(tree)
  const title = extractTitle(tree)
  normalizeHeadings(tree)
  return { title, notes: notes.length, ...blocksOf(tree) }
}

function asRoot(tree: Nodes): Root {
  return tree.type === 'root' ? tree : { type: 'root', children: [tree as RootContent] }
}

function options() {
  return {
    newlines: false,
    handlers: {
      figure,
      pre,
      cotejonote: noteReference,
      svg: dropNode,
      math,
      sub,
      sup,
      video: dropNode,
      audio: dropNode,
    },
  }
}

function dropNode(): undefined {
  return undefined
}

function noteReference(_state: State, node: Element) {
  const identifier = String(node.properties.id)
  return { type: 'footnoteReference' as const, identifier, label: identifier }
}

/**
 * A figure with one image becomes a paragraph with the image; the caption becomes the title of the
 * image.
 */
function figure(state: State, node: Element) {
  const pictures: Element[] = []
  let caption = ''
  visit(node, 'element', (child) => {
    if (child.tagName === 'img') pictures.push(child)
    else if (child.tagName === 'figcaption') caption = toText(child).replace(/\s+/g, ' ').trim()
  })
  const [picture] = pictures
  if (pictures.length !== 1 || !picture) return state.toFlow(state.all(node))
  const image: Image = {
    type: 'image',
    url: String(picture.properties.src ?? ''),
    alt: String(picture.properties.alt ?? ''),
    title: caption || String(picture.properties.title ?? '') || null,
  }
  return { type: 'paragraph' as const, children: [image] }
}

/** Keeps the language of code, as marked by common highlighters and pandoc. */
function pre(state: State, node: Element) {
  const classes = [node, ...node.children].flatMap((child) =>
    child.type === 'element' && Array.isArray(child.properties.className)
      ? child.properties.className.map(String)
      : [],
  )
  const lang =
    classes.find((name) => name.startsWith('language-'))?.slice('language-'.length) ??
    (classes.includes('sourceCode')
      ? classes.find((name) => !/^(?:sourceCode|numberSource)$/.test(name))
      : undefined)
  if (lang === undefined) return defaultHandlers.pre(state, node)
  return { type: 'code' as const, lang, value: toText(node, { whitespace: 'pre' }).replace(/\n$/, '') }
}

/** Unwraps nodes that may not be blocks, and removes empty ones. */
function toBlocks(node: RootContent): RootContent[] {
  if (
    node.type === 'paragraph' &&
    node.children.every((child) => child.type === 'text' && child.value.trim() === '')
  )
    return []
  if (node.type === 'paragraph' && sceneBreak.test(textOf(node))) return [{ type: 'thematicBreak' }]
  if (node.type === 'heading' && node.children.length === 0) return []
  if (node.type === 'html') return []
  if (node.type === 'text' || node.type === 'emphasis' || node.type === 'strong' || node.type === 'link') {
    return [{ type: 'paragraph', children: [node] }]
  }
  return [node]
}

/** What typesetters put between scenes. */
const sceneBreak = /^\s*(?:(?:\*\s*){3,}|⁂)$/u

/** Removes comments; replaces check boxes by the characters that word processors use. */
function replaceUnsupported(root: Element): void {
  visit(root, (node, index, parent: Parents | undefined) => {
    if (!parent || index === undefined) return undefined
    if (node.type === 'comment') {
      parent.children.splice(index, 1)
      return [SKIP, index]
    }
    if (node.type === 'element' && node.tagName === 'input') {
      const value = node.properties.checked ? '☑ ' : '☐ '
      const isBox = node.properties.type === 'checkbox'
      parent.children.splice(index, 1, ...(isBox ? [{ type: 'text' as const, value }] : []))
      return [SKIP, index]
    }
    return undefined
  })
}

/** Turns list items that begin with a check box character into tasks. */
function readTasks(tree: Root): void {
  visit(tree, 'listItem', (item) => {
    const [paragraph] = item.children
    const first = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined
    if (first?.type !== 'text') return
    const [box = '', mark = ''] = /^\s*([☐☑☒])\s+/u.exec(first.value) ?? []
    if (mark === '') return
    first.value = first.value.slice(box.length)
    item.checked = mark !== '☐'
  })
}

/** Shifts headings so that the highest is of level 2; level 1 is for the title. */
function normalizeHeadings(tree: Root): void {
  const headings: Heading[] = []
  visit(tree, 'heading', (node) => {
    headings.push(node)
  })
  const highest = Math.min(...headings.map(({ depth }) => depth))
  for (const heading of headings) {
    heading.depth = Math.min(6, heading.depth - highest + 2) as Heading['depth']
  }
}

/** Replaces links within the file and links to other files by their text. */
function unwrapLocalLinks(root: Element, dropped: DroppedContent): void {
  visit(root, 'element', (node, index, parent) => {
    if (node.tagName !== 'a' || !parent || index === undefined) return undefined
    const href = String(node.properties.href ?? '')
    if (/^(?:https?|mailto):/i.test(href)) return undefined
    if (href.startsWith('#') && node.children.length > 0) dropped.add('links inside the text')
    else if (href !== '' && node.children.length > 0) dropped.add('links to files')
    parent.children.splice(index, 1, ...(node.children as ElementContent[]))
    return [SKIP, index]
  })
}
