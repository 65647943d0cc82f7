import {
  type Alignment,
  type Atoms,
  inReadingOrder,
  isOneSided,
  isWritable,
  otherSide,
  type Row,
  type Side,
  sides,
  writableRows,
} from './rows.ts'

/** The alignment after an operation, and the row to go to. */
export interface EditResult {
  readonly alignment: Alignment
  readonly at: number
}

/** How many atoms of each side of a row go to the upper row when it is split. */
export type Cut = { readonly [Key in Side]: number }

/**
 * Merges a row with the next.
 *
 * @returns `undefined` when there is no next row, or when no marker can hold both: they have text on the
 *   same side only, and a list or quotation begins or ends between them
 */
export function merge(alignment: Alignment, index: number): EditResult | undefined {
  const [row, next] = [alignment.rows[index], alignment.rows[index + 1]]
  if (!row || !next) return undefined
  const merged = unite(row, next)
  if (!isWritable(merged, alignment.atoms)) return undefined
  return replaceRows(alignment, index, 2, [merged], merged)
}

/**
 * Where one side of a row can be cut, as the number of its atoms above the cut. 0 and the number of all
 * atoms are always included.
 */
export function cutsOf({ rows, atoms }: Alignment, index: number, side: Side): number[] {
  const own = rows[index]?.[side] ?? []
  const inner = own.flatMap((atom, place) => (place > 0 && atoms[side][atom]?.opens ? [place] : []))
  return own.length === 0 ? [0] : [0, ...inner, own.length]
}

/**
 * Splits a row in two.
 *
 * @returns `undefined` when the cut is not among those of `cutsOf`, or would leave a row empty
 */
export function split(alignment: Alignment, index: number, cut: Cut): EditResult | undefined {
  const row = alignment.rows[index]
  if (!row || !sides.every((side) => cutsOf(alignment, index, side).includes(cut[side]))) return undefined
  const upper = decidedRow(row.original.slice(0, cut.original), row.translation.slice(0, cut.translation))
  const lower = decidedRow(row.original.slice(cut.original), row.translation.slice(cut.translation))
  if (isEmpty(upper) || isEmpty(lower)) return undefined
  const parts = [upper, lower].flatMap((part) => writableRows(part, alignment.atoms))
  return replaceRows(alignment, index, 1, parts, parts[0])
}

/**
 * Moves the text of one side down or up by one row, from a row to the next row whose side is empty. That
 * gap absorbs the move, so rows after it stay as they are. Moving up, the first text is added to the row
 * above.
 *
 * @returns `undefined` when there is nothing to move, or no row above
 */
export function shift(
  alignment: Alignment,
  index: number,
  side: Side,
  way: 'up' | 'down',
): EditResult | undefined {
  const { rows, atoms } = alignment
  const start = rows.findIndex((row, place) => place >= index && row[side].length > 0)
  if (start < 0 || (way === 'up' && start === 0)) return undefined
  let end = start
  while ((rows[end + 1]?.[side].length ?? 0) > 0) end++
  const from = way === 'up' ? start - 1 : start
  const to = way === 'up' ? end : end + 1
  const moved = rows.slice(from, to + 1).map((row) => ({ ...row }))
  if (moved.length < to - from + 1) moved.push({ original: [], translation: [] })
  const old = moved.map((row) => row[side])
  const shifted = moved.map((row, place): Row => {
    const own =
      way === 'down'
        ? (old[place - 1] ?? [])
        : place === 0
          ? sorted([...(old[0] ?? []), ...(old[1] ?? [])])
          : (old[place + 1] ?? [])
    return side === 'original'
      ? { original: own, translation: row.translation }
      : { original: row.original, translation: own }
  })
  const parts = shifted.filter((row) => !isEmpty(row)).flatMap((row) => writableRows(row, atoms))
  return replaceRows(
    alignment,
    from,
    to - from + 1,
    parts,
    way === 'up' ? parts[0] : rowOfFirst(parts, old[0], side),
  )
}

/**
 * Splits a pair into two rows, one for each side. Markers inside lists or quotations can make it more.
 *
 * @returns `undefined` when only one side has text
 */
export function unlink(alignment: Alignment, index: number): EditResult | undefined {
  const row = alignment.rows[index]
  if (!row || isOneSided(row)) return undefined
  const parts = [decidedRow(row.original, []), decidedRow([], row.translation)].flatMap((part) =>
    writableRows(part, alignment.atoms),
  )
  return replaceRows(alignment, index, 1, parts, parts[0])
}

/**
 * The row that `link` would pair with a row that has one side only: the nearest row that has only the
 * other side, with no pair in between, so that the order of the texts does not change.
 *
 * @param way where to look: `down` for rows after it, `up` for rows before it
 */
export function linkable({ rows }: Alignment, index: number, way: 'up' | 'down'): number | undefined {
  const row = rows[index]
  if (!row || !isOneSided(row)) return undefined
  const side: Side = row.original.length > 0 ? 'original' : 'translation'
  const step = way === 'down' ? 1 : -1
  for (let at = index + step; ; at += step) {
    const other = rows[at]
    if (!other || !isOneSided(other)) return undefined
    if (other[otherSide(side)].length > 0) return at
  }
}

/**
 * Pairs a row that has one side only with the nearest row that has only the other.
 *
 * @returns `undefined` when there is no such row
 */
export function link(alignment: Alignment, index: number, way: 'up' | 'down'): EditResult | undefined {
  const partner = linkable(alignment, index, way)
  const row = alignment.rows[index]
  const other = partner === undefined ? undefined : alignment.rows[partner]
  if (partner === undefined || !row || !other) return undefined
  const [first, last] = [Math.min(index, partner), Math.max(index, partner)]
  const linked = unite(row, other)
  const between = alignment.rows.slice(first + 1, last)
  return replaceRows(alignment, first, last - first + 1, [linked, ...between], linked)
}

function unite(a: Row, b: Row): Row {
  return decidedRow(sorted([...a.original, ...b.original]), sorted([...a.translation, ...b.translation]))
}

function decidedRow(original: readonly number[], translation: readonly number[]): Row {
  return { original, translation, decided: true }
}

function sorted(indices: readonly number[]): number[] {
  return [...indices].sort((a, b) => a - b)
}

function isEmpty({ original, translation }: Row): boolean {
  return original.length === 0 && translation.length === 0
}

function rowOfFirst(
  rows: readonly Row[],
  indices: readonly number[] | undefined,
  side: Side,
): Row | undefined {
  return rows.find((row) => row[side][0] === indices?.[0])
}

function replaceRows(
  { atoms, rows }: { atoms: Atoms; rows: readonly Row[] },
  index: number,
  count: number,
  parts: readonly Row[],
  next: Row | undefined,
): EditResult {
  const ordered = inReadingOrder([...rows.slice(0, index), ...parts, ...rows.slice(index + count)])
  const at = next ? ordered.indexOf(next) : index
  return { alignment: { atoms, rows: ordered }, at: Math.max(0, at) }
}
