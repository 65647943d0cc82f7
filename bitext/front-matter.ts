import type { Root, Yaml } from 'mdast'
import type { VFileMessage } from 'vfile-message'
import { error } from './finding.ts'
import { type Fields, readFields, text } from './yaml-fields.ts'

const table = {
  kicker: { read: text },
  title: { read: text, required: 'yes' },
  subtitle: { read: text },
  author: { read: text },
  translator: { read: text },
  source: { read: text },
  summary: { read: text },
} as const

/** What the head of a version says, in that version's language. */
export type FrontMatter = Fields<typeof table>

/** The front matter of a parsed Markdown file, with the findings in it. */
export function readFrontMatter(tree: Root, file: string): { meta: FrontMatter; findings: VFileMessage[] } {
  const node = tree.children.find((child): child is Yaml => child.type === 'yaml')
  if (!node) {
    const reason =
      'The front matter is missing. Begin the file with a line “---”, then “title: …”, then a line “---”.'
    return { meta: {}, findings: [error({ file, rule: 'missing-front-matter', reason })] }
  }
  const firstLine = (node.position?.start.line ?? 1) + 1
  const { fields, findings } = readFields(
    { file, yaml: node.value, firstLine, where: 'the front matter' },
    table,
  )
  return { meta: fields, findings }
}
