import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Alignment, align } from '#bitext/align/align'
import { readSeedLexicon } from '#bitext/align/seed-lexicon'

const seed = readSeedLexicon(await readFile('bitext/align/seed-lexicon.txt', 'utf8'))

/** Pairs of sentences on different subjects. */
const text = [
  ['The mill stood by the river.', 'El molino estaba junto al río.'],
  ['Nobody had opened its door for eleven years.', 'Nadie había abierto su puerta en once años.'],
  ['The blacksmith kept the key under a stone.', 'El herrero guardaba la llave bajo una piedra.'],
  [
    'In March a woman came from the city with a letter.',
    'En marzo llegó de la ciudad una mujer con una carta.',
  ],
  ['“Is this my aunt’s house?” she asked.', '—¿Es esta la casa de mi tía? —preguntó.'],
  ['It rained for 40 days.', 'Llovió durante 40 días.'],
  ['The bridge fell, and the boats could not cross.', 'El puente se cayó y las barcas no podían cruzar.'],
  ['They ate bread and cheese by the fire.', 'Comieron pan y queso junto al fuego.'],
  ['Then she understood why the wheel had stopped.', 'Entonces comprendió por qué se había parado la rueda.'],
  ['In the morning she bought a new lock.', 'Por la mañana compró una cerradura nueva.'],
] as const

const units = (texts: readonly string[]) => texts.map((each) => ({ text: each }))
const english = text.map(([en]) => en)
const spanish = text.map(([, es]) => es)

/** Beads in short notation: `0-0 1,2-1 3-`. */
function beads({ blocks }: Alignment): string {
  return blocks.map(({ english: en, spanish: es }) => `${en.join(',')}-${es.join(',')}`).join(' ')
}

describe('align', () => {
  it('aligns paragraphs one to one', () => {
    expect(beads(align(units(english), units(spanish), seed))).toBe('0-0 1-1 2-2 3-3 4-4 5-5 6-6 7-7 8-8 9-9')
  })

  it('finds paragraphs that are missing on either side', () => {
    const found = align(units(english.toSpliced(2, 1)), units(spanish.toSpliced(6, 1)), seed)
    expect(beads(found)).toBe('0-0 1-1 -2 2-3 3-4 4-5 5- 6-6 7-7 8-8')
  })

  it('finds paragraphs that were merged or split', () => {
    const merged = [...english.slice(0, 3), english.slice(3, 5).join(' '), ...english.slice(5)]
    const split = [...spanish.slice(0, 7), 'Comieron pan y queso', 'junto al fuego.', ...spanish.slice(8)]
    expect(beads(align(units(merged), units(split), seed))).toBe('0-0 1-1 2-2 3-3,4 4-5 5-6 6-7,8 7-9 8-10')
  })

  it('makes one bead of paragraphs with different boundaries', () => {
    const left = [english.slice(0, 3).join(' '), english.slice(3, 6).join(' '), ...english.slice(6)]
    const right = [spanish.slice(0, 2).join(' '), spanish.slice(2, 6).join(' '), ...spanish.slice(6)]
    expect(
      beads(align(units(left), units(right), seed))
        .split(' ')
        .slice(1),
    ).toEqual(['2-2', '3-3', '4-4', '5-5'])
  })

  it('finds a paragraph of several sentences that was not translated', () => {
    const paragraphs = (texts: readonly string[]) =>
      [0, 2, 4, 6, 8].map((from) => texts.slice(from, from + 2).join(' '))
    const found = align(units(paragraphs(english)), units(paragraphs(spanish).toSpliced(2, 1)), seed)
    expect(beads(found)).toBe('0-0 1-1 2- 3-2 4-3')
  })

  it('keeps an omitted line of speech apart from the lines next to it', () => {
    const kitchen = [
      'She did not know whether to laugh.',
      '“To the old cistern,” said the cook.',
      '“To nowhere,” said her uncle, without lifting his eyes from the newspaper.',
      'Nobody laughed.',
    ]
    const cocina = [
      'Ella no sabía si reírse.',
      '—A ninguna parte —dijo su tío sin levantar los ojos del periódico.',
      'Nadie rio.',
    ]
    expect(beads(align(units(kitchen), units(cocina), seed))).toBe('0-0 1- 2-1 3-2')
    const train = [
      english[0],
      'She did not know whether to laugh. The inspector saved her.',
      english[5],
      '“Nobody,” said the blacksmith.',
    ]
    const tren = [
      spanish[0],
      'Ella no supo si reírse.',
      'La salvó el revisor.',
      '—Billetes, por favor.',
      spanish[5],
      '—Nadie —dijo el herrero.',
    ]
    expect(beads(align(units(train.map(String)), units(tren.map(String)), seed))).toBe('0-0 1-1,2 -3 2-4 3-5')
  })

  it('has a seed lexicon of at most 200 kB', async () => {
    expect((await readFile('bitext/align/seed-lexicon.txt')).byteLength).toBeLessThanOrEqual(200_000)
  })

  it('uses kinds of block if they are known', () => {
    const list = (texts: readonly string[]) =>
      texts.map((each, index) => ({ text: each, kind: index === 4 ? 'heading 2' : 'paragraph' }))
    expect(beads(align(list(english), list(spanish), seed))).toBe('0-0 1-1 2-2 3-3 4-4 5-5 6-6 7-7 8-8 9-9')
  })

  it('is deterministic', () => {
    const run = () => JSON.stringify(align(units(english), units(spanish.slice(1)), seed))
    expect(run()).toBe(run())
  })

  it('puts every block of both texts into one bead, in order, with a probability, for any texts', () => {
    const words = fc.constantFrom(
      ...english.join(' ').split(' '),
      ...spanish.join(' ').split(' '),
      '',
      '42',
      '—',
      '🜚',
    )
    const block = fc.array(words, { maxLength: 12 }).map((each) => each.join(' '))
    const blocks = fc.array(block, { maxLength: 12 })
    fc.assert(
      fc.property(blocks, blocks, (en, es) => {
        const found = align(units(en), units(es), seed)
        expect(found.blocks.flatMap((bead) => bead.english)).toEqual(en.map((_, index) => index))
        expect(found.blocks.flatMap((bead) => bead.spanish).sort((a, b) => a - b)).toEqual(
          es.map((_, index) => index),
        )
        for (const { probability } of found.blocks) {
          expect(probability).toBeGreaterThanOrEqual(0)
          expect(probability).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 200 },
    )
  })
})
