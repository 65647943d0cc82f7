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

it('says nothing of a work that was not read', () => {
  expect(progressOf(sections, [])).toBeUndefined()
  expect(progressOf(sections, [position({ section: 'taken-out' })])).toBeUndefined()
})

it('counts a work of one section by that section', () => {
  expect(progressOf([{ slug: '', pairs: 80 }], [position()])).toEqual({
    read: 0.5,
    place: 0.4,
    to: '#k3f9',
  })
})

it('counts sections together by their pairs, and goes on where one read last', () => {
  const later = '2026-11-21T00:00:00.000Z'
  expect(progressOf(sections, [inMorning({ highest: 1 }), inNoon({ changed: later })])).toEqual({
    read: 0.8,
    place: 0.8,
    to: '/02-noon#k3f9',
  })
  expect(progressOf(sections, [inMorning({ changed: later }), inNoon()])).toEqual({
    read: 0.5,
    place: 0.3,
    to: '/01-morning#k3f9',
  })
})

it('leads from the end of a section to the next, and from the end of the last nowhere', () => {
  expect(progressOf(sections, [inMorning({ fraction: 1, highest: 1 })])?.to).toBe('/02-noon')
  expect(progressOf(sections, [inNoon({ fraction: 1, highest: 1 })])?.to).toBeUndefined()
})

it('leads to the part of a long section', () => {
  const progress = progressOf(sections, [inMorning({ page: 'the-well/01-morning/2' })])
  expect(progress?.to).toBe('/01-morning/2#k3f9')
})
