import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { longerSide, rowChunks } from '../../app/_documents/reading/row-chunks.ts'

const characters = fc.array(fc.nat({ max: 20_000 }), { maxLength: 200 })

it('keeps all rows in order, in chunks that are never empty', () => {
  fc.assert(
    fc.property(characters, (rows) => {
      const chunks = rowChunks(rows, (row) => row)
      expect(chunks.flatMap((chunk) => chunk.rows)).toEqual(rows)
      expect(chunks.every((chunk) => chunk.rows.length > 0)).toBe(true)
    }),
  )
})

it('estimates each chunk with a class that the style sheet has', () => {
  const style = readFileSync('app/_documents/reading/row-chunks.css', 'utf8')
  fc.assert(
    fc.property(characters, (rows) => {
      for (const { lines } of rowChunks(rows, (row) => row)) expect(style).toContain(`.lines-${lines} {`)
    }),
  )
})

it('groups short rows by the dozen and long ones by a few', () => {
  const sizes = (rows: number[]) => rowChunks(rows, (row) => row).map((chunk) => chunk.rows.length)
  expect(sizes(Array.from({ length: 48 }, () => 30))).toEqual([15, 15, 15, 3])
  expect(sizes(Array.from({ length: 6 }, () => 580))).toEqual([3, 3])
})

it('counts the longer side, closed notes as two lines only', () => {
  const text = (value: string) => ({ type: 'text' as const, value })
  const element = (tagName: string, children: ReturnType<typeof text>[]) => ({
    type: 'root' as const,
    children: [{ type: 'element' as const, tagName, properties: {}, children }],
  })
  expect(longerSide([element('p', [text('short')])], [element('p', [text('a longer side')])])).toBe(13)
  expect(longerSide([element('details', [text('x'.repeat(5000))])], [])).toBeLessThan(200)
})
