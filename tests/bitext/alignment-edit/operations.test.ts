import { describe, expect, it } from 'vitest'
import { type EditableSection, editableSection } from '#bitext/alignment-edit/editable-section'
import { cutsOf, type EditResult, link, merge, shift, split, unlink } from '#bitext/alignment-edit/operations'
import { type BlockBead, confidenceFrom, unsureRows } from '#bitext/alignment-edit/row-confidence'
import type { Alignment, Row, Side } from '#bitext/alignment-edit/rows'
import { writeAlignment } from '#bitext/alignment-edit/write-alignment'
import { parseVersion } from '#bitext/parse'
import { short, version } from '../../notation.ts'

const of = (en: string, es: string) => editableSection(short(en, 'en'), short(es, 'es'))

/** Rows in short: `"A. B. / C."`, `-` for nothing. */
function shown(document: EditableSection, alignment: Alignment | undefined): string[] {
  const words = (row: Row, side: Side) =>
    row[side].map((index) => document[side].atoms[index]?.text).join(' ') || '-'
  return (alignment?.rows ?? []).map((row) => `${words(row, 'original')} / ${words(row, 'translation')}`)
}

const file = (body: string) => `---\ntitle: T\n---\n\n${body}`

/** What is written after an operation, without the front matter; new IDs are n1, n2… */
function writtenAfter(document: EditableSection, result: EditResult | undefined) {
  let count = 0
  const written = writeAlignment(
    document,
    result?.alignment.rows ?? [],
    document.idAnchors,
    () => `n${++count}`,
  )
  const body = (text: string) => text.replace(file(''), '')
  return [body(written.original), body(written.translation)]
}

describe('merge', () => {
  it('joins a row to the next, and keeps the IDs of both on both sides', () => {
    const document = of('a: A. | b: B.', 'a: Á. | b: Bé.')
    const merged = merge(document.start, 0)
    expect(shown(document, merged?.alignment)).toEqual(['A. B. / Á. Bé.'])
    expect(writtenAfter(document, merged)).toEqual([
      '<!-- #a #b -->\nA.\n\nB.\n',
      '<!-- #a #b -->\nÁ.\n\nBé.\n',
    ])
  })

  it('is not offered on the last row, nor where no marker could hold one side together', () => {
    expect(merge(of('a: A.', 'a: Á.').start, 0)).toBeUndefined()
    const quotes = editableSection(
      version('> <!-- #a -->\n> A.\n>\n> <!-- #b -->\n> B.\n', 'en'),
      short('c: Cé.', 'es'),
    )
    expect(shown(quotes, quotes.start)).toEqual(['- / Cé.', 'A. / -', 'B. / -'])
    expect(merge(quotes.start, 1)).toBeUndefined()
  })

  it('joins what is under two markers of a quotation by several IDs', () => {
    const quote = (a: string, b: string) => `> <!-- #a -->\n> ${a}\n>\n> <!-- #b -->\n> ${b}\n`
    const document = editableSection(version(quote('A.', 'B.'), 'en'), version(quote('Á.', 'Bé.'), 'es'))
    expect(writtenAfter(document, merge(document.start, 0))).toEqual([
      '> <!-- #a -->\n> A.\n>\n> <!-- #b #n1 -->\n> B.\n',
      '> <!-- #a #b -->\n> Á.\n>\n> <!-- #n1 -->\n> Bé.\n',
    ])
  })
})

describe('split', () => {
  it('cuts at sentences; the upper row keeps the ID, the lower gets a new one', () => {
    const document = of('a: One. Two.', 'a: Uno. Dos.')
    expect(cutsOf(document.start, 0, 'original')).toEqual([0, 1, 2])
    expect(writtenAfter(document, split(document.start, 0, { original: 1, translation: 1 }))).toEqual([
      '<!-- #a -->\nOne.\n\n<!-- #n1 -->\nTwo.\n',
      '<!-- #a -->\nUno.\n\n<!-- #n1 -->\nDos.\n',
    ])
  })

  it('writes the line ends of the file, and the head of each line of a quotation', () => {
    const source = file('> <!-- #q -->\n> Cold. Dark.\n').replaceAll('\n', '\r\n')
    const document = editableSection(
      parseVersion(source, { language: 'en', file: 'en.md' }),
      short('q: Cé. De.', 'es'),
    )
    const { original } = writeAlignment(
      document,
      split(document.start, 0, { original: 1, translation: 1 })?.alignment.rows ?? [],
      document.idAnchors,
      () => 'n1',
    )
    const written = file('> <!-- #q -->\n> Cold.\n>\n> <!-- #n1 -->\n> Dark.\n').replaceAll('\n', '\r\n')
    expect(original).toBe(written)
  })

  it('cuts lists between items, and leaves the text as it is', () => {
    const document = editableSection(version('<!-- #a -->\n- one\n- two\n', 'en'), short('a: uno dos', 'es'))
    const [written] = writtenAfter(document, split(document.start, 0, { original: 1, translation: 1 }))
    expect(written).toBe('<!-- #a -->\n- one\n<!-- #n1 -->\n- two\n')
  })

  it('offers no cut inside emphasis, or where the rest would be another kind of block', () => {
    const document = editableSection(
      version('<!-- #a -->\n*One. Two.* Three.\n', 'en'),
      version('<!-- #a -->\nUno. 2. Dos. - Tres.\n', 'es'),
    )
    expect(shown(document, document.start)).toEqual(['One. Two. Three. / Uno. 2. Dos. - Tres.'])
    expect(cutsOf(document.start, 0, 'original')).toEqual([0, 1, 2])
  })

  it('refuses a cut that leaves a row empty', () => {
    const { start } = of('a: One. Two.', 'a: Uno.')
    expect(split(start, 0, { original: 0, translation: 0 })).toBeUndefined()
    expect(split(start, 0, { original: 2, translation: 1 })).toBeUndefined()
  })
})

describe('shift', () => {
  const document = of('a: A. | b: B. | c: C.', 'a: X. | b: Y. | c: Z.')

  it('moves one side down from a row on', () => {
    expect(shown(document, shift(document.start, 1, 'translation', 'down')?.alignment)).toEqual([
      'A. / X.',
      'B. / -',
      'C. / Y.',
      '- / Z.',
    ])
  })

  it('moves one side up, the first joining what stands above', () => {
    expect(shown(document, shift(document.start, 1, 'original', 'up')?.alignment)).toEqual([
      'A. B. / X.',
      'C. / Y.',
      '- / Z.',
    ])
    expect(shift(document.start, 0, 'original', 'up')).toBeUndefined()
  })

  it('goes no further than an empty side, which takes it up', () => {
    const gap = of('a: A. | b: B. | c: C.', 'a: X. | c: Z.')
    expect(shown(gap, shift(gap.start, 0, 'translation', 'down')?.alignment)).toEqual([
      'A. / -',
      'B. / X.',
      'C. / Z.',
    ])
  })

  it('keeps each ID with the text that its links lead to', () => {
    expect(writtenAfter(document, shift(document.start, 1, 'translation', 'down'))).toEqual([
      '<!-- #a -->\nA.\n\n<!-- #b -->\nB.\n\n<!-- #c -->\nC.\n',
      '<!-- #a -->\nX.\n\n<!-- #c -->\nY.\n\n<!-- #n1 -->\nZ.\n',
    ])
  })
})

describe('unlink and link', () => {
  it('undo each other', () => {
    const document = of('a: A. | b: B.', 'a: X. | b: Y.')
    const unlinked = unlink(document.start, 1)
    expect(shown(document, unlinked?.alignment)).toEqual(['A. / X.', '- / Y.', 'B. / -'])
    expect(writtenAfter(document, unlinked)[1]).toBe('<!-- #a -->\nX.\n\n<!-- #n1 -->\nY.\n')
    if (!unlinked) throw new Error('Nothing was unlinked.')
    const linked = link(unlinked.alignment, unlinked.at, 'up')
    expect(shown(document, linked?.alignment)).toEqual(['A. / X.', 'B. / Y.'])
    expect(writtenAfter(document, linked)).toEqual(
      ['original', 'translation'].map((side) => document[side as Side].version.source.replace(file(''), '')),
    )
  })

  it('link does not reach across a pair', () => {
    const document = of('a: A. | b: B.', 'b: Y. | c: Z.')
    expect(shown(document, document.start)).toEqual(['A. / -', 'B. / Y.', '- / Z.'])
    expect(link(document.start, 0, 'down')).toBeUndefined()
  })
})

describe('source hashes', () => {
  it('stay with pairs that are what they were, and go where a pair changed', () => {
    const es = version('<!-- #a src=abcdef -->\nX.\n\n<!-- #b src=123456 -->\nY.\n\n<!-- #c -->\nZ.\n', 'es')
    const document = editableSection(short('a: A. | b: B. | c: C.', 'en'), es)
    expect(writtenAfter(document, merge(document.start, 1))[1]).toBe(
      '<!-- #a src=abcdef -->\nX.\n\n<!-- #b #c -->\nY.\n\nZ.\n',
    )
  })
})

describe('confidenceFrom', () => {
  const document = of('a: A. | b: B. | c: C.', 'a: X. | b: Y. | c: Z.')
  const bead = (original: number[], translation: number[], probability: number): BlockBead => ({
    original,
    translation,
    probability,
  })

  it('is that of the bead a row is, and for any other row what the likeliest contrary bead leaves', () => {
    const beads = [bead([0], [0], 0.8), bead([1], [1, 2], 0.95), bead([2], [], 0.4)]
    const confidence = document.start.rows
      .map(confidenceFrom(document.start.atoms, beads))
      .map((sure) => Number(sure.toFixed(2)))
    expect(confidence).toEqual([0.8, 0.05, 0.05])
    expect(unsureRows(confidence, 0.9)).toEqual([1, 2, 0])
  })

  it('of several beads under one marker is that of the least sure, not doubt', () => {
    const several = editableSection(
      parseVersion(file('<!-- #a -->\nA.\n\nB.\n\n<!-- #c -->\nC.\n'), { language: 'en', file: 'en.md' }),
      parseVersion(file('<!-- #a -->\nX.\n\nY.\n\n<!-- #c -->\nZ.\n'), { language: 'es', file: 'es.md' }),
    ).start
    const beads = [bead([0], [0], 0.98), bead([1], [1], 0.95), bead([2], [2], 0.99)]
    expect(several.rows).toHaveLength(2)
    expect(several.rows.map(confidenceFrom(several.atoms, beads))).toEqual([0.95, 0.99])
  })

  it('is certain where a person decided', () => {
    const beads = [bead([0], [0], 0.8), bead([1], [1], 0.7), bead([2], [2], 0.4)]
    const { rows } = merge(document.start, 0)?.alignment ?? document.start
    expect(rows.map(confidenceFrom(document.start.atoms, beads))).toEqual([1, 0.4])
  })
})
