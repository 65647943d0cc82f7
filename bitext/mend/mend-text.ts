import type { List, Nodes, Parents, Root, RootContent } from 'mdast'
import { plainText } from '../exchange/blocks.ts'
import type { Marker } from '../marker.ts'
import type { Version } from '../parse.ts'
import { blockKind, type Segment } from '../segment.ts'
import { type Leaf, leavesOf } from './leaves.ts'
import { type Edit, type MarkerPlace, offsets, type Page, placeAbove, removal } from './marker-place.ts'
import { paragraphParts } from './paragraph-parts.ts'
import type { Atom } from './rows.ts'

/** A marker as it stands above an atom. */
export interface StandingMarker {
  readonly marker: Marker
  readonly start: number
  readonly end: number
  /** What takes it out. */
  readonly removal: Edit
}

/** An atom with all that the writer needs to know of it. Offsets count after a byte order mark. */
export interface TextAtom extends Atom {
  readonly segment: Segment
  /** Its words, with single spaces. */
  readonly text: string
  /** The Markdown of the atom in copies of its containers. */
  readonly tree: Root
  readonly standing?: StandingMarker
  readonly place?: MarkerPlace
}

/** A block: its words and its kind, as the aligner takes them. */
export interface MendBlock {
  readonly text: string
  readonly kind: string | undefined
  /** How many nested nodes its atoms have in common: the containers, and the paragraph or list itself. */
  readonly depth: number
}

/** A version taken to pieces for mending: its atoms in the order of the file. */
export interface MendText {
  readonly version: Version
  readonly atoms: readonly TextAtom[]
  readonly blocks: readonly MendBlock[]
}

/**
 * Takes a version to pieces. A block that segments own is one atom or, where a marker can be written
 * inside it, several: the sentences of a paragraph, the items of a list.
 *
 * @param version without errors
 */
export function mendText(version: Version): MendText {
  const text = version.source.replace(/^\uFEFF/, '')
  const page: Page = { text, lineEnd: /\r\n|\n|\r/.exec(text)?.[0] ?? '\n' }
  const leaves = leavesOf(version)
  const atoms = leaves.flatMap((leaf, block) => atomsOf(leaf, leaves[block - 1], block, page, version))
  const blocks = leaves.map(
    ({ node, ancestors }): MendBlock => ({
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
  page: Page,
  version: Version,
): TextAtom[] {
  const standing = leaf.first ? standingMarker(leaf, before, page) : undefined
  const place = standing ? undefined : placeAbove(page, offsets(leaf.node.position).start, leaf.ancestors)
  const fixed = standing !== undefined && (leaf.ancestors.length > 0 || (before?.ancestors.length ?? 0) > 0)
  return partsOf(leaf, page, version).map((part, index) => {
    const { segment } = leaf
    const common = { block, segment, text: plainText(part.node), tree: nested(part.node, leaf) }
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
      opens: standing !== undefined || place !== undefined,
      fixed,
      ...(standing && { standing }),
      ...(place && { place }),
    }
  })
}

function standingMarker(leaf: Leaf, before: Leaf | undefined, page: Page): StandingMarker {
  const { start, end } = offsets(leaf.segment.markerPosition)
  return { marker: leaf.segment.marker, start, end, removal: removal(page, leaf, before) }
}

function partsOf({ node, ancestors }: Leaf, page: Page, { language }: Version): Part[] {
  const whole: Part = { node }
  if (node.type === 'paragraph') {
    const parts = paragraphParts(node, ancestors, page, language)
    if (parts.length < 2) return [whole]
    return parts.map(({ children, place }) => ({ node: { ...node, children }, place }))
  }
  if (node.type === 'list' && ancestors.length === 0) return listParts(node, page) ?? [whole]
  return [whole]
}

/** The items of a list that no marker stands in; `undefined` when they cannot be told apart by markers. */
function listParts(list: List, page: Page): Part[] | undefined {
  const start = list.start ?? 1
  const parts = list.children.map((item, index): Part => {
    const number = /^\d+/.exec(page.text.slice(offsets(item.position).start))?.[0]
    const counts = !list.ordered || Number(number) === start + index
    const at = offsets(item.position).start
    const place = counts && index > 0 ? placeAbove(page, at, []) : undefined
    const node: List = { ...list, ...(list.ordered ? { start: start + index } : {}), children: [item] }
    return { node, place }
  })
  return parts.slice(1).every(({ place }) => place) ? parts : undefined
}

/** A block inside copies of its containers; a numbered list goes on counting. */
function nested(node: RootContent, { ancestors, node: own }: Leaf): Root {
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
