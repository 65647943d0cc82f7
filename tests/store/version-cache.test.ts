import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  cachedVersions,
  forgetDeletedVersions,
  isVersion,
  maxCachedCharacters,
  readVersion,
} from '#store/version-cache'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cotejo-versions-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
  await forgetDeletedVersions()
})

const version = (text: string) => `---\ntitle: One\n---\n\n<!-- #a -->\n\n${text}\n`

test('an unchanged file is parsed once, a changed one again', async () => {
  const path = join(folder, 'en.md')
  await writeFile(path, version('First.'))
  const first = await readVersion(path, 'en')
  expect(await readVersion(path, 'en')).toBe(first)
  await writeFile(path, version('Other.'))
  await utimes(path, 1, 1)
  const changed = await readVersion(path, 'en')
  expect(changed && isVersion(changed) && changed.source).toContain('Other.')
})

test('deleted files are forgotten, whether or not they are read again', async () => {
  const read = async (name: string) => {
    await writeFile(join(folder, name), version(name))
    return readVersion(join(folder, name), 'en')
  }
  await read('read-again.md')
  await read('never-read-again.md')
  await read('kept.md')
  expect(cachedVersions().files).toBe(3)
  await rm(join(folder, 'read-again.md'))
  await rm(join(folder, 'never-read-again.md'))
  expect(await readVersion(join(folder, 'read-again.md'), 'en')).toBeUndefined()
  expect(cachedVersions().files).toBe(2)
  await forgetDeletedVersions()
  expect(cachedVersions().files).toBe(1)
})

test('the size of the cache is limited, and the least recently used version goes first', async () => {
  const codeBlock = `\`\`\`\n${`${'x'.repeat(90_000)}\n`.repeat(43)}\`\`\``
  const text = version(codeBlock)
  const fit = Math.floor(maxCachedCharacters / text.length)
  const paths = Array.from({ length: fit + 1 }, (_, index) => join(folder, `${index}.md`))
  for (const path of paths) await writeFile(path, text)
  const versions = []
  for (const path of paths.slice(0, fit)) versions.push(await readVersion(path, 'en'))
  await readVersion(paths[0] ?? '', 'en')
  await readVersion(paths[fit] ?? '', 'en')
  expect(cachedVersions()).toEqual({ files: fit, characters: fit * text.length })
  expect(await readVersion(paths[0] ?? '', 'en')).toBe(versions[0])
  expect(await readVersion(paths[1] ?? '', 'en')).not.toBe(versions[1])
})
