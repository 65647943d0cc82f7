import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { VFileMessage } from 'vfile-message'
import { error, warning } from './finding.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import type { Language } from './language.ts'
import { readSegments } from './read-segments.ts'
import type { Segment } from './segment.ts'

/** One language's Markdown file of a section, read. Never mutate it: the parts are shared. */
export interface Version {
  readonly language: Language
  /** Path of the file, as messages name it. */
  readonly file: string
  /** The text of the file, byte order mark and line ends as they were. */
  readonly source: string
  /** The whole Markdown tree; offsets count from after a byte order mark. */
  readonly tree: Root
  readonly meta: FrontMatter
  /** In the order of the file. */
  readonly segments: readonly Segment[]
  readonly findings: readonly VFileMessage[]
}

const processor = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).freeze()

/**
 * Reads one version of a section: CommonMark with GFM tables, footnotes, strikethrough and task
 * lists, YAML front matter, and markers. It never throws for what is in the text: findings are data.
 *
 * @param source the text of the file
 * @param options the language it is in, and the path to name in messages
 */
export function parseVersion(source: string, options: { language: Language; file: string }): Version {
  const { language, file } = options
  // The parser drops one byte order mark without counting it: it is given one, so that it never drops text.
  const tree = processor.parse(`\uFEFF${source.replace(/^\uFEFF/, '')}`)
  const head = readFrontMatter(tree, file)
  const body = readSegments(tree, file)
  const findings = [...head.findings, ...body.findings, ...footnoteProblems(tree, file)]
  if (body.segments.length === 0 && body.findings.length === 0) {
    const reason = 'There is no text under the front matter. Write it, each block under a marker.'
    findings.push(error({ file, rule: 'empty-version', reason }))
  }
  return { language, file, source, tree, meta: head.meta, segments: body.segments, findings }
}

/** Footnotes that are called and not written, or written and not called. */
function footnoteProblems(tree: Root, file: string): VFileMessage[] {
  const findings: VFileMessage[] = []
  const called = new Set<string>()
  visit(tree, 'footnoteReference', (node) => {
    called.add(node.identifier)
  })
  visit(tree, (node) => {
    if (node.type === 'footnoteDefinition' && !called.has(node.identifier)) {
      const reason = `No text calls the footnote [^${node.label ?? node.identifier}]. Put [^${node.label ?? node.identifier}] where it belongs, or take the footnote out.`
      findings.push(warning({ file, rule: 'unused-footnote', place: node.position, reason }))
    }
    if (node.type === 'text') {
      const missing = /\[\^([^\]\s]+)\]/.exec(node.value)
      if (missing) {
        const reason = `The footnote [^${missing[1]}] is not written. Add a line “[^${missing[1]}]: …” at the end of the file.`
        findings.push(error({ file, rule: 'undefined-footnote', place: node.position, reason }))
      }
    }
  })
  return findings
}
