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

/** An alignment after an operation, and the row that a person would look at next. */
export interface EditResult {
  readonly alignment: Alignment
  readonly at: number
}

/** How many atoms of each side of a row go to the upper one when it is split. */
export type Cut = { readonly [Key in Side]: number }

/**
 * Makes one row of a row and the next.
 *
 * @returns `undefined` when there is no next row, or when no marker could hold them together: both
 *   are on one side alone, and a list or quotation begins or ends between them
 */
export function merge(alignment: Alignment, index: number): EditResult | undefined {
  const [row, next] = [alignment.rows[index], alignment.rows[index + 1]]
  if (!row || !next) return undefined
  const merged = united(row, next)
  if (!isWritable(merged, alignment.atoms)) return undefined
  return replaced(alignment, index, 2, [merged], merged)
}

/**
 * The places at which one side of a row can be cut, as counts of its atoms above the cut; 0 and all
 * of them are always among them.
 */
export function cutsOf({ rows, atoms }: Alignment, index: number, side: Side): number[] {
  const own = rows[index]?.[side] ?? []
  const inner = own.flatMap((atom, place) => (place > 0 && atoms[side][atom]?.opens ? [place] : []))
  return own.length === 0 ? [0] : [0, ...inner, own.length]
}

/**
 * Splits a row in two.
 *
 * @returns `undefined` when the cut is not one of `cutsOf`, or leaves one of the rows empty
 */
export function split(alignment: Alignment, index: number, cut: Cut): EditResult | undefined {
  const row = alignment.rows[index]
  if (!row || !sides.every((side) => cutsOf(alignment, index, side).includes(cut[side]))) return undefined
  const upper = decided(row.original.slice(0, cut.original), row.translation.slice(0, cut.translation))
  const lower = decided(row.original.slice(cut.original), row.translation.slice(cut.translation))
  if (isEmpty(upper) || isEmpty(lower)) return undefined
  const parts = [upper, lower].flatMap((part) => writableRows(part, alignment.atoms))
  return replaced(alignment, index, 1, parts, parts[0])
}

/**
 * Moves what stands on one side from a row on one row down, or up. It goes on as far as that side
 * has text row by row: an empty side takes up the shift, so that what is right beyond it stays right.
 * Going up, the first row joins what stands above it.
 *
 * @returns `undefined` when there is nothing to move, or no row above to move up to
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
  return replaced(
    alignment,
    from,
    to - from + 1,
    parts,
    way === 'up' ? parts[0] : rowOfFirst(parts, old[0], side),
  )
}

/**
 * Makes two rows of a pair, one for each side; more where markers inside lists or quotations allow
 * no fewer.
 *
 * @returns `undefined` when only one side holds text
 */
export function unlink(alignment: Alignment, index: number): EditResult | undefined {
  const row = alignment.rows[index]
  if (!row || isOneSided(row)) return undefined
  const parts = [decided(row.original, []), decided([], row.translation)].flatMap((part) =>
    writableRows(part, alignment.atoms),
  )
  return replaced(alignment, index, 1, parts, parts[0])
}

/**
 * The row that `link` would join to a row on one side alone: the nearest of the other side alone,
 * with no pair between them, so that nothing changes its order.
 *
 * @param way where to look: `down` for the next, `up` for the one before
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
 * Makes a pair of a row on one side alone and the nearest of the other side alone.
 *
 * @returns `undefined` when there is none
 */
export function link(alignment: Alignment, index: number, way: 'up' | 'down'): EditResult | undefined {
  const partner = linkable(alignment, index, way)
  const row = alignment.rows[index]
  const other = partner === undefined ? undefined : alignment.rows[partner]
  if (partner === undefined || !row || !other) return undefined
  const [first, last] = [Math.min(index, partner), Math.max(index, partner)]
  const linked = united(row, other)
  const between = alignment.rows.slice(first + 1, last)
  return replaced(alignment, first, last - first + 1, [linked, ...between], linked)
}

function united(a: Row, b: Row): Row {
  return decided(sorted([...a.original, ...b.original]), sorted([...a.translation, ...b.translation]))
}

function decided(original: readonly number[], translation: readonly number[]): Row {
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

function replaced(
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
