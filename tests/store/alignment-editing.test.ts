import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Row } from '#bitext/alignment-edit/rows'
import { beadsOf, openSection, saveAlignment } from '#store/alignment-editing'
import type { Reading, SectionPlace } from '#store/alignment-readings'

let content: string
let place: SectionPlace
beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'cotejo-'))
  await cp('tests/fixtures/alignment', content, { recursive: true })
  place = { content, work: 'el-farol', section: undefined }
})
afterEach(async () => {
  await rm(content, { recursive: true })
})

async function open(): Promise<Reading> {
  const reading = await openSection(place)
  if (!reading) throw new Error('The section is not there.')
  return reading
}

const save = ({ revision }: Pick<Reading, 'revision'>, saves: number, rows: readonly Row[]) =>
  saveAlignment({ place, revision, saves, rows })

const files = () =>
  Promise.all(['en', 'es'].map((name) => readFile(join(content, 'el-farol', `${name}.md`), 'utf8')))

/** The rows with the first two merged. */
function firstTwoMerged([first, second, ...rest]: readonly Row[]): Row[] {
  if (!first || !second) throw new Error('There are too few rows.')
  return [
    {
      original: [...first.original, ...second.original],
      translation: [...first.translation, ...second.translation],
    },
    ...rest,
  ]
}

/** The rows with the first pair taken apart. */
function firstUnpaired([first, ...rest]: readonly Row[]): Row[] {
  if (!first) throw new Error('There are no rows.')
  return [
    { original: first.original, translation: [] },
    { original: [], translation: first.translation },
    ...rest,
  ]
}

describe('saving', () => {
  it('writes markers and nothing else, reports what the checks find, and undone it gives the bytes back', async () => {
    const before = await files()
    const reading = await open()
    const { rows } = reading
    const saved = await save(reading, 0, firstTwoMerged(rows))
    expect(saved).toMatchObject({ saved: true, saves: 1, given: [] })
    expect(saved.saved && saved.findings.map(({ text }) => text)).toEqual([
      expect.stringContaining('#t5gs is only in'),
    ])
    const merged = before.map((text) =>
      text.replace('<!-- #f4rk -->', '<!-- #f4rk #m2tq -->').replace('<!-- #m2tq -->\n', ''),
    )
    expect(await files()).toEqual(merged)
    expect(await save(reading, 1, rows)).toMatchObject({ saved: true, saves: 2 })
    expect(await files()).toEqual(before)
  })

  it('goes on from what was saved when the section is opened again', async () => {
    const before = await files()
    const reading = await open()
    const { rows } = reading
    await save(reading, 0, firstTwoMerged(rows))
    const again = await open()
    expect(again).toMatchObject({ revision: reading.revision, saves: 1, rows: firstTwoMerged(rows) })
    await save(again, 1, rows)
    expect(await files()).toEqual(before)
  })

  it('gives a row the same new ID however often it is saved', async () => {
    const reading = await open()
    const rows = firstUnpaired(reading.rows)
    const once = await save(reading, 0, rows)
    expect(once.saved && once.given).toHaveLength(1)
    const written = await files()
    const twice = await save(reading, 1, rows)
    expect(twice.saved && twice.given).toEqual([])
    expect(await files()).toEqual(written)
  })

  it('does saves that come at the same time one after another', async () => {
    const reading = await open()
    const { rows } = reading
    const results = await Promise.all([save(reading, 0, firstTwoMerged(rows)), save(reading, 1, rows)])
    expect(results.map(({ saved }) => saved)).toEqual([true, true])
  })

  it('refuses when a file was changed on disk, and leaves it as it is', async () => {
    const reading = await open()
    const path = join(content, 'el-farol', 'es.md')
    await writeFile(path, `${await readFile(path, 'utf8')}\nOtra línea.\n`)
    const changed = await files()
    const rows = firstTwoMerged(reading.rows)
    expect(await save(reading, 0, rows)).toEqual({ saved: false, reason: 'changed' })
    expect(await files()).toEqual(changed)
    const fresh = await open()
    expect(fresh.revision).not.toBe(reading.revision)
    expect(await save(fresh, 0, firstTwoMerged(fresh.rows))).toMatchObject({ saved: true })
  })

  it('refuses when another page saved meanwhile', async () => {
    const reading = await open()
    const { rows } = reading
    expect(await save(reading, 0, firstTwoMerged(rows))).toMatchObject({ saved: true })
    expect(await save(reading, 0, rows)).toEqual({ saved: false, reason: 'changed' })
  })

  it('accepts a page of an earlier run of the server, if the files are the same', async () => {
    const { revision, rows } = await open()
    const [fingerprint] = revision.split('.')
    const earlier = { revision: `${fingerprint}.fromanearlierrun` }
    expect(await save({ revision: 'ffff.unknown' }, 0, rows)).toEqual({ saved: false, reason: 'changed' })
    expect(await save(earlier, 0, firstTwoMerged(rows))).toMatchObject({ saved: true })
    expect(await save(earlier, 0, rows)).toEqual({ saved: false, reason: 'changed' })
  })

  it('refuses rows that are not an alignment of the text', async () => {
    const reading = await open()
    const before = await files()
    const [first, ...rest] = reading.rows
    if (!first) throw new Error('There are no rows.')
    const outside = { original: [9999], translation: [] }
    for (const rows of [rest, [first, first, ...rest], [...reading.rows, outside]]) {
      expect(await save(reading, 0, rows)).toEqual({ saved: false, reason: 'unwritable' })
    }
    expect(await files()).toEqual(before)
  })
})

describe('opening', () => {
  it('finds the sections of a work, its first by default', async () => {
    const first = await openSection({ content, work: 'dos-cuartos', section: undefined })
    expect(first?.entry).toEqual({
      slug: '01-la-cocina',
      titles: { original: 'La cocina', translation: 'The kitchen' },
    })
    const second = await openSection({ content, work: 'dos-cuartos', section: '02-el-patio' })
    expect(second?.entry.titles.original).toBe('El patio')
    expect(await openSection({ content, work: 'dos-cuartos', section: '../el-farol' })).toBeUndefined()
  })

  it('fails for a work with errors', async () => {
    await writeFile(join(content, 'el-farol', 'es.md'), 'Nada.\n')
    await expect(open()).rejects.toThrow('The work “el-farol” has errors.')
  })
})

it('the aligner finds a bead for every block', async () => {
  const { revision, document } = await open()
  const beads = (await beadsOf(revision)) ?? []
  expect(beads.flatMap(({ original }) => original)).toEqual(document.original.blocks.map((_, index) => index))
  expect(await beadsOf('unknown')).toBeUndefined()
})
