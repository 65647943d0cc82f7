import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cotejo } from '../../cli/cotejo.ts'
import { type Served, serveMending } from '../../cli/mend/server.ts'
import type { SaveAnswer, SectionData, WorkData } from '../../cli/mend/wire.ts'

const slug = 'paper-sundial'

let content: string
let served: Served
beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'cotejo-'))
  await cp(resolve('content', slug), join(content, slug), { recursive: true })
  served = await serveMending({ content, slug, port: 0 })
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await served.close()
  await rm(content, { recursive: true })
})

const tokenOf = ({ url }: Served) => new URL(url).searchParams.get('token') ?? ''

function ask(path: string, init: RequestInit = {}, token = tokenOf(served)): Promise<Response> {
  return fetch(new URL(path, served.url), { ...init, headers: { ...init.headers, 'x-cotejo-token': token } })
}

async function read(): Promise<SectionData> {
  return (await ask('/api/section?number=0')).json() as Promise<SectionData>
}

async function save(section: Pick<SectionData, 'revision' | 'saves' | 'rows'>): Promise<SaveAnswer> {
  const { revision, saves, rows } = section
  const body = JSON.stringify({ revision, saves, rows })
  const response = await ask('/api/save', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  return response.json() as Promise<SaveAnswer>
}

const files = () =>
  Promise.all(['en', 'es'].map((name) => readFile(join(content, slug, `${name}.md`), 'utf8')))

/** The section with its first two rows merged. */
function firstTwoMerged(section: SectionData): SectionData {
  const [first, second, ...rest] = section.rows
  if (!first || !second) throw new Error('The work has too few rows.')
  return {
    ...section,
    rows: [
      [
        [...first[0], ...second[0]],
        [...first[1], ...second[1]],
      ],
      ...rest,
    ],
  }
}

/** The status of a request that names some host. */
function statusFor(headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((done, failed) => {
    const sent = request(served.url, { headers }, (response) => {
      response.resume()
      done(response.statusCode)
    })
    sent.once('error', failed).end()
  })
}

describe('what is answered, and to whom', () => {
  it('serves the page under a strict policy, without inline scripts', async () => {
    const response = await fetch(served.url)
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
    expect(policy).not.toContain('unsafe')
    expect(await response.text()).not.toMatch(/<script(?![^>]* src=)|<style| style=| on\w+=/)
  })

  it('listens on this machine alone', () => {
    expect(new URL(served.url).hostname).toBe('127.0.0.1')
  })

  it('refuses hosts and origins that are not its own', async () => {
    const { host } = new URL(served.url)
    expect(await statusFor({ host })).toBe(200)
    expect(await statusFor({ host: 'attacker.example' })).toBe(421)
    expect(await statusFor({ host: `attacker.example:${new URL(served.url).port}` })).toBe(421)
    expect(await statusFor({ host, origin: 'https://attacker.example' })).toBe(421)
  })

  it.each(['/api/work', '/api/section?number=0', '/api/beads?number=1', '/api/save'])(
    'asks for the token: %s',
    async (path) => {
      const init = path === '/api/save' ? { method: 'POST', body: '{}' } : {}
      for (const token of ['', 'wrong', `${tokenOf(served)}x`])
        expect((await ask(path, init, token)).status).toBe(403)
    },
  )

  it('serves nothing but what is its own', async () => {
    for (const path of [
      '/nothing',
      '/fonts/../package.json',
      '/fonts/%2e%2e/package.json',
      '/messages/en.json',
    ]) {
      expect((await fetch(new URL(path, served.url))).status).toBe(404)
    }
    expect((await fetch(new URL('/fonts/inter-5.3.0-400-700.woff2', served.url))).status).toBe(200)
  })

  it('speaks the language of the browser, or the one it was told to', async () => {
    const language = async (accept: string) => {
      const response = await ask('/api/work', { headers: { 'accept-language': accept } })
      return ((await response.json()) as WorkData).language
    }
    expect(await language('es-MX,es;q=0.9,en;q=0.8')).toBe('es')
    expect(await language('fr,en;q=0.8')).toBe('en')
    await served.close()
    served = await serveMending({ content, slug, port: 0, language: 'es' })
    expect(await language('en')).toBe('es')
  })
})

describe('saving', () => {
  it('writes markers and nothing else, and says what the checks say', async () => {
    const before = await files()
    const section = await read()
    const answer = await save(firstTwoMerged(section))
    expect(answer).toMatchObject({ saved: true, saves: 1, given: [] })
    const after = await files()
    for (const [index, text] of after.entries()) {
      expect(text).toBe(
        before[index]?.replace('<!-- #t6gv -->', '<!-- #t6gv #m2wz -->').replace('<!-- #m2wz -->\n', ''),
      )
    }
    const answerBack = await save({ ...section, saves: 1 })
    expect(answerBack).toMatchObject({ saved: true, saves: 2 })
    expect(await files()).toEqual(before)
  })

  it('gives a row the same new ID however often it is saved', async () => {
    const section = await read()
    const [first, ...rest] = section.rows
    if (!first) throw new Error('The work has no rows.')
    const rows: SectionData['rows'] = [[first[0], []], [[], first[1]], ...rest]
    const once = await save({ ...section, rows })
    expect(once.saved && once.given).toHaveLength(1)
    const written = await files()
    const twice = await save({ ...section, rows, saves: 1 })
    expect(twice.saved && twice.given).toEqual([])
    expect(await files()).toEqual(written)
  })

  it('refuses when a file was changed on disk, and leaves it as it is', async () => {
    const section = await read()
    const path = join(content, slug, 'es.md')
    await writeFile(path, `${await readFile(path, 'utf8')}\nOtra línea.\n`)
    const changed = await files()
    expect(await save(firstTwoMerged(section))).toEqual({ saved: false, reason: 'changed' })
    expect(await files()).toEqual(changed)
    const fresh = await read()
    expect(fresh.revision).not.toBe(section.revision)
    expect(await save(firstTwoMerged(fresh))).toMatchObject({ saved: true })
  })

  it('refuses when another page saved meanwhile', async () => {
    const section = await read()
    expect(await save(firstTwoMerged(section))).toMatchObject({ saved: true })
    expect(await save(section)).toEqual({ saved: false, reason: 'changed' })
  })

  it('refuses rows that are no alignment of the text', async () => {
    const section = await read()
    const before = await files()
    const [first, ...rest] = section.rows
    if (!first) throw new Error('The work has no rows.')
    for (const rows of [
      rest,
      [first, first, ...rest],
      [[[], []], ...section.rows],
    ] as SectionData['rows'][]) {
      expect(await save({ ...section, rows })).toEqual({ saved: false, reason: 'unwritable' })
    }
    const body = JSON.stringify({ ...section, rows: [['0', 1]] })
    const response = await ask('/api/save', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    expect(response.status).toBe(400)
    expect(await files()).toEqual(before)
  })
})

it('finds beads for every block', async () => {
  const { revision, sides } = await read()
  const beads = (await (await ask(`/api/beads?number=${revision}`)).json()) as { original: number[] }[]
  expect(beads.flatMap(({ original }) => original)).toEqual(sides.original.depths.map((_, index) => index))
})

it('tells mistakes without a stack trace', async () => {
  vi.stubEnv('COTEJO_CONTENT', content)
  const missing = await cotejo(['align', '--review', 'nothing'])
  expect(missing).toMatchObject({
    exitCode: 2,
    output: expect.stringContaining('There is no work “nothing”'),
  })
  expect(await cotejo(['align', '--review', slug, '--lang', 'fr'])).toMatchObject({ exitCode: 2 })
  vi.stubEnv('PORT', new URL(served.url).port)
  expect(await cotejo(['align', '--review', slug])).toMatchObject({
    exitCode: 2,
    output: expect.stringContaining('is taken'),
  })
  await writeFile(join(content, slug, 'es.md'), 'Nada.\n')
  expect(await cotejo(['align', '--review', slug])).toMatchObject({
    exitCode: 1,
    notice: expect.stringContaining('has errors'),
  })
})
