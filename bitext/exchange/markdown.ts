import type { Heading, Root, Yaml } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { parse as parseYaml } from 'yaml'
import { blocksOf } from './blocks.ts'
import { Dropped } from './dropped.ts'
import type { IncomingText } from './incoming.ts'

const processor = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).freeze()

/** Reads Markdown: CommonMark and GFM, with or without front matter. Markers and raw HTML are left out. */
export function readMarkdown(source: string): IncomingText {
  const tree = processor.parse(source)
  const head = frontMatter(tree)
  const dropped = new Dropped()
  removeHtml(tree, dropped)
  const title = head.title ?? takeTitle(tree)
  const { blocks, definitions } = blocksOf(tree)
  return {
    title,
    subtitle: head.subtitle,
    author: head.author,
    language: head.lang ?? head.language,
    chapters: [{ title, notes: 0, blocks, definitions }],
    pictures: new Map(),
    dropped: dropped.counts,
  }
}

function frontMatter(tree: Root): Partial<Record<string, string>> {
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

/** Takes the only heading of the first level out, when the text begins with it. */
export function takeTitle(tree: Root): string | undefined {
  const tops = tree.children.filter((node): node is Heading => node.type === 'heading' && node.depth === 1)
  const first = tree.children.find((node) => node.type !== 'yaml')
  const [only] = tops
  if (tops.length !== 1 || only === undefined || only !== first) return undefined
  tree.children = tree.children.filter((node) => node !== only)
  return textOf(only).trim() || undefined
}

function removeHtml(tree: Root, dropped: Dropped): void {
  visit(tree, 'html', (node, index, parent) => {
    if (!parent || index === undefined) return
    if (node.value.replace(/<!--[\s\S]*?-->/g, '').trim() !== '') dropped.add('raw HTML')
    parent.children.splice(index, 1)
    return index
  })
}
