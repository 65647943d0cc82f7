import type { Row } from '#bitext/alignment-edit/rows'

/** Rows in a chunk when it is made. */
const chunkSize = 25

/** A row with a key that stays with its element on the page. */
export interface KeyedRow {
  readonly key: number
  readonly row: Row
}

/**
 * Rows that follow each other and are shown together. A chunk in which nothing changed stays the same
 * object, so that React does not look into it.
 */
export interface RowChunk {
  readonly id: number
  readonly rows: readonly KeyedRow[]
}

/** Rows in chunks. */
export function chunkRows(rows: readonly Row[]): RowChunk[] {
  const keyed = rows.map((row, key): KeyedRow => ({ key, row }))
  return Array.from({ length: Math.ceil(rows.length / chunkSize) }, (_, id) => ({
    id,
    rows: keyed.slice(id * chunkSize, (id + 1) * chunkSize),
  }))
}

/**
 * The chunks after a change of the rows. Rows before and after the change keep their keys and chunks; the
 * rows between take over the keys that were there.
 */
export function updateChunks(chunks: readonly RowChunk[], rows: readonly Row[]): RowChunk[] {
  const old = chunks.flatMap(({ id, rows: keyed }) => keyed.map(({ key, row }) => ({ key, row, chunk: id })))
  const shorter = Math.min(old.length, rows.length)
  let head = 0
  while (head < shorter && old[head]?.row === rows[head]) head++
  let tail = 0
  while (tail < shorter - head && old.at(-1 - tail)?.row === rows.at(-1 - tail)) tail++
  const between = old.slice(head, old.length - tail)
  let nextKey = 1 + old.reduce((largest, { key }) => Math.max(largest, key), -1)
  const lastChunk = between.at(-1)?.chunk ?? old[head - 1]?.chunk ?? old[0]?.chunk ?? 0
  const placed = rows.map((row, index) => {
    if (index < head) return old[index] ?? { key: nextKey++, row, chunk: lastChunk }
    const after = rows.length - index
    if (after <= tail) return old[old.length - after] ?? { key: nextKey++, row, chunk: lastChunk }
    const taken = between[index - head]
    return taken ? { ...taken, row } : { key: nextKey++, row, chunk: lastChunk }
  })
  return groupByChunk(placed, chunks)
}

function groupByChunk(
  placed: readonly (KeyedRow & { readonly chunk: number })[],
  before: readonly RowChunk[],
): RowChunk[] {
  const groups = new Map<number, KeyedRow[]>()
  for (const { key, row, chunk } of placed) {
    const group = groups.get(chunk)
    if (group) group.push({ key, row })
    else groups.set(chunk, [{ key, row }])
  }
  const known = new Map(before.map((chunk) => [chunk.id, chunk]))
  return [...groups].map(([id, rows]) => {
    const old = known.get(id)
    const isSame =
      old?.rows.length === rows.length &&
      old.rows.every(({ key, row }, index) => key === rows[index]?.key && row === rows[index]?.row)
    return isSame && old ? old : { id, rows }
  })
}
