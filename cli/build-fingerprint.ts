import { createHash } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contentFolder } from '#store/content-folder'

/** What a build is made of, besides the content. */
const ingredients = [
  ...['app', 'bitext', 'browser', 'i18n', 'messages', 'public', 'store'],
  ...['next.config.ts', 'package.json', 'package-lock.json', 'proxy.ts', 'tsconfig.json'],
]

/**
 * A hash of everything a build is made of. A build with another fingerprint is out of date.
 *
 * @param root the folder of the source code
 */
export async function currentFingerprint(root = '.'): Promise<string> {
  const hash = createHash('sha256')
  hash.update(process.env.COTEJO_ORIGIN ?? '')
  for (const path of ingredients) await addTree(hash, path, join(root, path))
  await addTree(hash, 'content', contentFolder())
  return hash.digest('hex')
}

/** Whether the last finished build was made of what is there now. */
export async function isBuilt(): Promise<boolean> {
  const [built, current] = await Promise.all([
    readFile(fingerprintFile(), 'utf8').catch(() => ''),
    currentFingerprint(),
  ])
  return built === current
}

/** Records that a build with this fingerprint is finished. */
export async function saveFingerprint(fingerprint: string): Promise<void> {
  await writeFile(fingerprintFile(), fingerprint)
}

/** Marks the build as out of date, because a new one begins. */
export async function removeFingerprint(): Promise<void> {
  await rm(fingerprintFile(), { force: true })
}

/** In the folder that next.config.ts sets as `distDir`. */
function fingerprintFile(): string {
  return join(process.env.COTEJO_BUILD ?? '.next', 'cotejo-fingerprint')
}

/** Adds the files below a path, each by its name and its bytes; a path that does not exist counts as an empty file. */
async function addTree(hash: ReturnType<typeof createHash>, name: string, path: string): Promise<void> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => undefined)
  if (!entries) {
    const bytes = await readFile(path).catch(() => Buffer.alloc(0))
    hash.update(`${name}\0${bytes.length}\0`).update(bytes)
    return
  }
  for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name))) {
    if (entry.name.startsWith('.') || entry.name.endsWith('.d.json.ts')) continue
    await addTree(hash, `${name}/${entry.name}`, join(path, entry.name))
  }
}
