import type { Element, Nodes, Root } from 'hast'

/** A block of running text: a paragraph, a heading, a list item, a table cell. */
export interface TextBlock {
  readonly text: string
  /** The tag name of the element that contains it, such as `p` or `td`. */
  readonly kind: string
}

const blocks = new Set(
  'blockquote div dd dl dt figcaption figure h2 h3 h4 h5 h6 hr li ol p pre section table tbody td th thead tr ul'.split(
    ' ',
  ),
)

/**
 * The running text of a segment as a reader sees it, block by block. Footnotes, footnote references
 * and check boxes are left out, because sentences continue across them.
 *
 * @param tree a tree from `versionToHast`
 * @returns the blocks that contain more than white space, in reading order
 */
export function runningText(tree: Root): TextBlock[] {
  const found: TextBlock[] = []
  let kind = ''
  let text = ''
  const close = () => {
    if (text.trim() !== '') found.push({ text, kind })
    text = ''
  }
  const walk = (node: Nodes, parent: string) => {
    if (node.type === 'text') {
      if (text === '') kind = parent
      text += node.value
      return
    }
    if (!('children' in node) || (node.type === 'element' && isOutsideText(node))) return
    const tag = node.type === 'element' ? node.tagName : ''
    const opens = blocks.has(tag)
    if (opens) close()
    if (tag === 'br') text += '\n'
    for (const child of node.children) walk(child, opens ? tag : parent)
    if (opens) close()
  }
  walk(tree, '')
  close()
  return found
}

/** Footnotes, footnote references and check boxes. */
function isOutsideText(node: Element): boolean {
  return node.tagName === 'details' || node.tagName === 'sup' || node.tagName === 'input'
}
