import { cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { currentFingerprint } from '../../cli/build-fingerprint.ts'

let root: string

const files = {
  'app/page.tsx': 'page',
  'bitext/align/align.ts': 'align',
  'browser/documents/main.ts': 'main',
  'content/work/en.md': 'text',
  'i18n/routing.ts': 'routing',
  'messages/es.json': '{}',
  'public/fonts/font.woff2': 'font',
  'store/content.ts': 'content',
  'cache-handler.cjs': 'module.exports = class {}',
  'next.config.ts': 'config',
  'package.json': '{}',
  'package-lock.json': '{}',
  'proxy.ts': 'proxy',
  'tsconfig.json': '{}',
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'cotejo-'))
  for (const [path, text] of Object.entries(files)) await write(path, text)
  vi.stubEnv('COTEJO_CONTENT', join(root, 'content'))
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(root, { recursive: true })
})

/** The fingerprint as one string, as it is stored. */
async function fingerprintOf(folder: string): Promise<string> {
  return JSON.stringify(await currentFingerprint(folder))
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(join(root, path, '..'), { recursive: true })
  await writeFile(join(root, path), text)
}

it('is the same for the same sources, in another place too', async () => {
  const before = await fingerprintOf(root)
  expect(await fingerprintOf(root)).toBe(before)
  const copy = join(root, 'copy')
  for (const name of (await readdir(root)).filter((name) => name !== 'copy')) {
    await cp(join(root, name), join(copy, name), { recursive: true })
  }
  vi.stubEnv('COTEJO_CONTENT', join(copy, 'content'))
  expect(await fingerprintOf(copy)).toBe(before)
})

it.each(Object.keys(files))(
  'changes when %s is edited, and is as before when that is undone',
  async (path) => {
    const before = await fingerprintOf(root)
    await write(path, 'edited')
    expect(await fingerprintOf(root)).not.toBe(before)
    await write(path, files[path as keyof typeof files])
    expect(await fingerprintOf(root)).toBe(before)
  },
)

it.each(Object.keys(files))('changes when %s is deleted', async (path) => {
  const before = await fingerprintOf(root)
  await rm(join(root, path))
  expect(await fingerprintOf(root)).not.toBe(before)
})

it('changes when a file is added or renamed', async () => {
  const seen = [await fingerprintOf(root)]
  await write('content/work/figure.svg', '')
  seen.push(await fingerprintOf(root))
  await rename(join(root, 'browser/documents/main.ts'), join(root, 'browser/documents/start.ts'))
  seen.push(await fingerprintOf(root))
  expect(new Set(seen).size).toBe(seen.length)
})

it('depends on the address the site is published at, which is in its pages', async () => {
  vi.stubEnv('COTEJO_ORIGIN', 'https://one.example')
  const before = await fingerprintOf(root)
  vi.stubEnv('COTEJO_ORIGIN', 'https://two.example')
  expect(await fingerprintOf(root)).not.toBe(before)
})

it('ignores what the build itself or the command line writes', async () => {
  const before = await fingerprintOf(root)
  await write('messages/en.d.json.ts', 'generated')
  await write('cli/start.ts', 'command')
  await write('content/.cotejo-import-1/en.md', 'unfinished')
  expect(await fingerprintOf(root)).toBe(before)
})

it('keeps code and content apart: an edited text leaves the code up to date', async () => {
  const before = await currentFingerprint(root)
  await write('content/work/en.md', 'edited')
  const after = await currentFingerprint(root)
  expect(after.code).toBe(before.code)
  expect(after.content).not.toBe(before.content)
})

it('covers every folder and file of this project that its build reads', async () => {
  const notBuilt = [
    ...['bench', 'cli', 'docs', 'e2e', 'tests', 'node_modules', 'coverage', 'screenshots', 'LICENSE'],
    ...['test-results', 'playwright-report', 'biome.json', 'knip.json', 'next-env.d.ts'],
    ...['playwright.config.ts', 'vitest.config.ts'],
  ]
  const there = (await readdir('.')).filter(
    (name) => !/^\.|\.md$|\.tsbuildinfo$/.test(name) && !notBuilt.includes(name),
  )
  const covered = new Set(Object.keys(files).map((path) => path.split('/')[0]))
  expect(there.sort()).toEqual([...covered].sort())
})
