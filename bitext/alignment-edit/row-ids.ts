import type { EditableVersion } from './editable-version.ts'
import { type Row, type Side, sides } from './rows.ts'

/** The text that an alignment ID belongs to: links to the ID lead there. */
export interface IdAnchor {
  readonly id: string
  readonly side: Side
  readonly atom: number
}

/**
 * The anchor of each ID of a section: the text under its marker, in the original if the ID is there, else
 * in the translation.
 */
export function idAnchorsOf(texts: { readonly [Key in Side]: EditableVersion }): IdAnchor[] {
  const seen = new Set<string>()
  return sides.flatMap((side) =>
    texts[side].atoms.flatMap(({ existing }, atom) => {
      const fresh = (existing?.marker.ids ?? []).filter((id) => !seen.has(id))
      for (const id of fresh) seen.add(id)
      return fresh.map((id): IdAnchor => ({ id, side, atom }))
    }),
  )
}

/**
 * The IDs of a row: those whose anchors are in it. Every ID has exactly one row, so links keep working
 * whatever is merged, split or moved. A row without anchors gets a new ID when it is written.
 *
 * @returns the IDs of a row, in the order of their anchors; computed once for each row
 */
export function idsFrom(idAnchors: readonly IdAnchor[]): (row: Row) => readonly string[] {
  const at: { [Key in Side]: string[][] } = { original: [], translation: [] }
  for (const { id, side, atom } of idAnchors) {
    at[side][atom] ??= []
    at[side][atom].push(id)
  }
  const known = new WeakMap<Row, readonly string[]>()
  return (row) => {
    const ids = known.get(row) ?? sides.flatMap((side) => row[side].flatMap((atom) => at[side][atom] ?? []))
    known.set(row, ids)
    return ids
  }
}
