import type { MendText } from './mend-text.ts'
import { type Row, type Side, sides } from './rows.ts'

/** Where an alignment ID belongs: with the text that its links lead to. */
export interface Home {
  readonly id: string
  readonly side: Side
  readonly atom: number
}

/**
 * The homes of the IDs of a section: the text under the marker, in the original where the ID stands
 * there, else in the translation.
 */
export function homesOf(texts: { readonly [Key in Side]: MendText }): Home[] {
  const seen = new Set<string>()
  return sides.flatMap((side) =>
    texts[side].atoms.flatMap(({ standing }, atom) => {
      const fresh = (standing?.marker.ids ?? []).filter((id) => !seen.has(id))
      for (const id of fresh) seen.add(id)
      return fresh.map((id): Home => ({ id, side, atom }))
    }),
  )
}

/**
 * The IDs of a row: those at home in its text. Every ID has one row, so that whatever is merged,
 * split or shifted no link breaks; a row in which no ID is at home gets a new one when it is written.
 *
 * @param homes where IDs belong
 * @returns a function from a row to its IDs, in the order of the homes; it remembers the rows it was asked about
 */
export function idsFrom(homes: readonly Home[]): (row: Row) => readonly string[] {
  const at: { [Key in Side]: string[][] } = { original: [], translation: [] }
  for (const { id, side, atom } of homes) {
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
