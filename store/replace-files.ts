import { randomBytes } from 'node:crypto'
import { readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'

/** A file to be replaced: what it is held to say now, and what it is to say. */
export interface Replacement {
  readonly path: string
  readonly before: string
  readonly after: string
}

/** A file on disk does not say any more what it is held to say. */
export class FileChangedError extends Error {}

/**
 * Replaces some files together: each is written beside the old one and moved over it. When one cannot
 * be moved, those that were are put back.
 *
 * @throws {FileChangedError} when one of them was changed meanwhile, or is gone; nothing is written then
 */
export async function replaceFiles(replacements: readonly Replacement[]): Promise<void> {
  const files = await Promise.all(replacements.map(located))
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
        for (const { path, before } of moved) await writeFile(path, before)
        throw cause
      }
    }
  } finally {
    for (const { path } of changed) await rm(path + suffix, { force: true })
  }
}

async function located({ path, before, after }: Replacement): Promise<Replacement & { mode: number }> {
  try {
    const real = await realpath(path)
    const bytes = await readFile(real)
    if (!bytes.equals(Buffer.from(before))) throw new FileChangedError(path)
    return { path: real, before, after, mode: (await stat(real)).mode & 0o777 }
  } catch (cause) {
    if (cause instanceof FileChangedError || (cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause
    throw new FileChangedError(path, { cause })
  }
}
