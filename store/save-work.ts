import { cp, mkdir, mkdtemp, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { displayPath } from './content-folder.ts'

/** The folders of unfinished imports, beside the content folder, have names that begin so. */
const unfinished = '.cotejo-import-'

/** A work with this name exists already. */
export class WorkExistsError extends Error {}

/** The disk cannot be written to; the message is for people. */
export class UnwritableError extends Error {
  constructor(content: string, cause: NodeJS.ErrnoException) {
    const reason = reasons[cause.code ?? ''] ?? cause.message
    super(`${displayPath(content)} cannot be written to: ${reason}. Nothing was changed.`, { cause })
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EEXIST: 'it is a file, not a folder',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'part of its path is a file, not a folder',
  EPERM: 'you may not write there',
  EROFS: 'the disk is read-only',
}

/**
 * Writes a whole work, or nothing: its folder is made beside the content folder and moved into it in
 * one step.
 *
 * @param content the content folder, absolute; created if it does not exist
 * @param slug the name of the work
 * @param files by path inside the work
 * @param replace whether to replace a work of this name; files of it that are not in `files` stay
 * @throws {WorkExistsError} if there is one and `replace` is false
 * @throws {UnwritableError} if the disk cannot be written to
 */
export async function saveWork(
  content: string,
  slug: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  replace: boolean,
): Promise<void> {
  try {
    await mkdir(content, { recursive: true })
    await save(await realpath(content), slug, files, replace)
  } catch (cause) {
    if (isFromDisk(cause)) throw new UnwritableError(content, cause)
    throw cause
  }
}

async function save(
  content: string,
  slug: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  replace: boolean,
): Promise<void> {
  const target = join(content, slug)
  const exists = await isThere(target)
  if (exists && !replace) throw new WorkExistsError(slug)
  const unfinishedFolder = await makeWorkFolder(content)
  try {
    const made = join(unfinishedFolder, 'new')
    if (exists) await cp(target, made, { recursive: true })
    for (const [path, body] of files) {
      await mkdir(dirname(join(made, path)), { recursive: true })
      await writeFile(join(made, path), body)
    }
    if (exists) await exchange(target, made, join(unfinishedFolder, `old-${slug}`))
    else await rename(made, target)
  } finally {
    await rm(unfinishedFolder, { recursive: true, force: true })
  }
}

/**
 * A folder beside the content folder, or in it if the content folder is a disk of its own: a folder
 * cannot be moved from one disk to another.
 */
async function makeWorkFolder(content: string): Promise<string> {
  const parent = dirname(content)
  const name = `${unfinished}${process.pid}-`
  const [inner, outer] = await Promise.all([stat(content), stat(parent)])
  if (inner.dev !== outer.dev) return mkdtemp(join(content, name))
  return mkdtemp(join(parent, name)).catch(() => mkdtemp(join(content, name)))
}

/** Moves a folder to where another one is, which is moved away; if that fails, it is moved back. */
async function exchange(target: string, made: string, old: string): Promise<void> {
  await rename(target, old)
  try {
    await rename(made, target)
  } catch (cause) {
    await rename(old, target)
    throw cause
  }
}

/**
 * Undoes imports that were killed: moves back a work that was half exchanged, and removes what they left.
 *
 * @param content the content folder, absolute
 */
export async function recoverImports(content: string): Promise<void> {
  const real = await realpath(content).catch(() => content)
  for (const parent of [dirname(real), real]) {
    const names = await readdir(parent).catch(() => [])
    for (const name of names.filter((entry) => entry.startsWith(unfinished))) {
      const pid = Number.parseInt(name.slice(unfinished.length), 10)
      if (!isRunning(pid)) await recover(join(parent, name), real)
    }
  }
}

async function recover(folder: string, content: string): Promise<void> {
  for (const entry of await readdir(folder)) {
    const target = join(content, entry.replace(/^old-/, ''))
    if (entry.startsWith('old-') && !(await isThere(target))) await rename(join(folder, entry), target)
  }
  await rm(folder, { recursive: true, force: true })
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

function isFromDisk(cause: unknown): cause is NodeJS.ErrnoException {
  return cause instanceof Error && 'code' in cause
}
