import fc from 'fast-check'
import type { Bookmark, Position, ReaderData, StudyWord, WordStatus } from '#browser/reader-data/records'

/** The current time in the tests. */
export const now = new Date('2026-11-25T12:00:00.000Z')

/** A valid position; `values` override its fields. */
export function position(values: Partial<Position> = {}): Position {
  return {
    work: 'the-well',
    section: '',
    pair: 'k3f9',
    number: 37,
    page: 'the-well',
    title: { en: 'The Well', es: 'El pozo' },
    sentence: null,
    fraction: 0.4,
    highest: 0.5,
    changed: '2026-11-20T08:00:00.000Z',
    ...values,
  }
}

/** A valid bookmark; `values` override its fields. */
export function bookmark(values: Partial<Bookmark> = {}): Bookmark {
  return {
    work: 'the-well',
    section: '',
    pair: 'k3f9',
    number: 37,
    page: 'the-well',
    title: { en: 'The Well', es: 'El pozo' },
    excerpt: 'El agua bajaba cada día un poco más.',
    language: 'es',
    note: '',
    created: '2026-11-20T08:00:00.000Z',
    changed: '2026-11-20T08:00:00.000Z',
    ...values,
  }
}

const slug = fc.constantFrom('a', 'the-well', '02-noon', 'k3f9')
const moment = fc
  .date({ min: new Date('2026-01-01T00:00:00Z'), max: now, noInvalidDate: true })
  .map((date) => date.toISOString())
const text = fc.string({ unit: 'grapheme', maxLength: 40 })
const share = fc.double({ min: 0, max: 1, noNaN: true }).map((number) => (number === 0 ? 0 : number))
const location = fc
  .record({
    work: slug,
    section: fc.oneof(fc.constant(''), slug),
    pair: slug,
    number: fc.option(fc.integer({ min: 1, max: 1_000_000 })),
    title: fc.record({ en: text, es: text }),
  })
  .map((fields) => ({ ...fields, page: [fields.work, fields.section].filter(Boolean).join('/') }))

const anyPosition: fc.Arbitrary<Position> = fc
  .tuple(location, fc.option(fc.nat(50)), share, share, moment)
  .map(([fields, sentence, one, other, changed]) => ({
    ...fields,
    sentence,
    fraction: Math.min(one, other),
    highest: Math.max(one, other),
    changed,
  }))

const anyBookmark: fc.Arbitrary<Bookmark> = fc
  .tuple(location, text, fc.constantFrom<'en' | 'es'>('en', 'es'), text, moment, moment)
  .map(([fields, excerpt, language, note, created, changed]) => ({
    ...fields,
    excerpt,
    language,
    note,
    created,
    changed,
  }))

const range = fc.tuple(fc.nat(500), fc.nat(500))

const anyWord: fc.Arbitrary<StudyWord> = fc
  .tuple(
    fc.constantFrom<'en' | 'es'>('en', 'es'),
    fc.constantFrom('tardar', 'red', 'once'),
    fc.constantFrom<WordStatus>(1, 2, 3, 4, 'known', 'ignored'),
    text,
    location,
    fc.array(range, { maxLength: 3 }),
    moment,
    moment,
  )
  .map(([language, lemma, status, note, place, counterparts, created, changed]) => ({
    language,
    lemma,
    status,
    note,
    source: { ...place, sentence: 0, text: note, translation: note, word: [0, 4], counterparts },
    created,
    changed,
  }))

/** Any data of a reader. There are few different keys, so that merges have conflicts. */
export const anyData: fc.Arbitrary<ReaderData> = fc.record({
  positions: fc.array(anyPosition, { maxLength: 12 }),
  bookmarks: fc.array(anyBookmark, { maxLength: 12 }),
  words: fc.array(anyWord, { maxLength: 12 }),
  settings: fc.dictionary(fc.constantFrom('cotejo.side', 'cotejo.theme', 'cotejo.size.en'), text, {
    noNullPrototype: true,
  }),
})
