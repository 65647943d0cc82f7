import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { type Language, languages } from '#bitext/language'
import { parseVersion, type Version } from '#bitext/parse'
import { displayPath } from './content-folder.ts'
import { exists, ignoreMissing, readTextFile } from './text-file.ts'

/** A parsed version, or the finding that says why the file cannot be parsed. */
type Parsed = Version | VFileMessage

interface Entry {
  /** Modification time and size of the file: if they change, it is parsed again. */
  readonly stamp: string
  readonly parsed: Parsed
}

/** The limit of the cache, in characters of source text: about twenty novels in two languages. */
export const maxCachedCharacters = 24_000_000

/** By absolute path, least recently used first. */
const cache = new Map<string, Entry>()
let cachedCharacters = 0

/**
 * Reads and parses a version. A file that has not changed since the last call is not parsed again.
 *
 * @param path of the Markdown file, absolute
 * @returns `undefined` if there is no such file
 */
export async function readVersion(path: string, language: Language): Promise<Parsed | undefined> {
  const stamp = await stampOf(path)
  const entry = cache.get(path)
  if (entry) forget(path)
  if (stamp === undefined) return undefined
  if (entry?.stamp === stamp) {
    remember(path, entry)
    return entry.parsed
  }
  const text = await readTextFile(path)
  if (text === undefined) return undefined
  const parsed = typeof text === 'string' ? parseVersion(text, { language, file: displayPath(path) }) : text
  remember(path, { stamp, parsed })
  return parsed
}

/** The versions in a section's folder that exist and can be parsed. */
export async function readVersions(folder: string): Promise<Version[]> {
  const versions = await Promise.all(
    languages.map((language) => readVersion(join(folder, `${language}.md`), language)),
  )
  return versions.filter((version) => version !== undefined).filter(isVersion)
}

/** Whether a file could be parsed. */
export function isVersion(parsed: Parsed): parsed is Version {
  return 'tree' in parsed
}

/**
 * Stores a version that the caller has parsed, so that loading the work does not parse it again.
 * Does nothing if the text of the file is a different one.
 *
 * @param path of the Markdown file, absolute
 */
export async function rememberVersion(path: string, version: Version): Promise<void> {
  const stamp = await stampOf(path)
  if (stamp === undefined || (await readTextFile(path)) !== version.source) return
  remember(path, { stamp, parsed: version })
}

/** Drops the versions whose files no longer exist. */
export async function forgetDeletedVersions(): Promise<void> {
  for (const path of [...cache.keys()]) if (!(await exists(path))) forget(path)
}

/** How much the cache holds; for tests. */
export function cachedVersions(): { files: number; characters: number } {
  return { files: cache.size, characters: cachedCharacters }
}

async function stampOf(path: string): Promise<string | undefined> {
  const stats = await stat(path).catch(ignoreMissing)
  return stats?.isFile() ? `${stats.mtimeMs} ${stats.size}` : undefined
}

function remember(path: string, entry: Entry): void {
  forget(path)
  cache.set(path, entry)
  cachedCharacters += charactersIn(entry)
  for (const oldest of cache.keys()) {
    if (cachedCharacters <= maxCachedCharacters) return
    forget(oldest)
  }
}

function forget(path: string): void {
  const entry = cache.get(path)
  if (!entry) return
  cache.delete(path)
  cachedCharacters -= charactersIn(entry)
}

function charactersIn({ parsed }: Entry): number {
  return isVersion(parsed) ? parsed.source.length : 0
}
