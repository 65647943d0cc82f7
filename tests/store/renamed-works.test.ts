import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadWork } from '#store/content'

let content: string
beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'cotejo-'))
  await writeWork('harbour', '')
})
afterEach(() => rm(content, { recursive: true }))

/** Writes a work whose first paragraph has the ID a. */
async function writeWork(slug: string, facts: string, text = 'Nobody.'): Promise<void> {
  const folder = join(content, slug)
  await mkdir(folder, { recursive: true })
  for (const language of ['en', 'es'])
    await writeFile(
      join(folder, `${language}.md`),
      `---\ntitle: T\nsummary: S\nauthor: A\n---\n\n<!-- #a -->\n${text}\n`,
    )
  const yaml = `original: en\ndate: 2026-01-01\nlicence: MIT\nlevel: B1\n${facts}\n`
  await writeFile(join(folder, 'work.yaml'), yaml)
}

/** The findings of a work, as `"file:line:rule"`. */
async function findings(slug: string): Promise<string[]> {
  const { findings: found } = await loadWork(content, slug)
  return found.map(({ file = '', line, ruleId }) => `${file.slice(content.length + 1)}:${line}:${ruleId}`)
}

describe('formerly', () => {
  it('must not list a work that exists, nor a slug that another work lists', async () => {
    await writeWork('port', 'formerly: [harbour, dock]')
    await writeWork('quay', 'tags: [x]\nformerly: [dock, pier]')
    expect(await findings('port')).toEqual([
      'port/work.yaml:5:old-slug-in-use',
      'port/work.yaml:5:old-slug-twice',
    ])
    expect(await findings('quay')).toEqual(['quay/work.yaml:6:old-slug-twice'])
    expect(await findings('harbour')).toEqual([])
  })

  it('makes links that use an old slug good, with old IDs too', async () => {
    await writeWork('port', 'formerly: [dock]')
    await writeFile(join(content, 'port/ids.yaml'), 'old: a\n')
    await writeWork('letter', '', '[One](../dock/en.md#old) and [two](../dock) and [three](../port/es.md#a).')
    expect(await findings('letter')).toEqual([])
    await writeWork('letter', '', '[One](../dock/en.md#none).')
    expect(await findings('letter')).toEqual(['letter/en.md:8:broken-link', 'letter/es.md:8:broken-link'])
    await writeWork('letter', '', '[One](../pier/en.md).')
    expect(await findings('letter')).toEqual(['letter/en.md:8:broken-link', 'letter/es.md:8:broken-link'])
  })
})
