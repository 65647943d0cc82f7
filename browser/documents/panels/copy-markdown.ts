import type { Nodes } from 'hast'
import { fromDom } from 'hast-util-from-dom'
import { toMdast } from 'hast-util-to-mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { textOnly } from './copy-plain-text.ts'

/** The text of a cell as Markdown. This module is loaded when the reader copies Markdown. */
export function markdownText(cell: HTMLElement): string {
  const tree = toMdast(fromDom(textOnly(cell)) as Nodes)
  const extensions = [gfmToMarkdown()]
  return toMarkdown(tree, { bullet: '-', rule: '*', extensions }).trim()
}
