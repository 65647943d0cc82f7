import type { Nodes } from 'hast'
import { fromDom } from 'hast-util-from-dom'
import { toMdast } from 'hast-util-to-mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { textAlone } from './copy-plain-text.ts'

/** A cell as Markdown. Loaded when somebody copies Markdown. */
export function markdownText(cell: HTMLElement): string {
  const tree = toMdast(fromDom(textAlone(cell)) as Nodes)
  const extensions = [gfmToMarkdown()]
  return toMarkdown(tree, { bullet: '-', rule: '*', extensions }).trim()
}
