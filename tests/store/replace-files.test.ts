import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FileChangedError, replaceFiles } from '#store/replace-files'

/** A disk on which files of one name cannot be moved. */
vi.mock('node:fs/promises', async (importOriginal) => {
  const original = await importOriginal<typeof import('node:fs/promises')>()
  const rename: typeof original.rename = (from, to) =>
    String(to).endsWith('unmovable') ? Promise.reject(new Error('EIO')) : original.rename(from, to)
  return { ...original, rename }
})

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cotejo-'))
  await writeFile(join(folder, 'a'), 'one')
})
afterEach(() => rm(folder, { recursive: true }))

const path = (name: string) => join(folder, name)
const read = (name: string) => readFile(path(name), 'utf8')

describe('replaceFiles', () => {
  it('replaces files and creates new ones', async () => {
    await replaceFiles([
      { path: path('a'), before: 'one', after: 'two' },
      { path: path('b'), before: undefined, after: 'new' },
    ])
    expect([await read('a'), await read('b')]).toEqual(['two', 'new'])
    expect(await readdir(folder)).toEqual(['a', 'b'])
  })

  it.each<[string, string, () => Promise<void>]>([
    ['was changed', 'a', () => writeFile(path('a'), 'other')],
    ['is gone', 'a', () => rm(path('a'))],
    ['was created meanwhile', 'b', () => writeFile(path('b'), 'other')],
    ['was created as a link that leads nowhere', 'b', () => symlink(path('nowhere'), path('b'))],
  ])('writes nothing if a file %s', async (_, _name, change) => {
    await change()
    const before = await readdir(folder)
    const replacing = replaceFiles([
      { path: path('a'), before: 'one', after: 'two' },
      { path: path('b'), before: undefined, after: 'new' },
    ])
    await expect(replacing).rejects.toThrow(FileChangedError)
    expect(await readdir(folder)).toEqual(before)
    if (before.includes('a')) expect(await read('a')).not.toBe('two')
  })

  it('restores what it replaced, and removes what it created, if a later file cannot be moved', async () => {
    await writeFile(path('unmovable'), 'three')
    const replacing = replaceFiles([
      { path: path('b'), before: undefined, after: 'new' },
      { path: path('a'), before: 'one', after: 'two' },
      { path: path('unmovable'), before: 'three', after: 'four' },
    ])
    await expect(replacing).rejects.toThrow('EIO')
    expect([await read('a'), await read('unmovable')]).toEqual(['one', 'three'])
    expect((await readdir(folder)).sort()).toEqual(['a', 'unmovable'])
  })
})
