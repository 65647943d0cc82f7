import type { Heading, Html, Nodes, Parents, Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Position } from 'unist'
import { SKIP, visit } from 'unist-util-visit'
import type { VFileMessage } from 'vfile-message'
import { error, warning } from './finding.ts'
import { type Marker, readMarker } from './marker.ts'
import type { Segment } from './segment.ts'

interface Draft {
  marker: Marker
  markerPosition: Position
  /** Each block with its ancestors, outermost first. */
  blocks: { node: RootContent; ancestors: readonly Parents[] }[]
}

/** A block of a version, with the marker it belongs to. */
export interface PlacedBlock {
  readonly node: RootContent
  /** Absent if the block belongs to no marker, which is an error in the text. */
  readonly marker: Marker | undefined
  /** Whether the block is the first one after its marker. */
  readonly opens: boolean
  /** The node that contains the block: the root, a list item or a quotation. */
  readonly parent: Parents
}

/** A comment at the start of a line; the group is its content. */
const comment = /^<!--(.*?)-->/

/**
 * Groups the blocks of a parsed version under their markers. A marker covers the blocks after it
 * until the next marker or the end of its parent. Lists and quotations that contain markers are
 * split; each segment gets copies of the ones around its blocks.
 *
 * @param tree the whole Markdown tree, with positions
 * @param file path for findings
 * @returns the segments in file order, all blocks with their markers, and the findings
 */
export function readSegments(
  tree: Root,
  file: string,
): { segments: Segment[]; blocks: PlacedBlock[]; findings: VFileMessage[] } {
  const drafts: Draft[] = []
  const placed: PlacedBlock[] = []
  const findings: VFileMessage[] = []
  let current: Draft | undefined
  let unownedReported = false

  function openSegment(html: Html): void {
    const [written = '', inside = ''] = comment.exec(html.value) ?? []
    const position = startOf(html, written.length)
    const marker = readMarker(inside)
    if (!marker) return
    if ('rule' in marker) {
      findings.push(error({ file, rule: marker.rule, place: position, reason: marker.reason }))
      current = { marker: { ids: [], sourceHashes: [] }, markerPosition: position, blocks: [] }
      return
    }
    current = { marker, markerPosition: position, blocks: [] }
    unownedReported = false
    drafts.push(current)
  }

  function own(node: RootContent, ancestors: readonly Parents[]): void {
    const parent = ancestors.at(-1) ?? tree
    placed.push({ node, marker: current?.marker, opens: current?.blocks.length === 0, parent })
    if (current) {
      current.blocks.push({ node, ancestors })
      return
    }
    if (unownedReported) return
    unownedReported = true
    const reason =
      drafts.length === 0
        ? 'This text is before the first marker. Add a marker such as <!-- #k3f9 --> on a line of its own above it.'
        : 'This text belongs to no marker: the marker before it ended with the list or quotation that contains it. Add a marker on a line of its own above this text.'
    const rule = drafts.length === 0 ? 'text-before-marker' : 'text-without-marker'
    findings.push(error({ file, rule, place: node.position, reason }))
  }

  function readHtml(node: Html): void {
    if (isMarkerLike(node)) {
      const extra = node.value.replace(comment, '')
      if (extra.trim() !== '') reportTextOnLine(node, extra)
      openSegment(node)
    } else if (node.value.replace(/<!--[\s\S]*?-->/g, '').trim() !== '') {
      const reason = 'Raw HTML is not shown to readers. Write it as Markdown, or delete it.'
      findings.push(warning({ file, rule: 'raw-html', place: node.position, reason }))
    }
  }

  function readHeading(node: Heading, ancestors: readonly Parents[]): void {
    const html = trailingMarker(node)
    if (html) openSegment(html)
    own(html ? { ...node, children: withoutMarker(node) } : node, ancestors)
  }

  function walk(parent: Parents, ancestors: readonly Parents[]): void {
    for (const node of parent.children as RootContent[]) {
      switch (node.type) {
        case 'yaml':
        case 'definition':
        case 'footnoteDefinition':
          break
        case 'html':
          readHtml(node)
          break
        case 'heading':
          readHeading(node, ancestors)
          break
        case 'blockquote':
        case 'list':
        case 'listItem':
          if (containsMarker(node)) {
            walk(node, [...ancestors, node])
            current = undefined
          } else {
            own(node, ancestors)
          }
          break
        default:
          own(node, ancestors)
      }
    }
  }

  function reportTextOnLine(node: Html, extra: string): void {
    const start = positionOf(node).start
    const column = start.column + node.value.length - extra.trimStart().length
    const another = extra.trim().startsWith('<!--')
    const reason = another
      ? 'There are two comments on one line. To give a text several IDs, write them in one marker: <!-- #a1 #b2 -->.'
      : 'Text on the same line as a marker is not shown to readers. Move it to the line below the marker.'
    findings.push(error({ file, rule: 'text-on-marker-line', place: { line: start.line, column }, reason }))
  }

  walk(tree, [])
  findings.push(...misplacedMarkers(tree, file))

  const seen = new Map<string, number>()
  const segments: Segment[] = []
  for (const { marker, markerPosition, blocks } of drafts) {
    const first = blocks[0]
    const last = blocks.at(-1)
    for (const id of marker.ids) {
      const line = seen.get(id)
      if (line !== undefined) {
        const reason = `The ID #${id} is already used on line ${line}. Give this text another ID.`
        findings.push(error({ file, rule: 'duplicate-id', place: markerPosition, reason }))
      } else {
        seen.set(id, markerPosition.start.line)
      }
    }
    if (!first || !last) {
      const reason = 'There is no text under this marker. Add the text below it, or delete the marker.'
      findings.push(error({ file, rule: 'marker-without-text', place: markerPosition, reason }))
      continue
    }
    const position = { start: positionOf(first.node).start, end: positionOf(last.node).end }
    segments.push({ marker, markerPosition, position, tree: nest(blocks) })
  }
  return { segments, blocks: placed, findings }
}

/** Whether an HTML node is a comment that begins with `#`. */
function isMarkerLike(node: Html): boolean {
  return readMarker(comment.exec(node.value)?.[1] ?? '') !== undefined
}

/** The comment at the end of a heading, if it is a marker. */
function trailingMarker(heading: Heading): Html | undefined {
  const last = heading.children.at(-1)
  return last?.type === 'html' && isMarkerLike(last) ? last : undefined
}

function withoutMarker(heading: Heading): Heading['children'] {
  const children = heading.children.slice(0, -1)
  const last = children.at(-1)
  if (last?.type !== 'text') return children
  return [...children.slice(0, -1), { ...last, value: last.value.trimEnd() }]
}

/** Whether a list or quotation contains a marker, at any depth. */
function containsMarker(node: Nodes): boolean {
  let found = false
  visit(node, (child) => {
    if (child.type === 'paragraph' || child.type === 'table') return SKIP
    if (child.type === 'html' && isMarkerLike(child)) found = true
    if (child.type === 'heading' && trailingMarker(child)) found = true
    return !found
  })
  return found
}

/**
 * Findings for markers where they have no effect: inside a paragraph or table, in a heading before
 * its end, in a footnote.
 */
function misplacedMarkers(tree: Root, file: string): VFileMessage[] {
  const findings: VFileMessage[] = []
  const report = (place: Position | undefined, where: string) => {
    const reason = `A marker inside ${where} has no effect. Move it to a line of its own above the block, or to the end of the heading.`
    findings.push(error({ file, rule: 'misplaced-marker', place, reason }))
  }
  visit(tree, (node) => {
    if (node.type === 'footnoteDefinition') {
      visit(node, 'html', (html) => {
        if (isMarkerLike(html)) report(html.position, 'a footnote')
      })
      return SKIP
    }
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'table') return undefined
    const allowed = node.type === 'heading' ? trailingMarker(node) : undefined
    visit(node, 'html', (html) => {
      if (html !== allowed && isMarkerLike(html))
        report(html.position, node.type === 'table' ? 'a table' : 'running text')
    })
    return SKIP
  })
  return findings
}

/** Puts blocks back into copies of their ancestors; neighbouring blocks share a copy. */
function nest(blocks: Draft['blocks']): Root {
  const root: Root = { type: 'root', children: [] }
  const copies = new Map<Parents, Parents>()
  for (const { node, ancestors } of blocks) {
    let parent: Parents = root
    for (const ancestor of ancestors) {
      let copy = copies.get(ancestor)
      if (!copy) {
        copy = { ...ancestor, children: [] } as Parents
        copies.set(ancestor, copy)
        ;(parent.children as Nodes[]).push(copy)
      }
      parent = copy
    }
    ;(parent.children as Nodes[]).push(node)
  }
  for (const [original, copy] of copies) continueNumbering(original, copy, copies)
  return root
}

/** Numbers the copy of an ordered list from the number its first item has in the whole list. */
function continueNumbering(original: Parents, copy: Parents, copies: ReadonlyMap<Parents, Parents>): void {
  if (original.type !== 'list' || copy.type !== 'list' || !original.ordered) return
  const first = copy.children[0]
  const index = original.children.findIndex((item) => item === first || copies.get(item) === first)
  copy.start = (original.start ?? 1) + Math.max(0, index)
}

/** The position of the first `length` characters of a node; they must be on one line. */
function startOf(node: Nodes, length: number): Position {
  const { start } = positionOf(node)
  const end = { line: start.line, column: start.column + length, offset: (start.offset ?? 0) + length }
  return { start, end }
}

function positionOf(node: Nodes): Position {
  if (!node.position) throw new Error(`A ${node.type} without a position: “${textOf(node).slice(0, 40)}”`)
  return node.position
}
