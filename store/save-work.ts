import { cp, mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** What the folders of unfinished imports are called; they stand beside the content folder. */
const unfinished = '.cotejo-import-'

/** A work with this name is there already. */
export class WorkExistsError extends Error {}

/**
 * Writes a whole work, or nothing: the files are put together beside the content folder and moved
 * into it in one step.
 *
 * @param content the content folder, absolute; made when it is not there
 * @param slug the name of the work
 * @param files by path inside the work
 * @param replace whether a work of this name is to be replaced; its other files are kept
 * @throws {WorkExistsError} when there is one and it is not to be replaced
 */
export async function saveWork(
  content: string,
  slug: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  replace: boolean,
): Promise<void> {
  const target = join(content, slug)
  await mkdir(content, { recursive: true })
  const exists = await isThere(target)
  if (exists && !replace) throw new WorkExistsError(slug)
  const bench = await mkdtemp(join(dirname(content), `${unfinished}${process.pid}-`))
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
  const parent = dirname(content)
  const names = await readdir(parent).catch(() => [])
  for (const name of names.filter((entry) => entry.startsWith(unfinished))) {
    const bench = join(parent, name)
    if (isRunning(Number.parseInt(name.slice(unfinished.length), 10))) continue
    for (const entry of await readdir(bench)) {
      const target = join(content, entry.replace(/^old-/, ''))
      if (entry.startsWith('old-') && !(await isThere(target))) await rename(join(bench, entry), target)
    }
    await rm(bench, { recursive: true, force: true })
  }
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
