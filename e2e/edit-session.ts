import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test as base, expect } from './fixtures.ts'
import { startEditing } from './start-editing.ts'

interface Editing {
  readonly url: string
  /** The text of a version on disk. */
  readonly read: (language: 'en' | 'es') => Promise<string>
  readonly write: (language: 'en' | 'es', text: string) => Promise<void>
}

/** Runs `cotejo align --edit` on a copy of a small work, and stops it as a person does. */
export const test = base.extend<{ editing: Editing; lang: string; work: string }>({
  lang: ['en', { option: true }],
  work: ['el-farol', { option: true }],
  editing: async ({ lang, work }, use) => {
    const content = await mkdtemp(join(tmpdir(), 'cotejo-'))
    await cp(resolve('tests/fixtures/alignment'), content, { recursive: true })
    const file = (language: string) => join(content, 'el-farol', `${language}.md`)
    const { url, stop } = await startEditing({ content, work, lang })
    await use({
      url,
      read: (language) => readFile(file(language), 'utf8'),
      write: (language, text) => writeFile(file(language), text),
    })
    expect(await stop()).toBe(0)
    await rm(content, { recursive: true })
  },
  baseURL: async ({ editing }, use) => use(new URL(editing.url).origin),
})

export { expect }
