import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import type { Root } from 'hast'
import { expect, it } from 'vitest'
import { rowLines } from '../../app/_documents/reading/row-lines.ts'

function side(tagName: string, text: string): Root[] {
  const element = {
    type: 'element' as const,
    tagName,
    properties: {},
    children: [{ type: 'text' as const, value: text }],
  }
  return [{ type: 'root', children: [element] }]
}

it('estimates every row with a class that the style sheet has', () => {
  const style = readFileSync('app/_documents/reading/row-height.css', 'utf8')
  fc.assert(
    fc.property(fc.nat({ max: 20_000 }), fc.nat({ max: 20_000 }), (one, other) => {
      const lines = rowLines(side('p', 'x'.repeat(one)), side('p', 'x'.repeat(other)))
      expect(style).toContain(`.lines-${lines} {`)
    }),
  )
})

it('goes by the longer side', () => {
  const [short, long] = [side('p', 'One word.'), side('p', 'x'.repeat(64 * 6))]
  expect(rowLines(short, long)).toBe(6)
  expect(rowLines(long, short)).toBe(6)
  expect(rowLines(short, [])).toBe(1)
})

it('counts a closed footnote as two lines, however long it is', () => {
  expect(rowLines(side('details', 'x'.repeat(5000)), [])).toBe(2)
})
