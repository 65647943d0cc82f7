import { expect, it } from 'vitest'
import { progressOf } from '#browser/reader-data/work-progress'
import { position } from './records.ts'

const sections = [
  { slug: '01-morning', pairs: 60 },
  { slug: '02-noon', pairs: 40 },
]
const inMorning = (values = {}) =>
  position({ section: '01-morning', page: 'the-well/01-morning', fraction: 0.5, highest: 0.5, ...values })
const inNoon = (values = {}) =>
  position({ section: '02-noon', page: 'the-well/02-noon', fraction: 0.5, highest: 0.5, ...values })

it('is undefined for a work without positions', () => {
  expect(progressOf(sections, [])).toBeUndefined()
  expect(progressOf(sections, [position({ section: 'deleted' })])).toBeUndefined()
})

it('is that of the section in a work with one section', () => {
  expect(progressOf([{ slug: '', pairs: 80 }], [position()])).toEqual({
    read: 0.5,
    position: 0.4,
    next: '#k3f9',
  })
})

it('weights sections by their pairs, and continues at the latest position', () => {
  const later = '2026-11-21T00:00:00.000Z'
  expect(progressOf(sections, [inMorning({ highest: 1 }), inNoon({ changed: later })])).toEqual({
    read: 0.8,
    position: 0.8,
    next: '/02-noon#k3f9',
  })
  expect(progressOf(sections, [inMorning({ changed: later }), inNoon()])).toEqual({
    read: 0.5,
    position: 0.3,
    next: '/01-morning#k3f9',
  })
})

it('continues with the next section at the end of a section, and not at all at the end of the last', () => {
  expect(progressOf(sections, [inMorning({ fraction: 1, highest: 1 })])?.next).toBe('/02-noon')
  expect(progressOf(sections, [inNoon({ fraction: 1, highest: 1 })])?.next).toBeUndefined()
})

it('continues in the part of a long section', () => {
  const progress = progressOf(sections, [inMorning({ page: 'the-well/01-morning/2' })])
  expect(progress?.next).toBe('/01-morning/2#k3f9')
})
