import type { MendText } from './mend-text.ts'
import { type Mending, type Row, type Side, sides } from './rows.ts'

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
 * The IDs of each row: those at home in its text. Every ID has one row, so that whatever is merged,
 * split or shifted no link breaks; a row in which no ID is at home gets a new one when it is written.
 */
export function idsOfRows({ rows }: Mending, homes: readonly Home[]): Map<Row, string[]> {
  const rowOf: { [Key in Side]: Row[] } = { original: [], translation: [] }
  const ids = new Map<Row, string[]>()
  for (const row of rows) {
    ids.set(row, [])
    for (const side of sides) for (const atom of row[side]) rowOf[side][atom] = row
  }
  for (const { id, side, atom } of homes) {
    const row = rowOf[side][atom]
    if (row) ids.get(row)?.push(id)
  }
  return ids
}
