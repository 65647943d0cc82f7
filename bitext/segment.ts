import type { BlockContent, Nodes, Root, RootContent } from 'mdast'
import type { Position } from 'unist'
import type { Marker } from './marker.ts'

/** The blocks under one marker in one version. */
export interface Segment {
  readonly marker: Marker
  /** The position of the marker’s comment in the file. */
  readonly markerPosition: Position
  /** From the start of the first block to the end of the last one. */
  readonly position: Position
  /** The blocks, inside copies of the lists and quotations that contain them. */
  readonly tree: Root
}

/** The kinds of block that look different to a reader. */
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

/**
 * Whether a paragraph is a figure: it contains one image and nothing else. The title of the image
 * is the caption.
 */
export function isFigure(node: Nodes): boolean {
  if (node.type !== 'paragraph' || node.children.length !== 1) return false
  const only = node.children[0]
  return only?.type === 'image' || only?.type === 'imageReference'
}

/** The kind of a block, or `undefined` for a node that readers do not see as a block. */
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
