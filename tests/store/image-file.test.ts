import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { isPublishableImage, maxImageBytes, readImageSize } from '#store/image-file'

let folder: string
let content: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cotejo-images-'))
  content = join(folder, 'content')
  await mkdir(join(content, 'work'), { recursive: true })
})
afterEach(() => rm(folder, { recursive: true }))

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>'

it('accepts a file, and reads its size', async () => {
  const file = join(content, 'work/100%.svg')
  await writeFile(file, svg)
  expect(await isPublishableImage(content, file)).toBe(true)
  expect(await readImageSize(file)).toEqual({ width: 30, height: 20 })
})

it('rejects a folder, a pipe, a file that is too large, and a link that leads out', async () => {
  const path = (name: string) => join(content, 'work', name)
  await mkdir(path('folder.png'))
  execFileSync('mkfifo', [path('pipe.png')])
  await writeFile(path('huge.png'), '')
  await truncate(path('huge.png'), maxImageBytes + 1)
  await writeFile(join(folder, 'private.png'), svg)
  await symlink(join(folder, 'private.png'), path('link.png'))
  for (const name of ['folder.png', 'pipe.png', 'huge.png', 'link.png', 'none.png']) {
    expect(await isPublishableImage(content, path(name)), name).toBe(false)
  }
})
