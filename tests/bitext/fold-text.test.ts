import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findFolded, foldText } from '#bitext/fold-text'

/** A text with the hits of a search in brackets. */
function marked(text: string, wanted: string): string {
  return findFolded(text, wanted).reduceRight(
    (shown, { start, end }) => `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`,
    text,
  )
}

describe('findFolded', () => {
  it.each([
    ['El corazón late.', 'corazon', 'El [corazón] late.'],
    ['El corazon late.', 'CORAZÓN', 'El [corazon] late.'],
    ['una pena en la peña', 'pena', 'una [pena] en la peña'],
    ['una pena en la peña', 'peña', 'una pena en la [peña]'],
    ['La Peña', 'peña', 'La [Peña]'],
    ['pen\u0303a', 'peña', '[pen\u0303a]'],
    ['cigu\u0308en\u0303a', 'cigueña', '[cigu\u0308en\u0303a]'],
    ['pingüino', 'pinguino', '[pingüino]'],
    ['don’t stop', "don't", '[don’t] stop'],
    ['two\n  words', 'two words', '[two\n  words]'],
    ['aaa', 'aa', '[aa]a'],
    ['nothing', '  ', 'nothing'],
  ])('%s: %s', (text, wanted, hits) => {
    expect(marked(text, wanted)).toBe(hits)
  })

  it('finds every substring of a text, and folding is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (text, from, length) => {
        const once = foldText(text).text
        expect(foldText(once).text).toBe(once)
        const piece = Array.from(text)
          .slice(from % (text.length + 1))
          .slice(0, 1 + (length % 5))
          .join('')
        if (foldText(piece.trim()).text !== '' && !/^\p{M}/u.test(piece)) {
          expect(findFolded(text, piece).length).toBeGreaterThan(0)
        }
      }),
    )
  })
})
