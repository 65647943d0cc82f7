import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

/** A page and the files that its head names, as a server sent them. */
export interface PageFiles {
  readonly html: Buffer
  readonly assets: ReadonlyMap<string, Buffer>
}

/** Fetches a page and all that its head loads. */
export async function collect(origin: string, address: string): Promise<PageFiles> {
  const get = async (path: string) => {
    const response = await fetch(origin + path)
    if (!response.ok) throw new Error(`${path} answered ${response.status}.`)
    return Buffer.from(await response.arrayBuffer())
  }
  const html = await get(address)
  const named = [...html.toString().matchAll(/"(\/(?:assets|fonts|icon)[^"]*)"/g)]
  const paths = new Set([
    ...named.map(([, path]) => path ?? ''),
    '/fonts/literata-italic-5.3.0-400.woff2',
    '/fonts/literata-italic-5.3.0-400-700.woff2',
  ])
  const assets = new Map<string, Buffer>()
  for (const path of paths) assets.set(path.slice(1), await get(path))
  return { html, assets }
}

/** Writes a file with its compressed forms. */
export async function save(target: string, content: Buffer | string): Promise<void> {
  const bytes = Buffer.from(content)
  await mkdir(dirname(target), { recursive: true })
  await writeFile(target, bytes)
  if (target.endsWith('.woff2')) return
  await writeFile(`${target}.br`, brotliCompressSync(bytes))
  await writeFile(`${target}.gz`, gzipSync(bytes))
}

/** Writes a page as `<name>/index.html` of a folder, with its assets. */
export async function savePage(folder: string, name: string, { html, assets }: PageFiles): Promise<void> {
  await save(join(folder, name, 'index.html'), html)
  for (const [path, bytes] of assets) await save(join(folder, path), bytes)
}

/** Bytes of a text as brotli sends it. */
export function brotliSize(content: Buffer | string): number {
  return brotliCompressSync(Buffer.from(content)).length
}
