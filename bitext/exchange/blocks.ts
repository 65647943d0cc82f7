import type { Definition, FootnoteDefinition, Nodes, Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { blockKind } from '../segment.ts'
import type { ImportedBlock } from './imported-text.ts'

const stringifier = unified()
  .use(remarkGfm)
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '*',
    rule: '*',
    fences: true,
    listItemIndent: 'one',
    resourceLink: true,
  })
  .freeze()

/** The visible blocks of a Markdown tree, and the Markdown of its footnote and link definitions. */
export function blocksOf(tree: Root): { blocks: ImportedBlock[]; definitions: string } {
  const blocks: ImportedBlock[] = []
  const definitions: (Definition | FootnoteDefinition)[] = []
  for (const node of tree.children) {
    if (node.type === 'definition' || node.type === 'footnoteDefinition') definitions.push(node)
    else if (blockKind(node) !== undefined && isVisible(node)) blocks.push(blockOf(node))
  }
  return { blocks, definitions: definitions.length === 0 ? '' : toMarkdown(definitions) }
}

/** Whether a reader sees anything of a block: text, an image or a line. An empty heading or list is nothing. */
function isVisible(node: RootContent): boolean {
  if (node.type === 'thematicBreak' || plainText(node).replace(/[\s\u200b\ufeff\u00ad]/g, '') !== '')
    return true
  let hasImage = false
  visit(node, ['image', 'imageReference', 'footnoteReference'], () => {
    hasImage = true
  })
  return hasImage
}

function blockOf(node: RootContent): ImportedBlock {
  return { markdown: toMarkdown([node]), text: plainText(node), kind: blockKind(node) }
}

/** Serializes blocks as Markdown, without a final line end. */
export function toMarkdown(children: RootContent[]): string {
  return stringifier.stringify({ type: 'root', children }).trimEnd()
}

/**
 * The text of a block as a reader sees it, on one line: what is aligned. Alternative text stands
 * for images.
 */
export function plainText(node: Nodes): string {
  const parts: string[] = []
  visit(node, (child) => {
    if (child.type === 'text' || child.type === 'inlineCode' || child.type === 'code') parts.push(child.value)
    else if (child.type === 'image') parts.push(child.alt ?? '')
    else if (['break', 'listItem', 'tableCell', 'paragraph', 'heading'].includes(child.type)) parts.push(' ')
  })
  const joined = parts.join('').replace(/\s+/g, ' ').trim()
  return joined === '' ? textOf(node) : joined
}
