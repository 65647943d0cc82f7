import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { newIds } from '#bitext/exchange/new-ids'
import { readHeirs, resolveHeirs, writeHeirs } from '#bitext/heirs'
import type { Pair } from '#bitext/pair'
import {
  type Choice,
  type Files,
  kinds,
  livingIn,
  pairsOf,
  sentencesIn,
  start,
  step,
} from './section-history.ts'

let folder = ''
const count = { sequences: 0, steps: 0, gone: 0, heldBy: 0, nearest: 0, imports: 0, everUsed: 0, resolved: 0 }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cotejo-'))
  vi.stubEnv('COTEJO_CONTENT', join(folder, 'content'))
  await mkdir(join(folder, 'content/w'), { recursive: true })
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})

/** The row of the new section that the rows before an old one, else those after it, lead to. */
function nearest(before: readonly Pair[], row: number, rowOf: (id: string) => number | undefined) {
  const own = before.map(({ ids }) => ids.map(rowOf).find((found) => found !== undefined))
  return (
    own.slice(0, row + 1).findLast((found) => found !== undefined) ??
    own.slice(row).find((found) => found !== undefined)
  )
}

/** Checks the heirs after a step: what left the text just now, and what had left it before. */
function checkStep(before: Files, after: Files, everUsed: Set<string>): void {
  const [old, now] = [pairsOf(before), pairsOf(after)]
  const [oldLiving, living] = [livingIn(old), livingIn(now)]
  const file = readHeirs(after.ids, 'ids.yaml')
  expect(file.findings).toEqual([])
  expect(writeHeirs(file.heirs, living)).toBe(after.ids === '' ? writeHeirs(new Map(), living) : after.ids)
  const resolved = resolveHeirs(file.heirs, living)
  const rowOfId = new Map(now.flatMap(({ ids }, row) => ids.map((id) => [id, row] as const)))
  const rowOf = (id: string) => rowOfId.get(living.has(id) ? id : (resolved.get(id) ?? ''))

  const sentencesOfRow = now.map((found) => sentencesIn([found]))
  const shares = new Map<string, number[]>()
  const share = (id: string) => {
    const own = sentencesIn(old, id)
    const found =
      shares.get(id) ??
      sentencesOfRow.map((row) => [...own].filter((each) => row.has(each)).length / Math.max(1, own.size))
    shares.set(id, found)
    return found
  }
  const hasWords = (id: string) => Math.max(...share(id)) >= 0.5
  // Below a half it is left open whether a row holds the words of an ID; then so is which row is the nearest.
  const isOpen = old.some(({ ids }) =>
    ids.some((id) => !living.has(id) && !hasWords(id) && Math.max(...share(id)) > 0),
  )

  const all = old.flatMap(({ ids }, row) => ids.map((id) => ({ id, row })))
  for (const { id } of all.filter((each) => living.has(each.id))) {
    // No ID is given to another text.
    if (sentencesIn(old, id).size > 0) expect(share(id)[rowOf(id) ?? -1]).toBeGreaterThan(0)
  }
  for (const { id, row } of all.filter((each) => !living.has(each.id))) {
    count.gone++
    const heir = rowOf(id)
    expect(heir, `#${id} leads nowhere`).toBeDefined()
    const best = Math.max(...share(id))
    if (best >= 0.5) {
      count.heldBy++
      expect(share(id)[heir ?? -1], `#${id} does not lead to its words`).toBe(best)
    } else if (best === 0 && !isOpen) {
      count.nearest++
      const left = (each: string) => (living.has(each) || hasWords(each) ? rowOf(each) : undefined)
      const next = nearest(old, row, left)
      if (next !== undefined) expect(heir, `#${id} does not lead to the nearest row`).toBe(next)
    }
  }
  // What had left the text before leads where its heir leads.
  const oldHeirs = resolveHeirs(readHeirs(before.ids, 'ids.yaml').heirs, oldLiving)
  for (const [id, heir] of oldHeirs) expect(rowOf(id)).toBe(rowOf(heir))
  for (const id of living) expect(oldLiving.has(id) || !everUsed.has(id), `#${id} is used again`).toBe(true)
  for (const id of living) everUsed.add(id)
  for (const id of everUsed) expect(rowOf(id), `#${id} leads nowhere`).toBeDefined()
  count.resolved += everUsed.size
}

const rows = fc.array(fc.record({ en: fc.integer({ min: 0, max: 3 }), es: fc.integer({ min: 0, max: 3 }) }), {
  minLength: 3,
  maxLength: 9,
})
const choices: fc.Arbitrary<Choice[]> = fc.array(
  fc.record({ kind: fc.constantFrom(...kinds), at: fc.nat(1000), other: fc.nat(1000) }),
  { minLength: 2, maxLength: 7 },
)

describe('IDs, whatever happens to a text', () => {
  it('lead to a row with their words, or to the nearest that is left, and are never used again', async () => {
    await fc.assert(
      fc.asyncProperty(rows, choices, async (sizes, all) => {
        let files = start(sizes)
        const everUsed = livingIn(pairsOf(files))
        let seed = 1
        const random = () => {
          seed = (seed * 48271) % 2147483647
          return seed / 2147483648
        }
        count.sequences++
        for (const choice of all) {
          const { heirs } = readHeirs(files.ids, 'ids.yaml')
          const used = new Set([...livingIn(pairsOf(files)), ...heirs.keys(), ...heirs.values()])
          const after = await step(files, choice, newIds(used, random), folder)
          if (!after) continue
          count.steps++
          if (choice.kind === 'import') count.imports++
          checkStep(files, after, everUsed)
          files = after
        }
        count.everUsed += everUsed.size
      }),
      { numRuns: 520 },
    )
    expect(count.sequences).toBeGreaterThanOrEqual(500)
    expect(count.gone).toBeGreaterThan(1000)
    expect(count.imports).toBeGreaterThan(100)
    if (process.env.COTEJO_FIGURES) process.stdout.write(`${JSON.stringify(count)}\n`)
  }, 600_000)
})
