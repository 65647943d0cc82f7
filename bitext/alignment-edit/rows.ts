/** The two sides of a row. */
export const sides = ['original', 'translation'] as const

/** One of the two sides of a row. */
export type Side = (typeof sides)[number]

/** The other side of a row. */
export function otherSide(side: Side): Side {
  return side === 'original' ? 'translation' : 'original'
}

/** The smallest piece of a version that can be a row of its own: a block, or a part of one. */
export interface Atom {
  /** The index of its block, from 0. */
  readonly block: number
  /** Whether a marker can be written above it, so that a row can begin here. */
  readonly opens: boolean
  /** Whether the marker above it must stay, wherever rows begin: it is in a list or quotation, or after one. */
  readonly fixed: boolean
}

/** The atoms of both versions of a section, in the order of the files. */
export type Atoms = { readonly [Key in Side]: readonly Atom[] }

/** Atoms of both sides that match, by index, in the order of the files. One side may be empty. */
export interface Row {
  readonly original: readonly number[]
  readonly translation: readonly number[]
  /** Present when a person decided on this row. */
  readonly decided?: true
}

/** The alignment of a section while it is edited. Never mutated: every operation returns a new one. */
export interface Alignment {
  readonly atoms: Atoms
  /** In reading order; see `inReadingOrder`. */
  readonly rows: readonly Row[]
}

/**
 * The first atom of each span of one side of a row. A span is what one marker can hold.
 *
 * @param indices atoms of one side of a row
 * @param atoms all atoms of that side
 */
export function spansOf(indices: readonly number[], atoms: readonly Atom[]): number[] {
  return indices.filter(
    (index, place) => place === 0 || indices[place - 1] !== index - 1 || atoms[index]?.fixed === true,
  )
}

/** Whether markers can express a row. A row that has one side only must be under a single marker. */
export function isWritable({ original, translation }: Row, atoms: Atoms): boolean {
  if (original.length > 0 && translation.length > 0) return true
  return spansOf(original, atoms.original).length + spansOf(translation, atoms.translation).length === 1
}

/** Whether only one side of a row has text. */
export function isOneSided({ original, translation }: Row): boolean {
  return original.length === 0 || translation.length === 0
}

/**
 * Puts rows into reading order, which is that of `pair`: the order of the original. A row that has only
 * the translation comes after the row that it follows there.
 */
export function inReadingOrder(rows: readonly Row[]): Row[] {
  const ofOriginal = rows.filter(({ original }) => original.length > 0)
  ofOriginal.sort((a, b) => (a.original[0] ?? 0) - (b.original[0] ?? 0))
  const rowOf: Row[] = []
  for (const row of rows) for (const index of row.translation) rowOf[index] = row
  const added = new Map<Row | undefined, Row[]>()
  const placed = new Set<Row>()
  let before: Row | undefined
  for (const row of rowOf) {
    if (!row) continue
    if (row.original.length > 0) before = row
    else if (!placed.has(row)) {
      placed.add(row)
      added.set(before, [...(added.get(before) ?? []), row])
    }
  }
  return [...(added.get(undefined) ?? []), ...ofOriginal.flatMap((row) => [row, ...(added.get(row) ?? [])])]
}

/** A row as rows that markers can express: the row itself, or one for each of its spans. */
export function writableRows(row: Row, atoms: Atoms): Row[] {
  if (isWritable(row, atoms)) return [row]
  return sides.flatMap((side) => {
    const starts = spansOf(row[side], atoms[side])
    return starts.map((start, place): Row => {
      const end = starts[place + 1] ?? Number.POSITIVE_INFINITY
      const own = row[side].slice(
        row[side].indexOf(start),
        end === Number.POSITIVE_INFINITY ? undefined : row[side].indexOf(end),
      )
      return side === 'original' ? { original: own, translation: [] } : { original: [], translation: own }
    })
  })
}
