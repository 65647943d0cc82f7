import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type RowLines, runSizeRules, runsOf } from '../../app/_documents/reading/row-chunks.ts'

const lines = fc.record({
  columns: fc.double({ min: 0.5, max: 300, noNaN: true }),
  stacked: fc.double({ min: 1, max: 600, noNaN: true }),
})

const same = (row: RowLines) => row

it('keeps all rows, in their order, in runs that are never empty', () => {
  fc.assert(
    fc.property(fc.array(lines, { maxLength: 200 }), (rows) => {
      const runs = runsOf(rows, same)
      expect(runs.flatMap((run) => run.rows)).toEqual(rows)
      expect(runs.every((run) => run.rows.length > 0)).toBe(true)
    }),
  )
})

it('gives each run classes that the style sheet has', () => {
  const rules = runSizeRules()
  fc.assert(
    fc.property(fc.array(lines, { minLength: 1, maxLength: 50 }), (rows) => {
      for (const { size } of runsOf(rows, same)) {
        for (const name of size.split(' ')) expect(rules).toContain(`.${name}{`)
      }
    }),
  )
})

it('puts short rows together by the dozen and long ones by a few', () => {
  const verse = Array.from({ length: 48 }, () => ({ columns: 1, stacked: 2 }))
  expect(runsOf(verse, same).map(({ rows }) => rows.length)).toEqual([12, 12, 12, 12])
  const prose = Array.from({ length: 6 }, () => ({ columns: 9, stacked: 17 }))
  expect(runsOf(prose, same).map(({ rows }) => rows.length)).toEqual([3, 3])
  const breaks = Array.from({ length: 30 }, () => ({ columns: 0.5, stacked: 1 }))
  expect(runsOf(breaks, same).map(({ rows }) => rows.length)).toEqual([15, 15])
})
