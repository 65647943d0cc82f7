import type { List, Nodes, Parents, Root, RootContent } from 'mdast'
import { plainText } from '../exchange/blocks.ts'
import type { Marker } from '../marker.ts'
import type { Version } from '../parse.ts'
import { blockKind, type Segment } from '../segment.ts'
import { type Leaf, leavesOf } from './leaf-blocks.ts'
import { type Edit, type MarkerPlace, offsets, placeAbove, removal, type SourceText } from './marker-place.ts'
import type { Atom } from './rows.ts'
import { paragraphParts } from './split-paragraph.ts'

/** A marker that is above an atom already. */
export interface ExistingMarker {
  readonly marker: Marker
  readonly start: number
  readonly end: number
  /** The edit that removes it. */
  readonly removal: Edit
}

/** An atom with everything that is needed to write a marker above it. Offsets do not count a byte order mark. */
export interface TextAtom extends Atom {
  readonly segment: Segment
  /** Its plain text, with single spaces. */
  readonly text: string
  /** The Markdown of the atom in copies of its containers. */
  readonly tree: Root
  readonly existing?: ExistingMarker
  readonly place?: MarkerPlace
}

/** A block as the aligner needs it: its text and its kind. */
export interface EditableBlock {
  readonly text: string
  readonly kind: string | undefined
  /** How many nested nodes its atoms have in common: the containers, and the paragraph or list itself. */
  readonly depth: number
}

/** A version divided into atoms, in the order of the file. */
export interface EditableVersion {
  readonly version: Version
  readonly atoms: readonly TextAtom[]
  readonly blocks: readonly EditableBlock[]
}

/**
 * Divides a version into atoms. A block is one atom or, if markers can be written inside it, several: the
 * sentences of a paragraph, the items of a list.
 *
 * @param version has no errors
 */
export function editableVersion(version: Version): EditableVersion {
  const text = version.source.replace(/^\uFEFF/, '')
  const source: SourceText = { text, lineEnd: /\r\n|\n|\r/.exec(text)?.[0] ?? '\n' }
  const leaves = leavesOf(version)
  const atoms = leaves.flatMap((leaf, block) => atomsOf(leaf, leaves[block - 1], block, source, version))
  const blocks = leaves.map(
    ({ node, ancestors }): EditableBlock => ({
      text: plainText(node),
      kind: blockKind(node),
      depth: ancestors.length + (node.type === 'paragraph' || node.type === 'list' ? 1 : 0),
    }),
  )
  return { version, atoms, blocks }
}

interface Part {
  readonly node: RootContent
  readonly place?: MarkerPlace | undefined
}

function atomsOf(
  leaf: Leaf,
  before: Leaf | undefined,
  block: number,
  source: SourceText,
  version: Version,
): TextAtom[] {
  const existing = leaf.first ? existingMarker(leaf, before, source) : undefined
  const place = existing ? undefined : placeAbove(source, offsets(leaf.node.position).start, leaf.ancestors)
  const fixed = existing !== undefined && (leaf.ancestors.length > 0 || (before?.ancestors.length ?? 0) > 0)
  return splitIntoParts(leaf, source, version).map((part, index) => {
    const { segment } = leaf
    const common = { block, segment, text: plainText(part.node), tree: inContainers(part.node, leaf) }
    if (index > 0) {
      return {
        ...common,
        opens: part.place !== undefined,
        fixed: false,
        ...(part.place && { place: part.place }),
      }
    }
    return {
      ...common,
      opens: existing !== undefined || place !== undefined,
      fixed,
      ...(existing && { existing }),
      ...(place && { place }),
    }
  })
}

function existingMarker(leaf: Leaf, before: Leaf | undefined, source: SourceText): ExistingMarker {
  const { start, end } = offsets(leaf.segment.markerPosition)
  return { marker: leaf.segment.marker, start, end, removal: removal(source, leaf, before) }
}

function splitIntoParts({ node, ancestors }: Leaf, source: SourceText, { language }: Version): Part[] {
  const whole: Part = { node }
  if (node.type === 'paragraph') {
    const parts = paragraphParts(node, ancestors, source, language)
    if (parts.length < 2) return [whole]
    return parts.map(({ children, place }) => ({ node: { ...node, children }, place }))
  }
  if (node.type === 'list' && ancestors.length === 0) return listParts(node, source) ?? [whole]
  return [whole]
}

/** The items of a list without markers; `undefined` when a marker cannot be written above each of them. */
function listParts(list: List, source: SourceText): Part[] | undefined {
  const start = list.start ?? 1
  const parts = list.children.map((item, index): Part => {
    const number = /^\d+/.exec(source.text.slice(offsets(item.position).start))?.[0]
    const counts = !list.ordered || Number(number) === start + index
    const at = offsets(item.position).start
    const place = counts && index > 0 ? placeAbove(source, at, []) : undefined
    const node: List = { ...list, ...(list.ordered ? { start: start + index } : {}), children: [item] }
    return { node, place }
  })
  return parts.slice(1).every(({ place }) => place) ? parts : undefined
}

/** A block inside copies of its containers. The items of a numbered list keep their numbers. */
function inContainers(node: RootContent, { ancestors, node: own }: Leaf): Root {
  let inner: Nodes = node
  let innerOriginal: Nodes = own
  for (const container of [...ancestors].reverse()) {
    inner = copyAround(container, inner, innerOriginal)
    innerOriginal = container
  }
  return { type: 'root', children: [inner as RootContent] }
}

function copyAround(container: Parents, child: Nodes, original: Nodes): Parents {
  const copy = { ...container, children: [child] } as Parents
  if (container.type !== 'list' || copy.type !== 'list' || !container.ordered) return copy
  const index = (container.children as Nodes[]).indexOf(original)
  copy.start = (container.start ?? 1) + Math.max(0, index)
  return copy
}
