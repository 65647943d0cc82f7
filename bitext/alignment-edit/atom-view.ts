import type { Root, RootContent } from 'hast'
import type { Segment } from '../segment.ts'
import { versionToHast } from '../version-to-hast.ts'
import type { EditableVersion } from './editable-version.ts'

/** An atom as a page shows it: plain text, or sanitized HTML as a tree. */
export type AtomView = string | readonly RootContent[]

/**
 * What a page shows of each atom. Links have no address and pictures are their alternative text: the
 * page is for editing, and nothing on it leads away.
 *
 * @returns the view of each atom, in order
 */
export function atomViews({ version, atoms }: EditableVersion): AtomView[] {
  const segments = atoms.map(({ segment, tree }): Segment => ({ ...segment, tree }))
  const rich = segments.filter((_, index) => plainOf(atoms[index]) === undefined)
  const nowhere = { link: () => undefined, image: () => undefined }
  const trees: ReadonlyMap<Segment, Root> = versionToHast({ ...version, segments: rich }, nowhere)
  return atoms.map((atom, index) => {
    const segment = segments[index]
    return plainOf(atom) ?? (segment && trees.get(segment)?.children) ?? ''
  })
}

/** The text of a paragraph that is plain text and in no container; `undefined` for anything else. */
function plainOf(atom: EditableVersion['atoms'][number] | undefined): string | undefined {
  const [node, ...others] = atom?.tree.children ?? []
  if (node?.type !== 'paragraph' || others.length > 0) return undefined
  const parts = node.children.map((child) => (child.type === 'text' ? child.value : undefined))
  return parts.every((part) => part !== undefined) ? parts.join('') : undefined
}
