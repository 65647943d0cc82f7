import type { EditableVersion } from './editable-version.ts'
import { type Row, type Side, sides } from './rows.ts'

/** Where an alignment ID belongs: with the text that its links lead to. */
export interface IdAnchor {
  readonly id: string
  readonly side: Side
  readonly atom: number
}

/**
 * The idAnchors of the IDs of a section: the text under the marker, in the original where the ID stands
 * there, else in the translation.
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
 * The IDs of a row: those at idAnchor in its text. Every ID has one row, so that whatever is merged,
 * split or shifted no link breaks; a row in which no ID is at idAnchor gets a new one when it is written.
 *
 * @param idAnchors where IDs belong
 * @returns a function from a row to its IDs, in the order of the idAnchors; it remembers the rows it was asked about
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
