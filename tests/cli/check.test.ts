import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cotejo } from '../../cli/cotejo.ts'
import { BrokenWork, type Files } from './broken-work.ts'
import { mutations } from './faults.ts'

const content = resolve('content')
const works = [
  'how-bread-rises',
  'la-escuela-del-rio',
  'la-llave-del-molino',
  'mareas',
  'paper-sundial',
  'peru-2000',
]

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cotejo-'))
  vi.stubEnv('COTEJO_CONTENT', folder)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})

interface Row {
  file: string
  line: number
  column: number
  rule: string
  severity: 'error' | 'warning'
  message: string
}

async function checkJson(...args: string[]): Promise<{ rows: Row[]; exitCode: number }> {
  const { output, exitCode } = await cotejo(['check', '--format', 'json', ...args])
  return { rows: JSON.parse(output), exitCode }
}

async function filesOf(work: string): Promise<Files> {
  const files: Files = new Map()
  for (const path of await readdir(join(content, work), { recursive: true })) {
    if ((await stat(join(content, work, path))).isFile())
      files.set(path, await readFile(join(content, work, path)))
  }
  return files
}

async function writeWork(work: string, files: Files): Promise<void> {
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(folder, work, path)), { recursive: true })
    await writeFile(join(folder, work, path), bytes)
  }
}

describe('the works of the library', () => {
  it('have neither errors nor warnings', async () => {
    await cp(content, folder, { recursive: true })
    const { rows, exitCode } = await checkJson()
    expect(rows).toEqual([])
    expect(exitCode).toBe(0)
  })
})

/** A hundred faults: each mutation on four works or so, each time at another place. */
const seeded = Array.from({ length: mutations.length * 6 }, (_, seed) => ({
  mutation: mutations[seed % mutations.length],
  work: works[(seed * 5 + Math.floor(seed / mutations.length)) % works.length] ?? '',
  seed,
}))

describe('seeded faults', () => {
  let applied = 0
  it.each(seeded)('$mutation.name in $work ($seed)', async ({ mutation, work, seed }) => {
    const broken = new BrokenWork(await filesOf(work))
    const expected = mutation?.apply(broken, seed)
    if (!expected) return
    applied++
    await cp(content, folder, { recursive: true })
    await rm(join(folder, work), { recursive: true })
    await writeWork(work, broken.files)
    const { rows, exitCode } = await checkJson(work)
    const named = rows.filter(({ rule }) => rule === expected.rule)
    expect(named.map(({ file, line }) => ({ file, line }))).toContainEqual({
      file: join(folder, work, expected.file),
      line: expected.line,
    })
    for (const { message } of named) expect(message).toMatch(/[.!?)>]$/)
    const isWarning = ['one-sided-id', 'moved-id', 'kinds-differ'].includes(expected.rule)
    expect(exitCode).toBe(isWarning ? 0 : 1)
  })

  it('are a hundred at least', () => {
    expect(applied).toBeGreaterThanOrEqual(100)
  })
})

describe('the command', () => {
  it('says what there is, where a work is not', async () => {
    await cp(join(content, 'mareas'), join(folder, 'mareas'), { recursive: true })
    const { output, exitCode } = await cotejo(['check', 'marea'])
    expect(output).toContain('There is no work “marea”')
    expect(output).toContain('mareas')
    expect(exitCode).toBe(2)
  })

  it('says what to do, where the content folder is not', async () => {
    vi.stubEnv('COTEJO_CONTENT', join(folder, 'none'))
    expect(await cotejo(['check'])).toMatchObject({
      exitCode: 2,
      output: expect.stringContaining('COTEJO_CONTENT'),
    })
  })

  it.each(['en', 'es'])(
    'reports an ID that is in one version only once, even if it repeats: %s',
    async (language) => {
      const files = await filesOf('paper-sundial')
      const path = `${language}.md`
      const text = new TextDecoder().decode(files.get(path))
      files.set(
        path,
        new TextEncoder().encode(`${text.trimEnd()}${'\n\n<!-- #zz9-only -->\nAnd more.'.repeat(3)}\n`),
      )
      await writeWork('paper-sundial', files)
      const { rows } = await checkJson('paper-sundial')
      const of = (rule: string) =>
        rows.filter((row) => row.rule === rule && row.message.includes('#zz9-only'))
      expect(of('one-sided-id')).toHaveLength(1)
      expect(of('duplicate-id')).toHaveLength(2)
    },
  )

  it.each([['--format', 'xml'], ['--colour']])('refuses %s', async (...args) => {
    expect((await cotejo(['check', ...args])).exitCode).toBe(2)
  })

  it('prints file, line, column, rule and how to fix it, and counts', async () => {
    await writeWork(
      'w',
      new Map([
        ['work.yaml', new TextEncoder().encode('original: en\ndate: 2026-01-01\nlicence: MIT\nlevel: B1\n')],
      ]),
    )
    const { output, exitCode } = await cotejo(['check'])
    expect(output).toContain('w/en.md:1:1  error  missing-version\n  The English version is missing.')
    expect(output).toMatch(/1 work: 2 errors, 0 warnings\.\n$/)
    expect(exitCode).toBe(1)
  })
})
