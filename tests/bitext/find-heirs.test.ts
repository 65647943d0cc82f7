import { describe, expect, it } from 'vitest'
import { findHeirs } from '#bitext/find-heirs'
import { pair } from '#bitext/pair'
import { short } from '../notation.ts'

/** The heirs after an edit, as `"old:heir …"`. Each section is its original and its translation in short. */
function heirs(before: [string, string], after: [string, string]): string {
  const pairs = ([en, es]: [string, string]) => pair(short(en, 'en'), short(es, 'es'))
  return [...findHeirs(pairs(before), pairs(after))].map(([old, heir]) => `${old}:${heir}`).join(' ')
}

const harbour = 'The harbour froze in a single night.'
const puerto = 'El puerto se heló en una sola noche.'
const gulls = 'Gulls walked upon the ice.'
const gaviotas = 'Las gaviotas andaban por el hielo.'
const captain = 'Nobody told the captain.'
const capitan = 'Nadie avisó al capitán.'
const start: [string, string] = [
  `a: ${harbour} | b: ${gulls} | c: ${captain}`,
  `a: ${puerto} | b: ${gaviotas} | c: ${capitan}`,
]

describe('findHeirs', () => {
  it('finds none if no ID is gone', () => {
    expect(heirs(start, start)).toBe('')
    expect(heirs(start, [`${start[0]} | d: New.`, start[1]])).toBe('')
  })

  it.each<[string, [string, string], string]>([
    [
      'merged into the row before',
      [`a: ${harbour} ${gulls} | c: ${captain}`, `a: ${puerto} ${gaviotas} | c: ${capitan}`],
      'b:a',
    ],
    [
      'merged into the row after',
      [`a: ${harbour} | c: ${gulls} ${captain}`, `a: ${puerto} | c: ${gaviotas} ${capitan}`],
      'b:c',
    ],
    [
      'moved to a new row at the end',
      [`a: ${harbour} | c: ${captain} | d: ${gulls}`, `a: ${puerto} | c: ${capitan} | d: ${gaviotas}`],
      'b:d',
    ],
    [
      'moved on one side only',
      [`a: ${harbour} | c: ${captain} | d: ${gulls}`, `a: ${puerto} | c: ${capitan}`],
      'b:d',
    ],
    [
      'merged under the ID of the other text',
      [`b: ${harbour} | c: ${captain}`, `b: ${puerto} | c: ${capitan}`],
      'a:b',
    ],
    ['deleted: the row before', [`a: ${harbour} | c: ${captain}`, `a: ${puerto} | c: ${capitan}`], 'b:a'],
    [
      'deleted at the beginning: the row after',
      [`b: ${gulls} | c: ${captain}`, `b: ${gaviotas} | c: ${capitan}`],
      'a:b',
    ],
    ['deleted with the rows around it', [`c: ${captain}`, `c: ${capitan}`], 'a:c b:c'],
    [
      'corrected under new IDs',
      [
        `x: The harbour froze in one night. | y: ${gulls} | z: Nobody told the old captain.`,
        'x: El puerto se heló en una noche.',
      ],
      'a:x b:y c:z',
    ],
    ['replaced by another text', ['x: Once upon a time. | y: There was. | z: An end.', ''], 'a:x b:y c:z'],
  ])('a row that was %s', (_, after, expected) => {
    expect(heirs(start, after)).toBe(expected)
  })

  it('finds the ID that stays with the same text if a marker loses one of several', () => {
    expect(
      heirs([`a: ${gulls} | b c: ${harbour} ${captain}`, ''], [`a: ${gulls} | c: ${harbour} ${captain}`, '']),
    ).toBe('b:c')
  })

  it('does not take a row that always said the same for the heir of a deleted one', () => {
    const before = `a: Yes, he said. | b: ${harbour} | c: ${gulls} | d: Yes, he said. | e: ${captain}`
    const after = `a: Yes, he said. | b: ${harbour} | c: ${gulls} | e: ${captain}`
    expect(heirs([before, ''], [after, ''])).toBe('d:c')
  })

  it('prefers rare words to common ones', () => {
    const filler = Array.from({ length: 9 }, (_, i) => `f${i}: It was the end of the day of the week ${i}.`)
    const before = [...filler, 'a: It was the end of the whale.'].join(' | ')
    const after = [...filler, 'n: It was the end of the day again and of the week.', 'm: A whale!'].join(
      ' | ',
    )
    expect(heirs([before, ''], [after, ''])).toBe('a:m')
  })

  it('is fast for a long text that is replaced as a whole', () => {
    const rows = (prefix: string, words: string) =>
      Array.from(
        { length: 3000 },
        (_, i) => `${prefix}${i}: The ${words} of the house number ${i} and of word${i % 97}.`,
      )
    const [before, after] = [rows('a', 'door').join(' | '), rows('b', 'window').join(' | ')]
    const started = performance.now()
    const found = heirs([before, ''], [after, ''])
    expect(performance.now() - started).toBeLessThan(10_000) // with parsing; pairwise comparison takes minutes
    expect(found.split(' ')).toHaveLength(3000)
  })
})
