import { readFile, realpath, stat } from 'node:fs/promises'
import { sep } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { decode, fileTooLarge, maxFileBytes } from '#bitext/decode'
import { displayPath } from './content-folder.ts'

/**
 * Reads a text file.
 *
 * @param path absolute
 * @returns its text; a finding if it is too large or not valid text; `undefined` if there is no such file
 */
export async function readTextFile(path: string): Promise<string | VFileMessage | undefined> {
  const stats = await stat(path).catch(ignoreMissing)
  if (!stats?.isFile()) return undefined
  if (stats.size > maxFileBytes) return fileTooLarge(stats.size, displayPath(path))
  return decode(await readFile(path), displayPath(path))
}

/** Whether a file or folder exists. */
export async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(ignoreMissing)) !== undefined
}

/** Whether a path exists and, with symbolic links resolved, is inside a folder. */
export async function isInside(folder: string, path: string): Promise<boolean> {
  const [inner, outer] = await Promise.all([path, folder].map((name) => realpath(name).catch(ignoreMissing)))
  return inner !== undefined && outer !== undefined && inner.startsWith(outer + sep)
}

/**
 * For `.catch`: turns the error of a path that leads nowhere into `undefined`.
 *
 * @throws the errors of a disk that cannot be read now, such as a missing permission or too many open
 *   files: such a path must not be taken for a missing one
 */
export function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (readFailures.has(error.code ?? '')) throw error
}

const readFailures = new Set(['EACCES', 'EAGAIN', 'EBUSY', 'EIO', 'EMFILE', 'ENFILE', 'ENOMEM', 'EPERM'])
