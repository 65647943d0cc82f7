import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pair } from '#bitext/pair'
import { headingLevel, isCounted } from '#bitext/pair-kind'
import { type Part, splitIntoParts } from '#bitext/parts'
import { version } from '../notation.ts'

/**
 * Pairs in short notation, one character each: `1` to `6` a heading of that level, `*` a break, `p`
 * a paragraph.
 */
function pairsLike(kinds: readonly string[]) {
  const blocks = kinds.map((kind, index) => {
    const level = Number(kind)
    const body = level > 0 ? `${'#'.repeat(level)} H` : kind === '*' ? '***' : 'Words.'
    return `<!-- #i${index} -->\n${body}\n`
  })
  return pair(version(blocks.join('\n'), 'en'), version(blocks.join('\n'), 'es'))
}

/** A text in short notation: `2 p35` is a heading of level 2 and 35 paragraphs. */
function text(notation: string) {
  return pairsLike(
    notation.split(' ').flatMap((run) => Array<string>(Number(run.slice(1) || 1)).fill(run.charAt(0))),
  )
}

const sizes = (parts: readonly Part[]) => parts.map(({ pairs }) => pairs.length)
const chapters = (paragraphs: number, count: number, level = 2) =>
  Array<string>(count).fill(`${level} p${paragraphs}`).join(' ')

describe('splitIntoParts', () => {
  it.each([
    ['a section of up to 120 pairs is one part', 'p120', [120]],
    ['headings do not cut a short section', chapters(29, 4), [120]],
    ['between paragraphs near 100', 'p300', [100, 100, 100]],
    ['short chapters share a part', chapters(29, 12), [90, 90, 90, 90]],
    ['chapters of page length are parts of their own', chapters(99, 4), [100, 100, 100, 100]],
    ['no remainder that is too short', 'p130', [65, 65]],
    ['the higher heading wins', '2 p40 3 p45 3 p9 2 p80', [97, 81]],
    ['a break before a plain paragraph', 'p96 * p103', [97, 103]],
    ['not between two headings', '1 2 p88 1 2 p88', [90, 90]],
  ])('%s', (_name, notation, expected) => {
    expect(sizes(splitIntoParts(text(notation)))).toEqual(expected)
  })

  it('numbers paragraphs through the section', () => {
    const parts = splitIntoParts(text(chapters(89, 2)))
    expect(
      parts.map(({ number, paragraphsBefore, lastParagraph }) => [number, paragraphsBefore, lastParagraph]),
    ).toEqual([
      [1, 0, 89],
      [2, 89, 178],
    ])
  })

  it('returns no part for an empty section', () => {
    expect(splitIntoParts([])).toEqual([])
  })

  it('keeps all pairs in order, has at most 120 in a part, and never ends a part with a heading', () => {
    const kind = fc.oneof(
      { weight: 30, arbitrary: fc.constant('p') },
      { weight: 1, arbitrary: fc.constantFrom('1', '2', '3', '*') },
    )
    fc.assert(
      fc.property(fc.array(kind, { minLength: 1, maxLength: 700, size: 'max' }), (kinds) => {
        const pairs = pairsLike(kinds)
        const parts = splitIntoParts(pairs)
        expect(parts.flatMap((part) => part.pairs)).toEqual(pairs)
        expect(Math.max(...sizes(parts))).toBeLessThanOrEqual(120)
        if (pairs.length <= 120) expect(parts).toHaveLength(1)
        if (pairs.length >= 200) expect(Math.min(...sizes(parts))).toBeGreaterThanOrEqual(38)
        for (const { pairs: ofPart } of parts.slice(0, -1)) {
          expect(headingLevel(ofPart.at(-1) ?? ofPart[0])).toBeUndefined()
        }
        expect(parts.at(-1)?.lastParagraph).toBe(pairs.filter(isCounted).length)
      }),
      { numRuns: 40 },
    )
  })
})
