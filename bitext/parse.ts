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

/** A parsed version. Do not mutate it: trees and segments are shared. */
export interface Version {
  readonly language: Language
  /** Path of the file, as findings name it. */
  readonly file: string
  /** The text of the file, with its byte order mark and line ends. */
  readonly source: string
  /** The whole Markdown tree. Offsets do not count a byte order mark. */
  readonly tree: Root
  readonly meta: FrontMatter
  /** In file order. */
  readonly segments: readonly Segment[]
  readonly findings: readonly VFileMessage[]
}

const processor = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).freeze()

/**
 * Parses one version of a section: CommonMark with GFM tables, footnotes, strikethrough and task
 * lists, YAML front matter, and markers. Never throws for what is in the text: problems become
 * findings.
 *
 * @param source the text of the file
 * @param options the language of the text, and the path for findings
 */
export function parseVersion(source: string, options: { language: Language; file: string }): Version {
  const { language, file } = options
  // The parser drops one byte order mark without counting it. Adding one makes offsets the same for
  // all files.
  const tree = processor.parse(`\uFEFF${source.replace(/^\uFEFF/, '')}`)
  const head = readFrontMatter(tree, file)
  const body = readSegments(tree, file)
  const findings = [...head.findings, ...body.findings, ...footnoteFindings(tree, file)]
  if (body.segments.length === 0 && body.findings.length === 0) {
    const reason = 'There is no text after the front matter. Add it, with a marker above each block.'
    findings.push(error({ file, rule: 'empty-version', reason }))
  }
  return { language, file, source, tree, meta: head.meta, segments: body.segments, findings }
}

/** Findings for footnotes that are referenced but not defined, or defined but not referenced. */
function footnoteFindings(tree: Root, file: string): VFileMessage[] {
  const findings: VFileMessage[] = []
  const called = new Set<string>()
  visit(tree, 'footnoteReference', (node) => {
    called.add(node.identifier)
  })
  visit(tree, (node) => {
    if (node.type === 'footnoteDefinition' && !called.has(node.identifier)) {
      const reason = `The footnote [^${node.label ?? node.identifier}] is never referenced. Add [^${node.label ?? node.identifier}] to the text, or delete the footnote.`
      findings.push(warning({ file, rule: 'unused-footnote', place: node.position, reason }))
    }
    if (node.type === 'text') {
      const missing = /\[\^([^\]\s]+)\]/.exec(node.value)
      if (missing) {
        const reason = `The footnote [^${missing[1]}] is not defined. Add a line “[^${missing[1]}]: …” at the end of the file.`
        findings.push(error({ file, rule: 'undefined-footnote', place: node.position, reason }))
      }
    }
  })
  return findings
}
