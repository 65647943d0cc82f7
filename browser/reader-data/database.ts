import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Language } from '#bitext/language'
import { notifyDataChange } from './data-changes.ts'
import { merge } from './merge.ts'
import {
  type Bookmark,
  type BookmarkKey,
  bookmarkKey,
  type PairLocation,
  type Position,
  type PositionKey,
  positionKey,
  type ReaderData,
  type StoredSettings,
  type StudyWord,
  type WordKey,
} from './records.ts'

export interface Schema extends DBSchema {
  positions: { key: PositionKey; value: Position; indexes: { work: string } }
  bookmarks: { key: BookmarkKey; value: Bookmark; indexes: { work: string } }
  words: { key: WordKey; value: StudyWord; indexes: { language: Language } }
}

export type Database = IDBPDatabase<Schema>

/** The migrations of the schema, one for each version. A released one must never be changed: add another. */
const migrations: readonly ((database: Database) => void)[] = [
  (database) => {
    const positions = database.createObjectStore('positions', { keyPath: ['work', 'section'] })
    positions.createIndex('work', 'work')
    const bookmarks = database.createObjectStore('bookmarks', { keyPath: ['work', 'section', 'pair'] })
    bookmarks.createIndex('work', 'work')
  },
  (database) => {
    const words = database.createObjectStore('words', { keyPath: ['language', 'lemma'] })
    words.createIndex('language', 'language')
  },
]

let opening: Promise<Database> | undefined

function open(): Promise<Database> {
  opening ??= openDB<Schema>('cotejo', migrations.length, {
    upgrade(database, version) {
      for (const migrate of migrations.slice(version)) migrate(database)
    },
    // A tab with a newer schema waits for this connection to close. The next access opens another one.
    blocking(_currentVersion, _blockedVersion, event) {
      ;(event.target as IDBDatabase).close()
      opening = undefined
    },
    terminated() {
      opening = undefined
    },
  })
  opening.catch(() => {
    opening = undefined
  })
  return opening
}

/** Runs an operation on the database; returns the fallback if the browser has no database for this site. */
export async function withDatabase<Result>(
  operation: (database: Database) => Promise<Result>,
  fallback: Result,
): Promise<Result> {
  try {
    return await operation(await open())
  } catch {
    return fallback
  }
}

/** Whether this browser can store data: in some private windows it cannot. */
export function isAvailable(): Promise<boolean> {
  return withDatabase(async () => true, false)
}

/** Stores the reading position of a section. The highest fraction so far stays. */
export async function savePosition(position: Omit<Position, 'highest' | 'changed'>): Promise<void> {
  const isSaved = await withDatabase(async (database) => {
    const { store, done } = database.transaction('positions', 'readwrite')
    const stored = await store.get(positionKey(position))
    const highest = Math.max(position.fraction, stored?.highest ?? 0)
    await store.put({ ...position, highest, changed: new Date().toISOString() })
    await done
    return true
  }, false)
  if (isSaved) notifyDataChange('positions')
}

/** The reading positions in a work, or in all works, the latest first. */
export async function allPositions(work?: string): Promise<Position[]> {
  const positions = await withDatabase<Position[]>(
    (database) =>
      work === undefined ? database.getAll('positions') : database.getAllFromIndex('positions', 'work', work),
    [],
  )
  return positions.sort((a, b) => (a.changed < b.changed ? 1 : -1))
}

/** The reading position in a section of a work; without a section, the latest position in the work. */
export async function positionOf(work: string, section?: string): Promise<Position | undefined> {
  const positions = await allPositions(work)
  return positions.find((position) => section === undefined || position.section === section)
}

/** The bookmarks in a work, or in all works, in the order of their creation. */
export async function allBookmarks(work?: string): Promise<Bookmark[]> {
  const bookmarks = await withDatabase<Bookmark[]>(
    (database) =>
      work === undefined ? database.getAll('bookmarks') : database.getAllFromIndex('bookmarks', 'work', work),
    [],
  )
  return bookmarks.sort((a, b) => (a.created < b.created ? -1 : 1))
}

/** Stores a bookmark; it replaces the one of the same pair. Returns whether it was stored. */
export async function saveBookmark(bookmark: Bookmark): Promise<boolean> {
  const isSaved = await withDatabase(async (database) => {
    await database.put('bookmarks', bookmark)
    return true
  }, false)
  if (isSaved) notifyDataChange('bookmarks')
  return isSaved
}

/** Changes the note of a bookmark, if the bookmark still exists. */
export async function saveNote(key: BookmarkKey, note: string): Promise<void> {
  const hasChanged = await withDatabase(async (database) => {
    const { store, done } = database.transaction('bookmarks', 'readwrite')
    const stored = await store.get(key)
    const isNew = stored !== undefined && stored.note !== note
    if (isNew) await store.put({ ...stored, note, changed: new Date().toISOString() })
    await done
    return isNew
  }, false)
  if (hasChanged) notifyDataChange('bookmarks')
}

/** Deletes a bookmark. Returns it, so that the reader can undo it; undefined if there was none. */
export async function removeBookmark(key: BookmarkKey): Promise<Bookmark | undefined> {
  const removed = await withDatabase(async (database) => {
    const { store, done } = database.transaction('bookmarks', 'readwrite')
    const stored = await store.get(key)
    await store.delete(key)
    await done
    return stored
  }, undefined)
  if (removed) notifyDataChange('bookmarks')
  return removed
}

/**
 * Moves the data of a work that was stored under slugs it had before to its slug of today. Of two records of
 * the same place the newer one stays, as in an import.
 */
export async function moveToSlug(slug: string, oldSlugs: readonly string[]): Promise<void> {
  const [positions, bookmarks] = await Promise.all([
    Promise.all(oldSlugs.map((old) => allPositions(old))),
    Promise.all(oldSlugs.map((old) => allBookmarks(old))),
  ])
  const [oldPositions, oldBookmarks] = [positions.flat(), bookmarks.flat()]
  if (oldPositions.length === 0 && oldBookmarks.length === 0) return
  const renamed = <Item extends PairLocation>(item: Item): Item => ({
    ...item,
    work: slug,
    page: slug + item.page.slice(item.work.length),
  })
  const moved = {
    positions: oldPositions.map(renamed),
    bookmarks: oldBookmarks.map(renamed),
    words: [], // their links redirect
    settings: {},
  }
  if (!(await importData(moved))) return
  await withDatabase(async (database) => {
    const transaction = database.transaction(['positions', 'bookmarks'], 'readwrite')
    await Promise.all([
      ...oldPositions.map((position) => transaction.objectStore('positions').delete(positionKey(position))),
      ...oldBookmarks.map((bookmark) => transaction.objectStore('bookmarks').delete(bookmarkKey(bookmark))),
      transaction.done,
    ])
  }, undefined)
}

/** All data of the reader, including settings. */
export async function allData(): Promise<ReaderData> {
  const words = await withDatabase<StudyWord[]>((database) => database.getAll('words'), [])
  return { positions: await allPositions(), bookmarks: await allBookmarks(), words, settings: readSettings() }
}

/**
 * Merges the data of a validated backup into the stored data: the newer record of each key stays. One
 * transaction, so either everything is stored or nothing.
 *
 * @returns whether it was stored
 */
export async function importData(incoming: ReaderData): Promise<boolean> {
  const isImported = await withDatabase(async (database) => {
    const transaction = database.transaction(['positions', 'bookmarks', 'words'], 'readwrite')
    const positions = transaction.objectStore('positions')
    const bookmarks = transaction.objectStore('bookmarks')
    const words = transaction.objectStore('words')
    const stored = {
      positions: await positions.getAll(),
      bookmarks: await bookmarks.getAll(),
      words: await words.getAll(),
      settings: {},
    }
    const merged = merge(stored, incoming)
    await Promise.all([
      ...merged.positions.map((position) => positions.put(position)),
      ...merged.bookmarks.map((bookmark) => bookmarks.put(bookmark)),
      ...merged.words.map((word) => words.put(word)),
      transaction.done,
    ])
    return true
  }, false)
  if (!isImported) return false
  writeSettings(incoming.settings)
  notifyAll()
  return true
}

/** Deletes everything: positions, bookmarks, words and settings. */
export async function deleteAllData(): Promise<void> {
  await withDatabase(async (database) => {
    const transaction = database.transaction(['positions', 'bookmarks', 'words'], 'readwrite')
    await Promise.all([
      transaction.objectStore('positions').clear(),
      transaction.objectStore('bookmarks').clear(),
      transaction.objectStore('words').clear(),
      transaction.done,
    ])
  }, undefined)
  try {
    for (const name of Object.keys(readSettings())) localStorage.removeItem(name)
  } catch {
    // If the browser blocks storage, there are no settings to delete.
  }
  notifyAll()
}

function notifyAll(): void {
  for (const change of ['positions', 'bookmarks', 'words'] as const) notifyDataChange(change)
}

function readSettings(): StoredSettings {
  try {
    return Object.fromEntries(Object.entries(localStorage).filter(([name]) => name.startsWith('cotejo.')))
  } catch {
    return {}
  }
}

function writeSettings(settings: StoredSettings): void {
  try {
    for (const [name, value] of Object.entries(settings)) localStorage.setItem(name, value)
  } catch {
    // The import is still a success without settings: positions and bookmarks are stored.
  }
}
