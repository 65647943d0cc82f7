import type { Element, Nodes, Root } from 'hast'

/** A stretch of running text: a paragraph, a heading, an item of a list, a cell of a table. */
export interface TextBlock {
  readonly text: string
  /** The element it stands in, such as `p` or `td`. */
  readonly kind: string
}

const blocks = new Set(
  'blockquote div dd dl dt figcaption figure h2 h3 h4 h5 h6 hr li ol p pre section table tbody td th thead tr ul'.split(
    ' ',
  ),
)

/**
 * The running text of a segment as a reader sees it, block by block: notes, their calls and check
 * boxes left out, since sentences go on across them.
 *
 * @param tree as `versionToHast` gives it
 * @returns the blocks that hold more than white space, in reading order
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
    if (!('children' in node) || (node.type === 'element' && isBesideText(node))) return
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

/** Notes and their calls, and check boxes: what the running text goes on across. */
function isBesideText(node: Element): boolean {
  return node.tagName === 'details' || node.tagName === 'sup' || node.tagName === 'input'
}
