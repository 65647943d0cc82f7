import { type Atoms, inReadingOrder, isWritable, type Row, sides } from './rows.ts'

/**
 * Checks rows that came from outside, and puts them into reading order.
 *
 * @returns `undefined` when they are not an alignment of these atoms: every atom belongs to exactly one
 *   row, in order, and markers can hold each row
 */
export function checkRows(rows: readonly Row[], atoms: Atoms): Row[] | undefined {
  for (const side of sides) {
    const seen = new Set<number>()
    for (const row of rows) {
      let before = -1
      for (const index of row[side]) {
        if (index <= before || seen.has(index) || !atoms[side][index]) return undefined
        seen.add(index)
        before = index
      }
      const [first] = row[side]
      if (first !== undefined && !atoms[side][first]?.opens) return undefined
    }
    if (seen.size !== atoms[side].length) return undefined
  }
  return rows.every((row) => isWritable(row, atoms)) ? inReadingOrder(rows) : undefined
}
