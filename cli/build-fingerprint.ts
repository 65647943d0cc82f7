import { createHash } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contentFolder } from '#store/content-folder'

/** What a build is made of, besides the content. */
const ingredients = [
  ...['app', 'bitext', 'browser', 'i18n', 'messages', 'public', 'store'],
  ...['cache-handler.cjs', 'next.config.ts', 'package.json', 'package-lock.json'],
  ...['proxy.ts', 'tsconfig.json'],
]

/** What a build was made of: a hash of the code, and one of the content. */
export interface BuildFingerprint {
  readonly code: string
  readonly content: string
}

/** What of a build has to be up to date. Local edit mode reads texts from disk, so the code is enough. */
export type BuildScope = 'code' | 'code and content'

/**
 * The fingerprint of a build that would be made now.
 *
 * @param root the folder of the source code
 */
export async function currentFingerprint(root = '.'): Promise<BuildFingerprint> {
  const code = createHash('sha256')
  for (const path of ingredients) await addTree(code, path, join(root, path))
  const content = createHash('sha256').update(process.env.COTEJO_ORIGIN ?? '')
  await addTree(content, 'content', contentFolder())
  return { code: code.digest('hex'), content: content.digest('hex') }
}

/** Whether the last finished build was made of what is there now. */
export async function isBuilt(scope: BuildScope = 'code and content'): Promise<boolean> {
  const [stored, now] = await Promise.all([
    readFile(fingerprintFile(), 'utf8').catch(() => ''),
    currentFingerprint(),
  ])
  const [code, content] = stored.split('\n')
  return code === now.code && (scope === 'code' || content === now.content)
}

/** Notes that a build with this fingerprint is finished. */
export async function saveFingerprint({ code, content }: BuildFingerprint): Promise<void> {
  await writeFile(fingerprintFile(), `${code}\n${content}\n`)
}

/** Marks the build as out of date, because a new one begins. */
export async function removeFingerprint(): Promise<void> {
  await rm(fingerprintFile(), { force: true })
}

/** In the folder that next.config.ts sets as `distDir`. */
function fingerprintFile(): string {
  return join(process.env.COTEJO_BUILD ?? '.next', 'cotejo-fingerprint')
}

/** Adds the files below a path, by name and bytes; a path that does not exist counts as an empty file. */
async function addTree(hash: ReturnType<typeof createHash>, name: string, path: string): Promise<void> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => undefined)
  if (!entries) {
    const bytes = await readFile(path).catch(() => undefined)
    hash.update(`${name}\0${bytes?.length}\0`).update(bytes ?? '')
    return
  }
  for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name))) {
    if (entry.name.startsWith('.') || entry.name.endsWith('.d.json.ts')) continue
    await addTree(hash, `${name}/${entry.name}`, join(path, entry.name))
  }
}
