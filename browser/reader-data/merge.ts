import {
  type Bookmark,
  bookmarkKey,
  type Position,
  positionKey,
  type ReaderData,
  type StudyWord,
  wordKey,
} from './records.ts'

interface Dated {
  readonly changed: string
}

/**
 * Merges two sets of a reader's data. Of two records with the same key the newer one stays; a position
 * keeps the higher `highest` of both. The result does not depend on which set comes first, except for
 * settings: they have no date, so those of `incoming` win, because the reader asked for the import.
 */
export function merge(stored: ReaderData, incoming: ReaderData): ReaderData {
  return {
    positions: newest([...stored.positions, ...incoming.positions], positionKey, keepHighest),
    bookmarks: newest<Bookmark>(
      [...stored.bookmarks, ...incoming.bookmarks],
      bookmarkKey,
      (bookmark) => bookmark,
    ),
    words: newest<StudyWord>([...stored.words, ...incoming.words], wordKey, (word) => word),
    settings: { ...stored.settings, ...incoming.settings },
  }
}

function newest<Item extends Dated>(
  records: readonly Item[],
  keyOf: (record: Item) => readonly string[],
  combine: (newer: Item, older: Item) => Item,
): Item[] {
  const byKey = new Map<string, Item>()
  for (const record of records) {
    const key = keyOf(record).join('\n')
    const known = byKey.get(key)
    if (known === undefined) byKey.set(key, record)
    else byKey.set(key, isNewer(record, known) ? combine(record, known) : combine(known, record))
  }
  return [...byKey.values()]
}

function keepHighest(newer: Position, older: Position): Position {
  return older.highest > newer.highest ? { ...newer, highest: older.highest } : newer
}

/** For records with the same date the choice depends on their content only, so that all browsers choose alike. */
function isNewer(record: Dated, known: Dated): boolean {
  if (record.changed !== known.changed) return record.changed > known.changed
  return JSON.stringify(comparable(record)) > JSON.stringify(comparable(known))
}

/** The fields in a fixed order, without `highest`: it is combined, and must not influence the choice. */
function comparable(record: Dated): [string, unknown][] {
  return Object.entries(record)
    .filter(([key]) => key !== 'highest')
    .sort(([a], [b]) => (a < b ? -1 : 1))
}
