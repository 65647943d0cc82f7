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
import { takeTitle } from './markdown.ts'

/**
 * Turns the main text of a page, or a chapter of a book, into Markdown blocks: notes become
 * footnotes, figures keep their captions, links that lead nowhere outside become plain text.
 *
 * @param main an element that may be changed
 * @param dropped counts what could not be kept
 * @param notesBefore how many notes the chapters before it have
 */
export function htmlToChapter(main: Element, dropped: DroppedContent, notesBefore = 0): ImportedChapter {
  tidyElements(main)
  const notes = extractFootnotes(main, notesBefore)
  tidyLinks(main, dropped)
  const tree = asRoot(toMdast(main, options()))
  tree.children = tree.children.flatMap(unpack)
  for (const { identifier, element } of notes) {
    tidyLinks(element, dropped)
    const { children } = asRoot(toMdast(element, options()))
    const blocks = children.flatMap(unpack) as Paragraph[]
    tree.children.push({ type: 'footnoteDefinition', identifier, label: identifier, children: blocks })
  }
  readTasks(tree)
  const title = takeTitle(tree)
  raiseHeadings(tree)
  return { title, notes: notes.length, ...blocksOf(tree) }
}

function asRoot(tree: Nodes): Root {
  return tree.type === 'root' ? tree : { type: 'root', children: [tree as RootContent] }
}

function options() {
  return {
    newlines: false,
    handlers: { figure, pre, cotejonote: noteCall, svg: ignore, math: ignore, video: ignore, audio: ignore },
  }
}

function ignore(): undefined {
  return undefined
}

function noteCall(_state: State, node: Element) {
  const identifier = String(node.properties.id)
  return { type: 'footnoteReference' as const, identifier, label: identifier }
}

/** A figure of one picture becomes a paragraph of it, with the caption as its title. */
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

/** Code keeps its language, however a highlighter has written it. */
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

/** Blocks out of containers that Markdown does not have, and none that are empty. */
function unpack(node: RootContent): RootContent[] {
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

/** What printers set between scenes. */
const sceneBreak = /^\s*(?:(?:\*\s*){3,}|⁂)$/u

/** Comments go; boxes to tick become the sign that word processors write for them. */
function tidyElements(root: Element): void {
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

/** Items that begin with a box to tick are tasks. */
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

/** The highest heading of a text becomes one of the second level: the first is the title’s. */
function raiseHeadings(tree: Root): void {
  const headings: Heading[] = []
  visit(tree, 'heading', (node) => {
    headings.push(node)
  })
  const highest = Math.min(...headings.map(({ depth }) => depth))
  for (const heading of headings) {
    heading.depth = Math.min(6, heading.depth - highest + 2) as Heading['depth']
  }
}

/** Links to other places of the same file, to files and to programs become plain text. */
function tidyLinks(root: Element, dropped: DroppedContent): void {
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
