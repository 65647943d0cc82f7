import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { merge } from './merge.ts'
import {
  type Bookmark,
  type BookmarkKey,
  type Position,
  type PositionKey,
  positionKey,
  type ReaderData,
  type Settings,
} from './records.ts'

/** What has changed, as open tabs tell each other. */
export type Change = 'positions' | 'bookmarks'

interface Schema extends DBSchema {
  positions: { key: PositionKey; value: Position; indexes: { work: string } }
  bookmarks: { key: BookmarkKey; value: Bookmark; indexes: { work: string } }
}

type Database = IDBPDatabase<Schema>

/** The steps from each version of the schema to the next. A released step is never changed: add one. */
const steps: readonly ((database: Database) => void)[] = [
  (database) => {
    const positions = database.createObjectStore('positions', { keyPath: ['work', 'section'] })
    positions.createIndex('work', 'work')
    const bookmarks = database.createObjectStore('bookmarks', { keyPath: ['work', 'section', 'pair'] })
    bookmarks.createIndex('work', 'work')
  },
]

let opening: Promise<Database> | undefined

function open(): Promise<Database> {
  opening ??= openDB<Schema>('cotejo', steps.length, {
    upgrade(database, from) {
      for (const step of steps.slice(from)) step(database)
    },
    // A tab with a newer schema waits: let go, and open anew when something is asked for.
    blocking(_from, _to, event) {
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

/** Does something with the database; where the browser keeps nothing, the answer is `otherwise`. */
async function attempt<Answer>(
  work: (database: Database) => Promise<Answer>,
  otherwise: Answer,
): Promise<Answer> {
  try {
    return await work(await open())
  } catch {
    return otherwise
  }
}

/** Whether this browser keeps anything: in some private windows it does not. */
export function isAvailable(): Promise<boolean> {
  return attempt(async () => true, false)
}

const listeners = new Set<(change: Change) => void>()
let channel: BroadcastChannel | undefined

function openChannel(): BroadcastChannel | undefined {
  if (channel || typeof BroadcastChannel === 'undefined') return channel
  channel = new BroadcastChannel('cotejo')
  channel.addEventListener('message', ({ data }) => {
    if (data === 'positions' || data === 'bookmarks') tellHere(data)
  })
  // A page that comes back by the browser's history has missed what others said meanwhile.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return
    tellHere('positions')
    tellHere('bookmarks')
  })
  return channel
}

function tellHere(change: Change): void {
  for (const listener of listeners) listener(change)
}

function tell(change: Change): void {
  openChannel()?.postMessage(change)
  tellHere(change)
}

/** Calls a listener after each change, in this tab or another. Returns how to stop it. */
export function onChange(listener: (change: Change) => void): () => void {
  openChannel()
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Notes where somebody is reading. The highest fraction of the section is kept. */
export async function rememberPlace(place: Omit<Position, 'highest' | 'changed'>): Promise<void> {
  const noted = await attempt(async (database) => {
    const { store, done } = database.transaction('positions', 'readwrite')
    const known = await store.get(positionKey(place))
    const highest = Math.max(place.fraction, known?.highest ?? 0)
    await store.put({ ...place, highest, changed: new Date().toISOString() })
    await done
    return true
  }, false)
  if (noted) tell('positions')
}

/** The places of a work, or of all, that were noted last first. */
export async function positionsOf(work?: string): Promise<Position[]> {
  const found = await attempt<Position[]>(
    (database) =>
      work === undefined ? database.getAll('positions') : database.getAllFromIndex('positions', 'work', work),
    [],
  )
  return found.sort((a, b) => (a.changed < b.changed ? 1 : -1))
}

/** Where somebody stopped reading a work: in the section given, or in whichever was read last. */
export async function placeOf(work: string, section?: string): Promise<Position | undefined> {
  const positions = await positionsOf(work)
  return positions.find((position) => section === undefined || position.section === section)
}

/** The bookmarks of a work, or of all, in the order they were made. */
export async function bookmarksOf(work?: string): Promise<Bookmark[]> {
  const found = await attempt<Bookmark[]>(
    (database) =>
      work === undefined ? database.getAll('bookmarks') : database.getAllFromIndex('bookmarks', 'work', work),
    [],
  )
  return found.sort((a, b) => (a.created < b.created ? -1 : 1))
}

/** Keeps a bookmark as it is, in place of the one of its pair. Says whether it was kept. */
export async function keepBookmark(bookmark: Bookmark): Promise<boolean> {
  const kept = await attempt(async (database) => {
    await database.put('bookmarks', bookmark)
    return true
  }, false)
  if (kept) tell('bookmarks')
  return kept
}

/** Changes the note of a bookmark, unless the bookmark is gone. */
export async function writeNote(key: BookmarkKey, note: string): Promise<void> {
  const written = await attempt(async (database) => {
    const { store, done } = database.transaction('bookmarks', 'readwrite')
    const known = await store.get(key)
    if (known && known.note !== note) {
      await store.put({ ...known, note, changed: new Date().toISOString() })
    }
    await done
    return known !== undefined && known.note !== note
  }, false)
  if (written) tell('bookmarks')
}

/** Takes a bookmark away. Returns it, so that it can be put back. */
export async function removeBookmark(key: BookmarkKey): Promise<Bookmark | undefined> {
  const removed = await attempt(async (database) => {
    const { store, done } = database.transaction('bookmarks', 'readwrite')
    const known = await store.get(key)
    await store.delete(key)
    await done
    return known
  }, undefined)
  if (removed) tell('bookmarks')
  return removed
}

/** Everything that is kept, settings included. */
export async function everything(): Promise<ReaderData> {
  return { positions: await positionsOf(), bookmarks: await bookmarksOf(), settings: readSettings() }
}

/**
 * Takes over what a checked file holds, newest record by newest record, in one transaction: all of it
 * is kept, or nothing changes.
 *
 * @returns whether it was kept
 */
export async function takeOver(incoming: ReaderData): Promise<boolean> {
  const taken = await attempt(async (database) => {
    const transaction = database.transaction(['positions', 'bookmarks'], 'readwrite')
    const positions = transaction.objectStore('positions')
    const bookmarks = transaction.objectStore('bookmarks')
    const own = { positions: await positions.getAll(), bookmarks: await bookmarks.getAll(), settings: {} }
    const merged = merge(own, incoming)
    await Promise.all([
      ...merged.positions.map((position) => positions.put(position)),
      ...merged.bookmarks.map((bookmark) => bookmarks.put(bookmark)),
      transaction.done,
    ])
    return true
  }, false)
  if (!taken) return false
  writeSettings(incoming.settings)
  tell('positions')
  tell('bookmarks')
  return true
}

/** Forgets positions, bookmarks and settings. */
export async function forgetEverything(): Promise<void> {
  await attempt(async (database) => {
    const transaction = database.transaction(['positions', 'bookmarks'], 'readwrite')
    await Promise.all([
      transaction.objectStore('positions').clear(),
      transaction.objectStore('bookmarks').clear(),
      transaction.done,
    ])
  }, undefined)
  try {
    for (const name of Object.keys(readSettings())) localStorage.removeItem(name)
  } catch {
    // A browser that keeps no settings has none to forget.
  }
  tell('positions')
  tell('bookmarks')
}

function readSettings(): Settings {
  try {
    return Object.fromEntries(Object.entries(localStorage).filter(([name]) => name.startsWith('cotejo.')))
  } catch {
    return {}
  }
}

function writeSettings(settings: Settings): void {
  try {
    for (const [name, value] of Object.entries(settings)) localStorage.setItem(name, value)
  } catch {
    // Settings are a comfort: the places and bookmarks are kept already.
  }
}
