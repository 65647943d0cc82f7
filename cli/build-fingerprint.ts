import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contentFolder } from '#store/content-folder'

const stampFile = '.next/cotejo-stamp'

/** What a build is made of, besides the content. */
const ingredients = [
  ...['app', 'bitext', 'browser', 'i18n', 'messages', 'public', 'store'],
  ...['next.config.ts', 'package-lock.json', 'proxy.ts', 'tsconfig.json'],
]

/** What a build was made of: a hash of the code, and one of the content. */
export interface BuildStamp {
  readonly code: string
  readonly content: string
}

/** What of a build has to be up to date. Local edit mode reads texts from disk, so the code is enough. */
export type BuildScope = 'code' | 'code and content'

/** The stamp of a build that would be made now. */
export async function currentStamp(): Promise<BuildStamp> {
  const code = createHash('sha256')
  for (const path of ingredients) await addTree(code, path)
  const content = createHash('sha256').update(process.env.COTEJO_ORIGIN ?? '')
  await addTree(content, contentFolder())
  return { code: code.digest('hex'), content: content.digest('hex') }
}

/** Whether the last finished build was made of what is there now. */
export async function isBuilt(scope: BuildScope): Promise<boolean> {
  const [stored, now] = await Promise.all([readFile(stampFile, 'utf8').catch(() => ''), currentStamp()])
  const [code, content] = stored.split('\n')
  return code === now.code && (scope === 'code' || content === now.content)
}

/** Notes that a build of this stamp is finished. */
export async function keepStamp({ code, content }: BuildStamp): Promise<void> {
  await writeFile(stampFile, `${code}\n${content}\n`)
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
