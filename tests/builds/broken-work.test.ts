import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'

const run = promisify(execFile)

const facts = 'original: en\ndate: 2026-01-02\nlicence: CC-BY-4.0\nlevel: B1\ntags: [story]\n'
const version = (title: string, body: string) => `---\ntitle: ${title}\n---\n\n${body}\n`

const files = {
  'tags.yaml': 'story: { en: Story, es: Cuento }\n',
  'sound/work.yaml': facts,
  'sound/en.md': version('Sound', '<!-- #a1b2 -->\nThe lamp was lit.'),
  'sound/es.md': version('Buena', '<!-- #a1b2 -->\nLa lámpara estaba encendida.'),
  'hostile/work.yaml': facts,
  'hostile/en.md': version(
    'Hostile',
    [
      '<!-- #c3d4 -->\nRaw <img src=x onerror=alert(1)> in a line.',
      '<!-- #e5f6 -->\nWords.\n\n<script>alert(2)</script>',
    ].join('\n\n'),
  ),
  'hostile/es.md': version('Hostil', '<!-- #c3d4 -->\nUna línea.\n\n<!-- #e5f6 -->\nPalabras.'),
  'refused/work.yaml': facts,
  'refused/en.md': version('Refused', '<!-- #c3d4 -->\n[A link](javascript:alert(3))'),
  'refused/es.md': version('Rechazada', '<!-- #c3d4 -->\nUn enlace.'),
  'broken/work.yaml': facts,
  'broken/en.md': version('Broken', '<!-- #i9j0 -->\nOne.\n\n<!-- #i9j0 -->\nTwo.'),
  'broken/es.md': version('Rota', '<!-- #i9j0 -->\nUna.'),
  'unreadable/work.yaml': 'original: [en\n',
}

let folder: string
let outcome: { code: number; output: string }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cotejo-'))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  const env = { ...process.env, COTEJO_CONTENT: folder, COTEJO_BUILD: '.next-builds' }
  outcome = await run('npm', ['run', '-s', 'build'], { env }).then(
    ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
    ({ code, stdout, stderr }) => ({ code, output: stdout + stderr }),
  )
}, 300_000)
afterAll(() => rm(folder, { recursive: true }))

it('fails and lists what is wrong, by file and line', () => {
  expect(outcome.code).toBe(1)
  expect(outcome.output).toMatch(/broken\/en\.md:8:\d+.*duplicate-id/)
  expect(outcome.output).toMatch(/unreadable\/work\.yaml:\d+:\d+.*/)
  expect(outcome.output).toMatch(/Left out.*: broken, refused, unreadable\./)
})

it('builds the sound work all the same, and no page of the broken ones', async () => {
  const built = await readdir('.next-builds/server/app/en/works')
  expect(built).toContain('sound.body')
  expect(await readFile('.next-builds/server/app/en/works/sound.body', 'utf8')).toContain(
    'La lámpara estaba encendida.',
  )
  expect(built.filter((name) => /^(?:broken|refused|unreadable)/.test(name))).toEqual([])
})

it('lets nothing of a hostile text through but its words, and refuses links that are programs', async () => {
  const page = await readFile('.next-builds/server/app/en/works/hostile.body', 'utf8')
  expect(page).toContain('Palabras.')
  expect(page).not.toMatch(/alert\(|onerror/)
  expect(outcome.output).toMatch(/refused\/en\.md:6:1.*forbidden-link/)
})
