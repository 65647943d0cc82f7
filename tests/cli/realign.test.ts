import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cotejo } from '../../cli/cotejo.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cotejo-'))
  vi.stubEnv('COTEJO_CONTENT', join(folder, 'content'))
  await mkdir(join(folder, 'content'))
  for (const work of ['how-bread-rises', 'paper-sundial'])
    await cp(resolve('content', work), join(folder, 'content', work), { recursive: true })
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})

const path = (language: string) => join(folder, 'content/how-bread-rises', `${language}.md`)
const read = (language: string) => readFile(path(language), 'utf8')

async function edit(language: string, change: (text: string) => string) {
  await writeFile(path(language), change(await read(language)))
}

const added = {
  en: 'My grandmother kept her flour in a blue tin on the highest shelf, where neither mice nor grandchildren could reach it.',
  es: 'Mi abuela guardaba la harina en una lata azul en el estante más alto, donde no llegaban ni los ratones ni los nietos.',
}

describe('cotejo realign', () => {
  it('aligns paragraphs that were added to a work without markers, and repairs it', async () => {
    const before = { en: await read('en'), es: await read('es') }
    for (const language of ['en', 'es'] as const) {
      await edit(language, (text) =>
        text
          .replace('\n<!-- #t9bz -->', `\n${added[language]}\n\n<!-- #t9bz -->`)
          .replace('<!-- #k7wd -->\n', ''),
      )
    }
    expect((await cotejo(['check', 'how-bread-rises'])).output).toContain('text-before-marker')
    const { output, exitCode } = await cotejo(['realign', 'how-bread-rises'])
    expect(exitCode, output).toBe(0)
    expect(output).toContain('4 blocks without a marker aligned')
    expect((await cotejo(['check', 'how-bread-rises'])).output).toContain('0 errors')
    for (const language of ['en', 'es'] as const) {
      const [, id = ''] = /<!-- #(\w+) -->\nM[yi] /.exec(await read(language)) ?? []
      expect(id).not.toBe('')
      const [, first = ''] = /---\n\n<!-- #(\w+) -->/.exec(await read(language)) ?? []
      expect(output).toContain(`#${id}  ${language}`)
      const back = (await read(language))
        .replace(`<!-- #${id} -->\n${added[language]}\n\n`, '')
        .replace(`<!-- #${first} -->`, '<!-- #k7wd -->')
      expect(back).toBe(before[language])
    }
  })

  it('gives a translation that came back without markers those of the original', async () => {
    const before = await read('es')
    await edit('es', (text) =>
      text.replace(/ ?<!-- #[^>]*? -->\n/g, (marker) => (marker[0] === ' ' ? '\n' : '')),
    )
    await cotejo(['realign', 'how-bread-rises'])
    const ids = (text: string): string[] =>
      [...text.matchAll(/<!-- (#[^>]*) -->/g)].flatMap(([, marker = '']) => marker.split(' '))
    const inOriginal = ids(await read('en'))
    expect(ids(await read('es')).filter((id) => inOriginal.includes(id))).toEqual(
      ids(before).filter((id) => inOriginal.includes(id)),
    )
  })

  it('writes nothing on a dry run, nor where nothing is to be done', async () => {
    expect((await cotejo(['realign', 'how-bread-rises'])).output).toContain('Nothing was written')
    await edit('en', (text) => `${text}\n${added.en}\n`)
    const before = await read('en')
    expect((await cotejo(['realign', 'how-bread-rises', '--dry-run'])).output).toContain(
      'nothing was written',
    )
    expect(await read('en')).toBe(before)
  })

  it('names the errors that it cannot fix, and the works there are', async () => {
    await edit('en', (text) => text.replace('<!-- #t9bz -->', '<!-- #T9bz -->'))
    const broken = await cotejo(['realign', 'how-bread-rises'])
    expect(broken.exitCode).toBe(1)
    expect(broken.notice).toContain('bad-id')
    const unknown = await cotejo(['realign', 'nothing'])
    expect(unknown.exitCode).toBe(2)
    expect(unknown.output).toContain('paper-sundial')
  })
})
