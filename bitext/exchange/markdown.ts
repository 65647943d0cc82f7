import type { Definition, Heading, Root, Yaml } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import { parse as parseYaml } from 'yaml'
import { blocksOf } from './blocks.ts'
import { DroppedContent } from './dropped-content.ts'
import type { ImportedText } from './imported-text.ts'
import { Pictures, type ReadPicture } from './pictures.ts'

const processor = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).freeze()

/**
 * Imports Markdown: CommonMark and GFM, with or without front matter. Markers, raw HTML and links
 * to other files are dropped.
 *
 * @param source the text of the file
 * @param readPicture reads an image by its path relative to the file
 */
export function readMarkdown(source: string, readPicture: ReadPicture): ImportedText {
  const tree = processor.parse(source)
  const head = readFields(tree)
  const dropped = new DroppedContent()
  const pictures = new Pictures(dropped)
  removeHtml(tree, dropped)
  resolveReferences(tree)
  unwrapLocalLinks(tree, dropped)
  takePictures(tree, pictures, readPicture)
  const title = head.title ?? extractTitle(tree)
  const { blocks, definitions } = blocksOf(tree)
  return {
    title,
    subtitle: head.subtitle,
    author: head.author,
    language: head.lang ?? head.language,
    chapters: [{ title, notes: 0, blocks, definitions }],
    pictures: pictures.files,
    dropped: dropped.counts,
  }
}

function readFields(tree: Root): Partial<Record<string, string>> {
  const node = tree.children.find((child): child is Yaml => child.type === 'yaml')
  if (!node) return {}
  try {
    const fields: unknown = parseYaml(node.value)
    if (typeof fields !== 'object' || fields === null) return {}
    return Object.fromEntries(
      Object.entries(fields).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
    )
  } catch {
    return {}
  }
}

/** Removes and returns the title: the first block, if it is the only heading of level 1. */
export function extractTitle(tree: Root): string | undefined {
  const tops = tree.children.filter((node): node is Heading => node.type === 'heading' && node.depth === 1)
  const first = tree.children.find((node) => node.type !== 'yaml')
  const [only] = tops
  if (tops.length !== 1 || only === undefined || only !== first) return undefined
  tree.children = tree.children.filter((node) => node !== only)
  return textOf(only).trim() || undefined
}

function removeHtml(tree: Root, dropped: DroppedContent): void {
  visit(tree, 'html', (node, index, parent) => {
    if (!parent || index === undefined) return
    if (node.value.replace(/<!--[\s\S]*?-->/g, '').trim() !== '') dropped.add('raw HTML')
    parent.children.splice(index, 1)
    return index
  })
}

/** Replaces reference links and images by inline ones. */
function resolveReferences(tree: Root): void {
  const definitions = new Map<string, Definition>()
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  visit(tree, (node, index, parent) => {
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return
    const definition = definitions.get(node.identifier)
    if (!definition || !parent || index === undefined) return
    const { url, title = null } = definition
    parent.children[index] =
      node.type === 'linkReference'
        ? { type: 'link', url, title, children: node.children }
        : { type: 'image', url, title, alt: node.alt ?? null }
  })
  tree.children = tree.children.filter(({ type }) => type !== 'definition')
}

/** Replaces links within the file and links to other files by their text. */
function unwrapLocalLinks(tree: Root, dropped: DroppedContent): void {
  visit(tree, 'link', (node, index, parent) => {
    if (/^(?:https?|mailto):/i.test(node.url) || !parent || index === undefined) return undefined
    dropped.add(node.url.startsWith('#') ? 'links inside the text' : 'links to files')
    parent.children.splice(index, 1, ...node.children)
    return [SKIP, index]
  })
}

function takePictures(tree: Root, pictures: Pictures, read: ReadPicture): void {
  visit(tree, 'image', (node, index, parent) => {
    if (!parent || index === undefined) return undefined
    const name = pictures.take(node.url, read)
    if (name === undefined) {
      parent.children.splice(index, 1)
      return [SKIP, index]
    }
    node.url = name
    return undefined
  })
}
