import type { BlockContent, Nodes, Root, RootContent } from 'mdast'
import type { Position } from 'unist'
import type { Marker } from './marker.ts'

/** What stands under one marker in one version. */
export interface Segment {
  readonly marker: Marker
  /** Where the marker's comment stands in the file. */
  readonly markerPosition: Position
  /** Where the first block of the segment begins and the last one ends. */
  readonly position: Position
  /** The blocks of the segment, inside copies of the containers they stand in. */
  readonly tree: Root
}

/** The kind of a block, as far as a reader sees a difference. */
export type BlockKind =
  | 'paragraph'
  | `heading ${1 | 2 | 3 | 4 | 5 | 6}`
  | 'bulleted list'
  | 'numbered list'
  | 'table'
  | 'code'
  | 'quote'
  | 'figure'
  | 'break'

/** Whether a paragraph is a figure: one image, and nothing beside it. The image's title is the caption. */
export function isFigure(node: Nodes): boolean {
  if (node.type !== 'paragraph' || node.children.length !== 1) return false
  const only = node.children[0]
  return only?.type === 'image' || only?.type === 'imageReference'
}

/** The kind of a block, or `undefined` for what is no block that a reader sees. */
export function blockKind(node: RootContent | BlockContent): BlockKind | undefined {
  switch (node.type) {
    case 'paragraph':
      return isFigure(node) ? 'figure' : 'paragraph'
    case 'heading':
      return `heading ${node.depth}`
    case 'list':
      return node.ordered ? 'numbered list' : 'bulleted list'
    case 'table':
      return 'table'
    case 'code':
      return 'code'
    case 'blockquote':
      return 'quote'
    case 'thematicBreak':
      return 'break'
    default:
      return undefined
  }
}
