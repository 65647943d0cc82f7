import fc from 'fast-check'
import { expect, it } from 'vitest'
import { previewTitle } from '../../app/og/[file]/preview-title.ts'

it('keeps English and Spanish titles as they are', () => {
  for (const title of ['¿Cómo sube el pan? “Sí” — Ñandú & co. 12 €', 'The key’s «llave» – part 2…'])
    expect(previewTitle(title)).toBe(title)
})

it('leaves out what the font has no glyph for', () => {
  expect(previewTitle('Bread 🍞 day ☀️')).toBe('Bread day')
  expect(previewTitle('مرحبا 世界 Hello')).toBe('Hello')
  expect(previewTitle('a\u0001b')).toBe('ab')
})

it('cuts a title of any length', () => {
  expect(previewTitle('word '.repeat(20_000)).length).toBeLessThanOrEqual(141)
})

it('never gives a character beyond the Latin subset', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (title) => {
      for (const character of previewTitle(title)) expect(character.codePointAt(0)).toBeLessThan(0x20ad)
    }),
  )
})
