import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contentFolder } from '#store/content-folder'

const stampFile = '.next/cotejo-stamp'

/** What a build is made of, besides the content. */
const ingredients = [
  ...['app', 'bitext', 'browser', 'i18n', 'messages', 'public', 'store'],
  ...['cache-handler.cjs', 'next.config.ts', 'package-lock.json', 'proxy.ts', 'tsconfig.json'],
]

/** A hash of everything a build is made of; a build with another stamp is out of date. */
export async function currentStamp(): Promise<string> {
  const hash = createHash('sha256')
  hash.update(process.env.COTEJO_ORIGIN ?? '')
  for (const path of [...ingredients, contentFolder()]) await addTree(hash, path)
  return hash.digest('hex')
}

/** Whether the last finished build was made of what is there now. */
export async function isBuilt(): Promise<boolean> {
  const [kept, now] = await Promise.all([readFile(stampFile, 'utf8').catch(() => ''), currentStamp()])
  return kept === now
}

/** Notes that a build of this stamp is finished. */
export async function keepStamp(stamp: string): Promise<void> {
  await writeFile(stampFile, stamp)
}

async function addTree(hash: ReturnType<typeof createHash>, path: string): Promise<void> {
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
