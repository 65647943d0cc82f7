import type { Parents } from 'mdast'
import type { Leaf } from './leaf-blocks.ts'

/** A change of a file: `text` replaces the characters from `start` to `end`. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Where a marker can be written: `before`, the marker and `after` replace the characters from `start` to `end`. */
export interface MarkerPlace {
  readonly start: number
  readonly end: number
  readonly before: string
  readonly after: string
}

/** The text of a file without its byte order mark. Offsets count in `text`. */
export interface SourceText {
  readonly text: string
  /** The line end of the file. */
  readonly lineEnd: string
}

/** How many characters after a marker are searched for the end of its line. */
const longestLineEnd = 80

/** An empty comment, which separates blocks that would otherwise become one. */
const separator = '<!-- -->'

/** The characters before an offset on its line. */
function linePrefix({ text }: SourceText, offset: number): string {
  let lineStart = offset
  while (lineStart > 0 && text[lineStart - 1] !== '\n' && text[lineStart - 1] !== '\r') lineStart--
  return text.slice(lineStart, offset)
}

/**
 * What a new line must begin with to belong to the containers of a block. A marker on a line that begins
 * otherwise is not read as a marker there.
 *
 * @param start the offset at which the block begins
 * @param containers the containers of the block, outermost first
 * @returns `undefined` when that is not certain
 */
export function indentation(
  source: SourceText,
  start: number,
  containers: readonly Parents[],
): string | undefined {
  const prefix = linePrefix(source, start)
  const container = containers.findLast(({ type }) => type !== 'list')
  if (!container) return /^[ \t]*$/.test(prefix) ? '' : undefined
  if (!/^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)?$/.test(prefix)) return undefined
  if (container.type === 'blockquote') return /> ?$/.test(prefix) ? prefix : undefined
  const head = container.children[0]?.position?.start
  const isFlush = head?.line === container.position?.start.line && head?.column === prefix.length + 1
  return isFlush ? prefix.replace(/[^ \t>]/g, ' ') : undefined
}

/**
 * Where a marker can be written above a block or a list item.
 *
 * @param start the offset at which it begins
 * @param containers its containers, outermost first
 * @returns `undefined` when none can be written
 */
export function placeAbove(
  source: SourceText,
  start: number,
  containers: readonly Parents[],
): MarkerPlace | undefined {
  const before = indentation(source, start, containers)
  if (before === undefined) return undefined
  const at = before === '' ? start - linePrefix(source, start).length : start
  return { start: at, end: at, before: '', after: source.lineEnd + before }
}

/**
 * The edit that removes the marker of a block: at the end of a heading together with the space before it,
 * on a line of its own together with the line. If the blocks around it would become one without it, an
 * empty comment replaces it.
 *
 * @param before the previous block
 */
export function removal(source: SourceText, leaf: Leaf, before: Leaf | undefined): Edit {
  const { text } = source
  const { start, end } = offsets(leaf.segment.markerPosition)
  const block = offsets(leaf.node.position)
  if (start > block.start) {
    const heading = text.slice(0, start)
    return { start: heading.trimEnd().length, end, text: '' }
  }
  const prefix = linePrefix(source, start)
  const line = /^[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(end, end + longestLineEnd))
  const lineStart = start - prefix.length
  const lineBefore = lineStart - (text.slice(0, lineStart).endsWith('\r\n') ? 2 : 1)
  const above = lineStart === 0 ? '' : linePrefix(source, lineBefore)
  const isOnOwnLine = /^[ \t]*$/.test(prefix) && line !== null && /^[ \t]*$/.test(above)
  const indented = linePrefix(source, block.start) !== '' || /^[ \t]/.test(text.charAt(block.start))
  const bothLists = before?.node.type === 'list' && leaf.node.type === 'list'
  if (!isOnOwnLine || indented || bothLists) return { start, end, text: separator }
  return { start: lineStart, end: end + line[0].length, text: '' }
}

/** The offsets of a position in a file. */
export function offsets(position: Leaf['node']['position']): { start: number; end: number } {
  const { start, end } = position ?? {}
  if (start?.offset === undefined || end?.offset === undefined) {
    throw new TypeError('A block without offsets: was this version made by parseVersion?')
  }
  return { start: start.offset, end: end.offset }
}
