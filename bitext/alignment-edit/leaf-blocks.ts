import type { Nodes, Parents, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Version } from '../parse.ts'
import type { Segment } from '../segment.ts'

/** A block of a segment. A container that has markers inside is not a block; its content is. */
export interface Leaf {
  readonly node: RootContent
  /** The containers it is in, outermost first: nodes of the tree of the whole version. */
  readonly ancestors: readonly Parents[]
  readonly segment: Segment
  /** Whether it is the first block of its segment, under the marker. */
  readonly first: boolean
}

/** Every block of a version, in the order of the file. */
export function leavesOf(version: Version): Leaf[] {
  const originals = new Map<string, Parents>()
  const whole = new Set<Nodes>()
  visit(version.tree, (node) => {
    if (node.type !== 'list' && node.type !== 'listItem' && node.type !== 'blockquote') return
    whole.add(node)
    originals.set(placeOf(node), node)
  })
  const leaves: Leaf[] = []
  for (const segment of version.segments) {
    let first = true
    // A container that is not in the version’s tree is a copy that was made around the blocks of this segment.
    const walk = (node: RootContent, ancestors: readonly Parents[]): void => {
      const original = whole.has(node) ? undefined : originals.get(placeOf(node))
      if (original && 'children' in node) {
        for (const child of node.children) walk(child, [...ancestors, original])
        return
      }
      leaves.push({ node, ancestors, segment, first })
      first = false
    }
    for (const node of segment.tree.children) walk(node, [])
  }
  return leaves
}

function placeOf({ type, position }: Nodes): string {
  return `${type} ${position?.start.offset} ${position?.end.offset}`
}
