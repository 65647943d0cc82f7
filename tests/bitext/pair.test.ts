import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pair } from '#bitext/pair'
import { pairsOf, short } from '../notation.ts'

describe('pair', () => {
  it.each([
    ['one to one', 'a: A | b: B', 'a: X | b: Y', ['a = A / X', 'b = B / Y']],
    ['n:1', 'a: A | b: B | c: C', 'a b: X | c: Y', ['a b = A + B / X', 'c = C / Y']],
    ['1:n by one marker', 'a b: A', 'a: X | b: Y', ['a b = A / X + Y']],
    ['n:m as a connected component', 'a b: A | c: B', 'a: X | b c: Y', ['a b c = A + B / X + Y']],
    ['not translated', 'a: A | b: B', 'b: Y', ['a = A / -', 'b = B / Y']],
    [
      'added after what it follows',
      'a: A | b: B',
      'a: X | n: N | b: Y',
      ['a = A / X', 'n = - / N', 'b = B / Y'],
    ],
    ['added at the beginning', 'a: A', 'n: N | a: X', ['n = - / N', 'a = A / X']],
    ['two added in a row', 'a: A', 'a: X | m: M | n: N', ['a = A / X', 'm = - / M', 'n = - / N']],
    ['an ID twice, in the translation only', 'a: A', 'n: M | a: X | n: N', ['n = - / M + N', 'a = A / X']],
    [
      'moved, in the original’s order',
      'a: A | b: B | c: C',
      'c: Z | a: X | b: Y',
      ['a = A / X', 'b = B / Y', 'c^ = C / Z'],
    ],
    ['nothing in common', 'a: A', 'b: B', ['b = - / B', 'a = A / -']],
  ])('%s', (_name, original, translation, expected) => {
    expect(pairsOf(original, translation)).toEqual(expected)
  })

  it('puts every segment of both versions into exactly one pair', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
    const side = fc
      .tuple(fc.shuffledSubarray(ids), fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 8 }))
      .map(([chosen, sizes]) => {
        const rest = [...chosen]
        const groups: string[][] = []
        for (const size of sizes) if (rest.length > 0) groups.push(rest.splice(0, size))
        return groups.map((group, index) => `${group.join(' ')}: ${index}`).join(' | ')
      })
    fc.assert(
      fc.property(side, side, (left, right) => {
        const original = short(left, 'en')
        const translation = short(right, 'es')
        const pairs = pair(original, translation)
        expect(new Set(pairs.flatMap((made) => made.original))).toEqual(new Set(original.segments))
        expect(pairs.flatMap((made) => made.original)).toHaveLength(original.segments.length)
        expect(pairs.flatMap((made) => made.translation)).toHaveLength(translation.segments.length)
        const all = pairs.flatMap((made) => made.ids)
        expect(new Set(all).size).toBe(all.length)
        for (const made of pairs) expect(made.original.length + made.translation.length).toBeGreaterThan(0)
      }),
    )
  })
})
