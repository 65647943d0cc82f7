import { cp, mkdir, mkdtemp, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { displayPath } from './content-folder.ts'

/** What the folders of unfinished imports are called; they stand beside the content folder. */
const unfinished = '.cotejo-import-'

/** A work with this name is there already. */
export class WorkExistsError extends Error {}

/** The disk does not take what is to be written; the message is for people. */
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
 * Writes a whole work, or nothing: the files are put together beside the content folder and moved
 * into it in one step.
 *
 * @param content the content folder, absolute; made when it is not there
 * @param slug the name of the work
 * @param files by path inside the work
 * @param replace whether a work of this name is to be replaced; its other files are kept
 * @throws {WorkExistsError} when there is one and it is not to be replaced
 * @throws {UnwritableError} when the disk does not take it
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
  const bench = await makeBench(content)
  try {
    const fresh = join(bench, 'new')
    if (exists) await cp(target, fresh, { recursive: true })
    for (const [path, body] of files) {
      await mkdir(dirname(join(fresh, path)), { recursive: true })
      await writeFile(join(fresh, path), body)
    }
    if (exists) await exchange(target, fresh, join(bench, `old-${slug}`))
    else await rename(fresh, target)
  } finally {
    await rm(bench, { recursive: true, force: true })
  }
}

/** A folder beside the content folder; in it where that cannot be, because it is a disk of its own. */
async function makeBench(content: string): Promise<string> {
  const parent = dirname(content)
  const name = `${unfinished}${process.pid}-`
  const [inner, outer] = await Promise.all([stat(content), stat(parent)])
  if (inner.dev !== outer.dev) return mkdtemp(join(content, name))
  return mkdtemp(join(parent, name)).catch(() => mkdtemp(join(content, name)))
}

async function exchange(target: string, fresh: string, old: string): Promise<void> {
  await rename(target, old)
  try {
    await rename(fresh, target)
  } catch (cause) {
    await rename(old, target)
    throw cause
  }
}

/**
 * Puts back what a killed import left half exchanged, and clears away what it left behind.
 *
 * @param content the content folder, absolute
 */
export async function recoverImports(content: string): Promise<void> {
  const real = await realpath(content).catch(() => content)
  for (const parent of [dirname(real), real]) {
    const names = await readdir(parent).catch(() => [])
    for (const name of names.filter((entry) => entry.startsWith(unfinished))) {
      const isOther = isRunning(Number.parseInt(name.slice(unfinished.length), 10))
      if (!isOther) await recover(join(parent, name), real)
    }
  }
}

async function recover(bench: string, content: string): Promise<void> {
  for (const entry of await readdir(bench)) {
    const target = join(content, entry.replace(/^old-/, ''))
    if (entry.startsWith('old-') && !(await isThere(target))) await rename(join(bench, entry), target)
  }
  await rm(bench, { recursive: true, force: true })
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
