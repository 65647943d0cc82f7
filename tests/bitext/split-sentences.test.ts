import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitSentences } from '#bitext/split-sentences'

/** A text whose sentences are separated by `|`. */
function cut(marked: string, language: 'en' | 'es'): string {
  return splitSentences(marked.replaceAll('|', ' '), language)
    .map(({ text }) => text)
    .join('|')
}

describe('splitSentences', () => {
  it.each([
    'One.|Two!|Three?',
    'Mr. Smith met Dr. Jones at 5 p.m. on St. John’s day.|They spoke.',
    'J. R. R. Tolkien wrote it.|Nobody else did.',
    'It cost 1.5 million.|Not 2.',
    '“Where are you?” she asked.|“Here!” he cried, “right here.”',
    'Wait… there is more.|And then… nothing.',
    'See fig. 3 and p. 12 of no. 5.|He said no.|Then he left.',
    'The U.S. army left.|It came back.',
    '(It rained.)|We stayed.',
    'Plan A. failed',
    'He left in Nov. 2000.|She stayed.',
  ])('English: %s', (marked) => {
    expect(cut(marked, 'en')).toBe(marked)
  })

  it.each([
    'Uno.|¿Dos?|¡Tres!',
    '—No es que no abra —dijo ella—.|Es que no quiere.',
    '—¿Quién es? —preguntó el abuelo.|Nadie contestó.',
    '—¡Ven! —gritó—.|¡Corre!',
    '—Vamos con la tercera.|—Pensó un momento—.|Y jugaba mal.',
    '—¿Y tú? —dijo Ana.|—¡Yo no!',
    'El Sr. Pérez y la Dra. Ruiz viven en EE. UU. desde 1990.|Volverán.',
    'Véase la pág. 3 del núm. 5.|No hay más.',
    '«¿Todo bien?», leyeron.|«Sí», dijeron.',
    'Espera… hay más.|Y luego… nada.',
    'D. Manuel llegó el 1.º de mayo.|Doña Inés, el 2.',
    'Tardó 1,5 horas.|Ni una más.',
    '¿Vienes?, preguntó.|Dijo que no.|Y se fue.',
  ])('Spanish: %s', (marked) => {
    expect(cut(marked, 'es')).toBe(marked)
  })

  it('keeps every character that is not white space, in order', () => {
    const pieces = [
      'Hola. ',
      '—No —dijo',
      '—. ',
      'Sr. ',
      '…',
      '«',
      '» ',
      '\n',
      '¿Qué? ',
      '3.',
      'A',
      ' ',
      '👩🏽‍🚀',
      '.',
    ]
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, fc.constantFrom('en' as const, 'es' as const), (input, language) => {
        const sentences = splitSentences(input, language)
        const bare = (value: string) => value.replace(/\s/g, '')
        expect(bare(sentences.map((sentence) => sentence.text).join(''))).toBe(bare(input))
        for (const { text, start, end } of sentences) expect(input.slice(start, end)).toBe(text)
      }),
    )
  })
})
