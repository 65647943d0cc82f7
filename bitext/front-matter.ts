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

/** The fields of a version’s front matter, in the language of the version. */
export type FrontMatter = Fields<typeof table>

/**
 * Reads the front matter of a parsed Markdown file.
 *
 * @param tree the whole Markdown tree, with positions
 * @param file path for findings
 * @returns the valid fields, and findings for the others
 */
export function readFrontMatter(tree: Root, file: string): { meta: FrontMatter; findings: VFileMessage[] } {
  const node = tree.children.find((child): child is Yaml => child.type === 'yaml')
  if (!node) {
    const reason =
      'The front matter is missing. Start the file with a line “---”, a line “title: …” and another line “---”.'
    return { meta: {}, findings: [error({ file, rule: 'missing-front-matter', reason })] }
  }
  const firstLine = (node.position?.start.line ?? 1) + 1
  const { fields, findings } = readFields(
    { file, yaml: node.value, firstLine, where: 'the front matter' },
    table,
  )
  return { meta: fields, findings }
}
