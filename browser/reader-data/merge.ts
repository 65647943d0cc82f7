import { type Bookmark, bookmarkKey, type Position, positionKey, type ReaderData } from './records.ts'

interface Dated {
  readonly changed: string
}

/**
 * Brings two sets of a reader’s records together: of two records with one key the newer stays, and a
 * position keeps the highest fraction of both. Which set comes first makes no difference, except for
 * settings, which bear no date: those of `incoming` win, since somebody asked for them.
 */
export function merge(own: ReaderData, incoming: ReaderData): ReaderData {
  return {
    positions: newest([...own.positions, ...incoming.positions], positionKey, withHighest),
    bookmarks: newest<Bookmark>(
      [...own.bookmarks, ...incoming.bookmarks],
      bookmarkKey,
      (bookmark) => bookmark,
    ),
    settings: { ...own.settings, ...incoming.settings },
  }
}

function newest<Item extends Dated>(
  records: readonly Item[],
  keyOf: (record: Item) => readonly string[],
  join: (newer: Item, older: Item) => Item,
): Item[] {
  const found = new Map<string, Item>()
  for (const record of records) {
    const key = keyOf(record).join('\n')
    const known = found.get(key)
    if (known === undefined) found.set(key, record)
    else found.set(key, isNewer(record, known) ? join(record, known) : join(known, record))
  }
  return [...found.values()]
}

function withHighest(newer: Position, older: Position): Position {
  return older.highest > newer.highest ? { ...newer, highest: older.highest } : newer
}

/** Of two records of one moment the same one is always taken, so that two browsers come to agree. */
function isNewer(record: Dated, known: Dated): boolean {
  if (record.changed !== known.changed) return record.changed > known.changed
  return JSON.stringify(ordered(record)) > JSON.stringify(ordered(known))
}

/** `highest` is left out: it is joined, and must not sway which record stays. */
function ordered(record: Dated): [string, unknown][] {
  return Object.entries(record)
    .filter(([key]) => key !== 'highest')
    .sort(([a], [b]) => (a < b ? -1 : 1))
}
