import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cotejo } from '../../cli/cotejo.ts'

const front = '---\ntitle: T\nsummary: S\nauthor: A\n---\n\n'
const english = `${front}<!-- #a -->
The harbour froze in a single night, and the boats with it.

<!-- #b -->
Gulls walked upon the ice and looked for the water.

<!-- #c -->
Nobody told the captain.
`
const spanish = `${front}<!-- #a -->
El puerto se heló en una sola noche, y con él los barcos.

<!-- #b -->
Las gaviotas andaban por el hielo y buscaban el agua.

<!-- #c -->
Nadie avisó al capitán.
`
const secondParagraph = { en: /<!-- #b -->\n.*\n\n/, es: /<!-- #b -->\n.*\n\n/ }

let root: string
let work: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'cotejo-'))
  // The content is a folder of a larger repository, as it is in this one.
  work = join(root, 'site', 'content', 'harbour')
  await mkdir(work, { recursive: true })
  vi.stubEnv('COTEJO_CONTENT', join(root, 'site', 'content'))
  await writeFile(join(work, 'work.yaml'), 'original: en\ndate: 2026-01-01\nlicence: MIT\nlevel: B1\n')
  await writeFile(join(work, 'en.md'), english)
  await writeFile(join(work, 'es.md'), spanish)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(root, { recursive: true })
})

function git(...args: string[]): void {
  const identity = ['-c', 'user.name=T', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false']
  const env = { ...process.env, HOME: root }
  execFileSync('git', ['-C', root, ...identity, ...args], { env, stdio: 'pipe' })
}

function commit(): void {
  git('init', '-q')
  git('add', '-A')
  git('commit', '-qm', 'A work')
}

async function read(name: string): Promise<string> {
  return readFile(join(work, name), 'utf8')
}

async function edit(name: string, change: (text: string) => string): Promise<void> {
  await writeFile(join(work, name), change(await read(name)))
}

async function deleteSecond(): Promise<void> {
  for (const language of ['en', 'es'] as const)
    await edit(`${language}.md`, (text) => text.replace(secondParagraph[language], ''))
}

interface Row {
  file: string
  line: number
  rule: string
  severity: string
  message: string
}

async function check(...args: string[]): Promise<Row[]> {
  return JSON.parse((await cotejo(['check', '--format', 'json', ...args])).output)
}

describe('lost-id', () => {
  it('names an ID of the last commit that is gone, and the heir that it proposes', async () => {
    commit()
    expect(await check()).toEqual([])
    await deleteSecond()
    expect(await check()).toEqual([
      {
        file: join(work, 'en.md'),
        line: 7,
        column: 1,
        rule: 'lost-id',
        severity: 'warning',
        message: expect.stringMatching(/^#b was in the last commit.*lead to #a, which is here/),
      },
    ])
  })

  it('proposes the row that has the words', async () => {
    commit()
    await edit('en.md', (text) =>
      text.replace('\n<!-- #b -->\nGulls', '\n<!-- #c -->\nGulls').replace('<!-- #c -->\nNobody', 'Nobody'),
    )
    await edit('es.md', (text) =>
      text.replace('\n<!-- #b -->\nLas', '\n<!-- #c -->\nLas').replace('<!-- #c -->\nNadie', 'Nadie'),
    )
    expect(await check()).toMatchObject([
      { rule: 'lost-id', line: 10, message: expect.stringContaining('#c') },
    ])
  })

  it('is not reported for an ID that ids.yaml knows, and is for a line deleted there', async () => {
    await writeFile(join(work, 'ids.yaml'), 'z: b\n')
    commit()
    await deleteSecond()
    await writeFile(join(work, 'ids.yaml'), 'b: c\nz: b\n')
    expect(await check()).toEqual([])
    await writeFile(join(work, 'ids.yaml'), 'b: c\n')
    expect(await check()).toMatchObject([{ rule: 'lost-id', message: expect.stringMatching(/^#z .*#c/) }])
  })

  it.each<[string, () => void | Promise<void>]>([
    ['outside a repository', () => undefined],
    ['in a repository without a commit', () => git('init', '-q')],
    [
      'for files that are not in the last commit',
      async () => {
        await writeFile(join(root, 'README.md'), 'x')
        git('init', '-q')
        git('add', 'README.md')
        git('commit', '-qm', 'x')
      },
    ],
    [
      'without git',
      () => {
        commit()
        vi.stubEnv('PATH', join(root, 'nothing'))
      },
    ],
  ])('is not reported %s, and nothing fails', async (_, prepare) => {
    await prepare()
    await deleteSecond()
    expect(await check()).toEqual([])
    expect((await cotejo(['check', '--fix'])).output).toContain('There is nothing to fix')
  })

  it('is found in a git hook too, where variables say which repository is meant', async () => {
    commit()
    await deleteSecond()
    vi.stubEnv('GIT_DIR', join(root, '.git'))
    vi.stubEnv('GIT_INDEX_FILE', join(root, '.git', 'index'))
    expect(await check()).toMatchObject([{ rule: 'lost-id' }])
  })

  it('waits until errors are fixed: an ID with a typing error is not lost', async () => {
    commit()
    await edit('en.md', (text) => text.replace('#b', '#B'))
    expect((await check()).map(({ rule }) => rule)).toEqual(['bad-id', 'one-sided-id'])
    expect((await cotejo(['check', '--fix'])).output).toContain('There is nothing to fix')
    expect(await readdir(work)).not.toContain('ids.yaml')
  })
})

describe('translated-id', () => {
  it('names IDs that were translated with the text', async () => {
    await edit('es.md', (text) => text.replace('#b', '#gaviotas'))
    expect((await check()).filter(({ rule }) => rule === 'translated-id')).toMatchObject([
      { file: join(work, 'es.md'), line: 10, message: expect.stringMatching(/^#gaviotas .* #b /) },
    ])
  })

  it('names all of a file whose IDs were all translated', async () => {
    await edit('es.md', (text) => text.replace('#a', '#uno').replace('#b', '#dos').replace('#c', '#tres'))
    const found = (await check()).filter(({ rule }) => rule === 'translated-id')
    expect(found.map(({ line, message }) => `${line} ${message.split(' ')[0]}`)).toEqual([
      '7 #uno',
      '10 #dos',
      '13 #tres',
    ])
  })

  it('does not take a paragraph that is not translated, and one that was added, for a pair', async () => {
    await edit('en.md', (text) => text.replace(/Gulls.*/, 'See page 14.'))
    await edit('es.md', (text) =>
      text
        .replace('#b', '#nota')
        .replace(
          /Las gaviotas.*/,
          'Nota del traductor: en aquellos años la moneda del país era el real, y ocho reales hacían un peso duro de plata; por eso el autor cuenta siempre de ocho en ocho.',
        ),
    )
    const rules = (await check()).map(({ rule }) => rule)
    expect(rules).toEqual(['one-sided-id', 'one-sided-id'])
  })
})

describe('check --fix', () => {
  it('writes the heirs of lost IDs, and then there is nothing left to report', async () => {
    commit()
    await deleteSecond()
    const before = [await read('en.md'), await read('es.md')]
    const { output, exitCode } = await cotejo(['check', '--fix'])
    expect(exitCode).toBe(0)
    expect(output).toContain(`Fixed:\n  ${join(work, 'ids.yaml')}: adds “b: a”\n`)
    expect(output).toContain('0 errors, 0 warnings')
    expect((await read('ids.yaml')).split('\n').slice(1)).toEqual(['b: a', ''])
    expect([await read('en.md'), await read('es.md')]).toEqual(before)
    expect((await cotejo(['check', '--fix'])).output).toContain('There is nothing to fix')
  })

  it('gives translated IDs the names of the original, byte for byte, and keeps the old ones', async () => {
    const crlf = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`
    await writeFile(
      join(work, 'es.md'),
      crlf(spanish.replace('<!-- #b -->', '<!--  #gaviotas src=abcdef -->  ')),
    )
    await cotejo(['check', '--fix'])
    expect(await read('es.md')).toBe(crlf(spanish.replace('<!-- #b -->', '<!-- #b src=abcdef -->  ')))
    expect((await read('ids.yaml')).split('\n').slice(1)).toEqual(['gaviotas: b', ''])
    expect(await check()).toEqual([])
  })

  it('does both at once, and keeps the lines that were there', async () => {
    await writeFile(join(work, 'ids.yaml'), 'older: b\na: c\n')
    commit()
    await deleteSecond()
    await edit('es.md', (text) => text.replace('#c', '#capitan'))
    await cotejo(['check', '--fix'])
    expect((await read('ids.yaml')).split('\n').slice(1)).toEqual(['b: a', 'capitan: c', 'older: a', ''])
    expect(await check()).toEqual([])
  })

  it('prints what it would change on a dry run, and writes nothing', async () => {
    commit()
    await deleteSecond()
    await edit('es.md', (text) => text.replace('#c', '#capitan'))
    const before = [await read('en.md'), await read('es.md')]
    const { output } = await cotejo(['check', '--fix', '--dry-run'])
    expect(output).toContain('dry run: nothing was written')
    expect(output).toContain('es.md: #capitan becomes #c')
    expect(output).toContain('ids.yaml: adds “b: a”')
    expect(output).toContain('lost-id')
    expect([await read('en.md'), await read('es.md')]).toEqual(before)
    expect(await readdir(work)).not.toContain('ids.yaml')
  })

  it('does not write over an ids.yaml that it cannot read', async () => {
    commit()
    await deleteSecond()
    await writeFile(join(work, 'ids.yaml'), 'x: a\n<<<<<<< HEAD\n')
    const { output, exitCode } = await cotejo(['check', '--fix'])
    expect(exitCode).toBe(1)
    expect(output).toContain(`${join(work, 'ids.yaml')}:2:1  error  yaml-syntax`)
    expect(await read('ids.yaml')).toBe('x: a\n<<<<<<< HEAD\n')
  })

  it('writes all files of a work or none', async () => {
    commit()
    await deleteSecond()
    await edit('es.md', (text) => text.replace('#c', '#capitan'))
    const before = await read('es.md')
    await chmod(work, 0o555)
    const result = await cotejo(['check', '--fix'])
    await chmod(work, 0o755)
    if (process.getuid?.() === 0) return // root may write anywhere
    expect(result).toMatchObject({ exitCode: 1, notice: expect.stringContaining('Nothing was changed') })
    expect(await read('es.md')).toBe(before)
    expect(await readdir(work)).toEqual(['en.md', 'es.md', 'work.yaml'])
  })

  it('is needed for --dry-run', async () => {
    expect((await cotejo(['check', '--dry-run'])).exitCode).toBe(2)
  })
})
