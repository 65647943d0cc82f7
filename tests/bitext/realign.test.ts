import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSeedLexicon } from '#bitext/align/seed-lexicon'
import { pair } from '#bitext/pair'
import { parseVersion } from '#bitext/parse'
import { realign } from '#bitext/realign'

const seed = readSeedLexicon(await readFile('bitext/align/seed-lexicon.txt', 'utf8'))

/** Paragraphs on different subjects, by letter: `A` in English and in Spanish. */
const texts: Readonly<Record<string, readonly [en: string, es: string]>> = {
  A: [
    'The mill stood by the river, and nobody had opened its door for eleven years.',
    'El molino estaba junto al río y nadie había abierto su puerta en once años.',
  ],
  B: [
    'In March a woman came from the city with a letter in her pocket.',
    'En marzo llegó de la ciudad una mujer con una carta en el bolsillo.',
  ],
  C: [
    'She asked for the key at the inn, but nobody knew where it was.',
    'Preguntó por la llave en la posada, pero nadie sabía dónde estaba.',
  ],
  D: [
    'It rained for forty days, and the bridge fell into the water.',
    'Llovió durante cuarenta días y el puente se cayó al agua.',
  ],
  E: [
    'The blacksmith ate bread and cheese by the fire with his three brothers.',
    'El herrero comió pan y queso junto al fuego con sus tres hermanos.',
  ],
  F: [
    'In the morning they found the horses asleep under the old chestnut tree.',
    'Por la mañana encontraron los caballos dormidos bajo el viejo castaño.',
  ],
}

/** A file: `a:A B c:C` is A under #a, B below it without a marker, C under #c; `BC` is both in one paragraph. */
function file(notation: string, language: 'en' | 'es'): string {
  const blocks = notation.split(' ').map((word) => {
    const [, marker = '', letters = ''] = /^(?:(.*):)?(.*)$/.exec(word) ?? []
    const text = [...letters].map((letter) => texts[letter]?.[language === 'en' ? 0 : 1] ?? letter).join(' ')
    const ids = marker.replace(/[a-z]+\d?/g, '#$&').replaceAll('+', ' ')
    return marker === '' ? text : `<!-- ${ids.replace(/ #src=#/, ' src=')} -->\n${text}`
  })
  return `---\ntitle: T\n---\n\n${blocks.join('\n\n')}\n`
}

function realigned(en: string, es: string, first = 1) {
  let next = first
  const version = (source: string, language: 'en' | 'es') =>
    parseVersion(source, { language, file: `${language}.md` })
  return realign(version(en, 'en'), version(es, 'es'), seed, () => `n${next++}`)
}

/** The markers of a file, each with the letters of its blocks: `a:A n1:B`. */
function inShort(source: string, language: 'en' | 'es'): string {
  const { segments, findings } = parseVersion(source, { language, file: 'x.md' })
  expect(findings.filter(({ fatal }) => fatal)).toEqual([])
  return segments
    .map(({ marker, tree }) => {
      const letters = tree.children.map(({ position }) => {
        const text = source.slice(position?.start.offset, position?.end.offset)
        return Object.entries(texts)
          .filter(([, both]) => text.includes(both[language === 'en' ? 0 : 1]))
          .map(([letter]) => letter)
          .join('')
      })
      return `${marker.ids.join('+')}:${letters.join(',')}`
    })
    .join(' ')
}

describe('realign', () => {
  const cases: readonly [what: string, en: string, es: string, toEn: string, toEs: string][] = [
    [
      'changes nothing in a work that is complete',
      'a:A b:B c:C',
      'a:A b:B c:C',
      'a:A b:B c:C',
      'a:A b:B c:C',
    ],
    ['gives a paragraph added on both sides an ID', 'a:A B c:C', 'a:A B c:C', 'a:A n1:B c:C', 'a:A n1:B c:C'],
    [
      'gives one added on one side an ID of its own',
      'a:A B c:C d:D e:E',
      'a:A c:C d:D e:E',
      'a:A n1:B c:C d:D e:E',
      'a:A c:C d:D e:E',
    ],
    [
      'gives one the translator added an ID of its own',
      'a:A c:C d:D e:E',
      'a:A B c:C d:D e:E',
      'a:A c:C d:D e:E',
      'a:A n1:B c:C d:D e:E',
    ],
    [
      'leaves it in its segment if the other side translates both',
      'a:A B c:C',
      'a:AB c:C',
      'a:A,B c:C',
      'a:AB c:C',
    ],
    [
      'leaves what a person put together on both sides apart',
      'a:AB c:C',
      'a:A B c:C',
      'a:AB c:C',
      'a:A,B c:C',
    ],
    ['gives text before the first marker an ID', 'A b:B c:C', 'A b:B c:C', 'n1:A b:B c:C', 'n1:A b:B c:C'],
    ['moves a marker up to the start of its text', 'A b:B c:C', 'b:AB c:C', 'b:A,B c:C', 'b:AB c:C'],
    [
      'gives a text without any markers those of the other',
      'a:A b:B c:C',
      'A B C',
      'a:A b:B c:C',
      'a:A b:B c:C',
    ],
    ['also if blocks are merged', 'a:A b:B c:C d:D', 'A BC D', 'a:A b:B c:C d:D', 'a:A b+c:BC d:D'],
    ['and if they are split', 'a:A b:BC d:D', 'A B C D', 'a:A b:BC d:D', 'a:A b:B,C d:D'],
    [
      'marks two texts that have no markers at all',
      'A B C D',
      'A B D',
      'n1:A n2:B n3:C n4:D',
      'n1:A n2:B n4:D',
    ],
    ['matches a segment that had no counterpart', 'a:A b:B c:C', 'a:A B c:C', 'a:A b:B c:C', 'a:A b:B c:C'],
    ['keeps hashes', 'a:A B c:C', 'a+src=abc123:A B c:C', 'a:A n1:B c:C', 'a:A n1:B c:C'],
    [
      'finds text beside a segment that was moved',
      'a:A b:B C d:D e:E',
      'a:A d:D e:E b:B C',
      'a:A b:B n1:C d:D e:E',
      'a:A d:D e:E b:B n1:C',
    ],
    [
      'leaves several blocks of a segment without a counterpart',
      'a:A b:B D c:C',
      'a:A c:C',
      'a:A b:B,D c:C',
      'a:A c:C',
    ],
    [
      'counts with more than one new block',
      'a:A B C D e:E',
      'a:A B D e:E',
      'a:A n1:B n2:C n3:D e:E',
      'a:A n1:B n3:D e:E',
    ],
  ]
  for (const [what, en, es, toEn, toEs] of cases) {
    it(what, () => {
      const { files } = realigned(file(en, 'en'), file(es, 'es'))
      expect([inShort(files.en, 'en'), inShort(files.es, 'es')]).toEqual([toEn, toEs])
    })
  }

  it('changes markers only, and keeps existing ones', () => {
    const letters = Object.keys(texts)
    const side = fc
      .tuple(fc.nat({ max: letters.length * 2 }), fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }))
      .map(([leftOut, marked]) =>
        letters
          .flatMap((letter, index) => {
            if (index === leftOut) return []
            return marked[index] ? [`${letter.toLowerCase()}:${letter}`] : [letter]
          })
          .join(' '),
      )
    fc.assert(
      fc.property(side, side, (en, es) => {
        const [english, spanish] = [file(en, 'en'), file(es, 'es')]
        const { files } = realigned(english, spanish)
        const bare = (source: string) => source.replace(/<!-- #.*? -->\n/g, '')
        expect([bare(files.en), bare(files.es)]).toEqual([bare(english), bare(spanish)])
        for (const source of [files.en, files.es])
          expect(parseVersion(source, { language: 'en', file: 'x' }).findings).toEqual([])
        const again = realigned(files.en, files.es, 50).files
        const marked = (source: string) => source.match(/<!-- #.*? -->\n.*/g) ?? []
        for (const language of ['en', 'es'] as const)
          expect(marked(again[language])).toEqual(expect.arrayContaining(marked(files[language])))
      }),
      { numRuns: 60 },
    )
  })

  it('indents markers in lists and quotations like the lines around them', () => {
    const en = `---\ntitle: T\n---\n\n> <!-- #a -->\n> ${texts.A?.[0]}\n>\n> ${texts.B?.[0]}\n\n- <!-- #c -->\n  ${texts.C?.[0]}\n- ${texts.D?.[0]}\n\n## Sleep <!-- #e -->\n\n${texts.E?.[0]}\n`
    const es = en.replace(/[A-Z][^\n]{30,}/g, (text) => {
      const both = Object.values(texts).find(([each]) => each === text)
      return both?.[1] ?? text
    })
    const { files } = realigned(en, es)
    expect(files.en).toContain(`>\n> <!-- #n1 -->\n> ${texts.B?.[0]}`)
    expect(files.en).toContain(`- <!-- #n2 -->\n  ${texts.D?.[0]}`)
    expect(files.en).toContain(`\n<!-- #n3 -->\n${texts.E?.[0]}`)
    const [first, second] = [files.en, files.es].map((source) =>
      parseVersion(source, { language: 'en', file: 'x.md' }),
    )
    if (first && second)
      expect(pair(first, second).map(({ ids }) => ids.join())).toEqual(['a', 'n1', 'c', 'n2', 'e', 'n3'])
  })

  it('keeps a byte order mark and line ends', () => {
    const windows = (source: string) => `\uFEFF${source.replaceAll('\n', '\r\n')}`
    const { files } = realigned(windows(file('A b:B C', 'en')), windows(file('A b:B C', 'es')))
    expect(files.en).toBe(windows(file('n1:A b:B n2:C', 'en')))
  })

  it('reports where each block was put', () => {
    const { placements } = realigned(file('a:A B c:C', 'en'), file('a:A B c:C D', 'es'))
    expect(placements).toMatchObject([
      { language: 'en', id: 'n1', joined: false, hasCounterpart: true },
      { language: 'es', id: 'n1', joined: false, hasCounterpart: true },
      { language: 'es', id: 'n2', joined: false, hasCounterpart: false },
    ])
  })
})
