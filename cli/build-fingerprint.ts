import { createHash, type Hash } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contentFolder } from '#store/content-folder'

const fingerprintFile = '.next/cotejo-fingerprint'

/** What a build depends on, besides the content. */
const inputs = [
  ...['app', 'bitext', 'browser', 'i18n', 'messages', 'public', 'store'],
  ...['cache-handler.cjs', 'next.config.ts', 'package-lock.json', 'proxy.ts', 'tsconfig.json'],
]

/** A hash of everything that a build depends on. */
export async function currentFingerprint(): Promise<string> {
  const hash = createHash('sha256')
  hash.update(process.env.COTEJO_ORIGIN ?? '')
  for (const path of [...inputs, contentFolder()]) await addTree(hash, path)
  return hash.digest('hex')
}

/** Whether the last finished build is up to date. */
export async function isBuilt(): Promise<boolean> {
  const built = await readFile(fingerprintFile, 'utf8').catch(() => undefined)
  return built === (await currentFingerprint())
}

/** Records that a build is finished. */
export async function saveFingerprint(fingerprint: string): Promise<void> {
  await writeFile(fingerprintFile, fingerprint)
}

/** Records that there is no finished build, for the time while one is being made. */
export async function removeFingerprint(): Promise<void> {
  await rm(fingerprintFile, { force: true })
}

async function addTree(hash: Hash, path: string): Promise<void> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => undefined)
  if (!entries) {
    hash.update(`${path}\0`).update(await readFile(path).catch(() => ''))
    return
  }
  for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name))) {
    if (entry.name.startsWith('.') || entry.name.endsWith('.d.json.ts')) continue
    await addTree(hash, join(path, entry.name))
  }
}
