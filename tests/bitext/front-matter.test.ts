import { describe, expect, it } from 'vitest'
import { parseVersion } from '#bitext/parse'
import { readWorkFacts } from '#bitext/work-facts'
import { findingsOf } from '../notation.ts'

const body = '\n<!-- #a -->\nText.\n'
const parse = (head: string) => parseVersion(head + body, { language: 'en', file: 'en.md' })

describe('front matter', () => {
  it('reads the fields of its language', () => {
    const { meta } = parse('---\ntitle: "Time: a tale"\nsummary: In short.\n---\n')
    expect(meta).toEqual({ title: 'Time: a tale', summary: 'In short.' })
  })

  it.each([
    ['missing', '', ['1:missing-front-matter']],
    ['not closed', '---\ntitle: T\n', ['1:missing-front-matter', '1:text-before-marker']],
    ['without a title', '---\nauthor: A\n---\n', ['2:missing-key']],
    ['empty', '---\n---\n', ['2:missing-key']],
    ['with an unknown key', '---\ntitle: T\ntitel: T\n---\n', ['3:unknown-key']],
    ['with a key twice', '---\ntitle: T\ntitle: U\n---\n', ['3:yaml-syntax']],
    ['with an empty title', '---\ntitle:\n---\n', ['2:bad-value']],
    ['with a list for a title', '---\ntitle: [a]\n---\n', ['2:bad-value']],
    ['with broken YAML', '---\ntitle: "T\n---\n', ['2:yaml-syntax']],
    ['that is not a mapping', '---\n- T\n---\n', ['2:yaml-syntax']],
  ])('%s', (_name, head, expected) => {
    expect(findingsOf(parse(head))).toEqual(expected)
  })

  it('suggests the key that was meant', () => {
    expect(parse('---\ntitle: T\nsubtitel: S\n---\n').findings[0]?.reason).toContain('“subtitle”')
  })

  it('survives exponential aliases', () => {
    const bomb = `a: &a [x,x]\n${['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((key, index) => `${key}: &${key} [*${'abcdefgh'[index]},*${'abcdefgh'[index]},*${'abcdefgh'[index]}]`).join('\n')}\ntitle: *i`
    expect(findingsOf(parse(`---\n${bomb}\n---\n`)).length).toBeGreaterThan(0)
  })
})

describe('work.yaml', () => {
  const facts = 'original: es\ndate: 2026-10-05\nlicence: CC-BY-4.0\nlevel: B1\n'
  const rules = (yaml: string) =>
    readWorkFacts(yaml, 'work.yaml').findings.map(({ line, ruleId }) => `${line}:${ruleId}`)

  it.each([
    ['one section', `${facts}tags: [news, how-to]\n`, []],
    [
      'several sections',
      `${facts}sections: [one, two]\ntitle: {en: T, es: T}\nsummary: {en: S, es: S}\n`,
      [],
    ],
    ['a title that belongs to the versions', `${facts}title: {en: T, es: T}\n`, ['5:unknown-key']],
    ['no original', facts.replace('original: es\n', ''), ['1:missing-key']],
    ['an unknown language', facts.replace('es', 'fr'), ['1:bad-value']],
    ['a day that does not exist', facts.replace('10-05', '02-30'), ['2:bad-value']],
    ['an unknown level', facts.replace('B1', 'D1'), ['4:bad-value']],
    ['sections without a title', `${facts}sections: [one]\nsummary: {en: S, es: S}\n`, ['1:missing-key']],
    [
      'a title in one language',
      `${facts}sections: [one]\ntitle: {en: T}\nsummary: {en: S, es: S}\n`,
      ['6:bad-value'],
    ],
    [
      'a section that climbs out',
      `${facts}sections: [../x]\ntitle: {en: T, es: T}\nsummary: {en: S, es: S}\n`,
      ['5:bad-value'],
    ],
    ['the variety of each language', `${facts}varieties: {en: en-GB, es: es-AR}\n`, []],
    ['the variety of one language', `${facts}varieties: {es: es-MX}\n`, []],
    ['a variety of the wrong language', `${facts}varieties: {en: es-AR}\n`, ['5:bad-value']],
    ['a variety that does not exist', `${facts}varieties: {es: es-XX}\n`, ['5:bad-value']],
    ['one-sided paragraphs that are meant', `${facts}one-sided: intended\n`, []],
    ['a control character', `${facts.replace('CC-BY-4.0', '"a\\x01b"')}`, ['3:bad-value']],
    ['a text that never ends', facts.replace('CC-BY-4.0', 'x'.repeat(40_000)), ['3:bad-value']],
    ['no licence', facts.replace('licence: CC-BY-4.0\n', ''), ['1:missing-key']],
  ])('%s', (_name, yaml, expected) => {
    expect(rules(yaml)).toEqual(expected)
  })
})
