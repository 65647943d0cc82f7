import type { Nodes } from 'hast'
import { fromDom } from 'hast-util-from-dom'
import { toMdast } from 'hast-util-to-mdast'
import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { textAlone } from './plain-text.ts'

const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', emphasis: '*', rule: '*' })
  .freeze()

/** A cell as Markdown. Loaded when somebody copies Markdown. */
export function markdownText(cell: HTMLElement): string {
  const tree = toMdast(fromDom(textAlone(cell)) as Nodes)
  return writer.stringify(tree as Root).trim()
}
