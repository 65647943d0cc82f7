import type { Parents } from 'mdast'
import type { Leaf } from './leaf-blocks.ts'

/** A change of a file: what takes the place of the characters from `start` to `end`. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Where a marker can go: it is written between `before` and `after`, in the place of what stands there. */
export interface MarkerPlace {
  readonly start: number
  readonly end: number
  readonly before: string
  readonly after: string
}

/** What of a text the places in it depend on. Offsets count in `text`, which has no byte order mark. */
export interface SourceText {
  readonly text: string
  /** The line end of the file. */
  readonly lineEnd: string
}

/** White space looked at after a marker, its line end with it. */
const longestLineEnd = 80

/** A comment that keeps blocks apart and says nothing. */
const separator = '<!-- -->'

/** What stands before an offset on its line. */
function linePrefix({ text }: SourceText, offset: number): string {
  let lineStart = offset
  while (lineStart > 0 && text[lineStart - 1] !== '\n' && text[lineStart - 1] !== '\r') lineStart--
  return text.slice(lineStart, offset)
}

/**
 * What stands before the further lines of a block, so that what is written there is flush with its
 * containers: a marker that is not is none.
 *
 * @param start where the block begins
 * @param containers what the block stands in, outermost first
 * @returns `undefined` where that cannot be told
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
 * Where a marker can go above a block or an item of a list.
 *
 * @param start where the block begins
 * @param containers what it stands in, outermost first
 * @returns `undefined` where none can be written
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
 * How the marker of a block is taken out: a marker at the end of a heading with the space before it,
 * one on a line of its own with its line. Where the blocks round it would run together without it,
 * an empty comment takes its place.
 *
 * @param before the block before; its kind decides what would run together
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
  const alone = /^[ \t]*$/.test(prefix) && line !== null && /^[ \t]*$/.test(above)
  const indented = linePrefix(source, block.start) !== '' || /^[ \t]/.test(text.charAt(block.start))
  const bothLists = before?.node.type === 'list' && leaf.node.type === 'list'
  if (!alone || indented || bothLists) return { start, end, text: separator }
  return { start: lineStart, end: end + line[0].length, text: '' }
}

/** The offsets of a place in a file. */
export function offsets(position: Leaf['node']['position']): { start: number; end: number } {
  const { start, end } = position ?? {}
  if (start?.offset === undefined || end?.offset === undefined) {
    throw new TypeError('A block without offsets: was this version made by parseVersion?')
  }
  return { start: start.offset, end: end.offset }
}
