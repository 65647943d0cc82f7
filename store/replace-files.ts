import { randomBytes } from 'node:crypto'
import { lstat, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'

/** A file to be replaced, or created. */
export interface Replacement {
  readonly path: string
  /** What the file should say now; `undefined` if it should not exist. */
  readonly before: string | undefined
  readonly after: string
}

/** A file on disk does not say what the caller read from it. */
export class FileChangedError extends Error {}

/**
 * Replaces several files together: each is written under another name in the same folder, then moved
 * to its place. If one cannot be moved, those that were moved are restored, and those that did not
 * exist before are removed.
 *
 * @throws {FileChangedError} if one of them was changed, removed or created since; then nothing is written
 */
export async function replaceFiles(replacements: readonly Replacement[]): Promise<void> {
  const files = await Promise.all(replacements.map(resolve))
  const changed = files.filter(({ before, after }) => before !== after)
  const suffix = `.${randomBytes(6).toString('hex')}.tmp`
  try {
    for (const { path, after, mode } of changed) await writeFile(path + suffix, after, { mode, flag: 'wx' })
    const moved: Replacement[] = []
    for (const file of changed) {
      try {
        await rename(file.path + suffix, file.path)
        moved.push(file)
      } catch (cause) {
        await Promise.all(moved.map(restore))
        throw cause
      }
    }
  } finally {
    for (const { path } of changed) await rm(path + suffix, { force: true })
  }
}

async function restore({ path, before }: Replacement): Promise<void> {
  if (before === undefined) await rm(path, { force: true })
  else await writeFile(path, before)
}

/** The file itself, if its path is a symbolic link, with its permissions; nothing of a new file is known. */
async function resolve({
  path,
  before,
  after,
}: Replacement): Promise<Replacement & { mode?: number | undefined }> {
  if (before === undefined) {
    if (await isThere(path)) throw new FileChangedError(path)
    return { path, before, after }
  }
  try {
    const real = await realpath(path)
    const bytes = await readFile(real)
    if (!bytes.equals(Buffer.from(before))) throw new FileChangedError(path)
    return { path: real, before, after, mode: (await stat(real)).mode & 0o777 }
  } catch (cause) {
    if (cause instanceof FileChangedError || !isMissing(cause)) throw cause
    throw new FileChangedError(path, { cause })
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path) // not stat: a symbolic link that leads nowhere is there too
    return true
  } catch (cause) {
    if (isMissing(cause)) return false
    throw cause
  }
}

function isMissing(cause: unknown): boolean {
  return (cause as NodeJS.ErrnoException).code === 'ENOENT'
}
