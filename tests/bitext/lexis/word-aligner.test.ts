import { describe, expect, it } from 'vitest'
import { chooseLemma } from '#bitext/lexis/choose-lemma'
import { isReflexive } from '#bitext/lexis/reflexive'
import { alignWords, type WordBead } from '#bitext/lexis/word-aligner'

const bead = (english: string, spanish: string): WordBead => ({
  english: english.split(' '),
  spanish: spanish.split(' '),
})
const beads = [
  bead('the red house', 'el casa rojo'),
  bead('the red dog', 'el perro rojo'),
  bead('a dog sleep', 'un perro dormir'),
  bead('a house', 'un casa'),
]
const none = (): [number, number] => [0, 0]

function shown(index: number, alignment: ReturnType<typeof alignWords>): string[] {
  const { english, spanish } = beads[index] ?? bead('', '')
  return (alignment.links[index] ?? [])
    .filter(({ probability }) => probability > 0.5)
    .map((link) => `${english[link.english]} ${spanish[link.spanish]}`)
}

describe('alignWords', () => {
  it('learns from the beads alone which words translate each other, whatever their order', () => {
    const alignment = alignWords(beads, none)
    expect(shown(0, alignment)).toEqual(['the el', 'red rojo', 'house casa'])
    expect(shown(1, alignment)).toEqual(['the el', 'red rojo', 'dog perro'])
  })

  it('starts from what is known of two words', () => {
    const one = [bead('never bread', 'pan jamás')]
    const prior = (english: string, spanish: string): [number, number] =>
      english === 'bread' && spanish === 'pan' ? [0.9, 0.9] : [0, 0]
    const [links = []] = alignWords(one, prior).links
    expect(links.find(({ english }) => english === 1)).toMatchObject({ spanish: 0 })
  })

  it('links each word once', () => {
    const [links = []] = alignWords([bead('very very good', 'muy bueno')], none).links
    expect(new Set(links.map(({ spanish }) => spanish)).size).toBe(links.length)
  })

  it('has no links where a side is missing', () => {
    expect(alignWords([{ english: ['hello'], spanish: [] }], none).links).toEqual([[]])
  })

  it('tells how strongly two lemmas are associated', () => {
    const { association } = alignWords(beads, none)
    expect(association('dog', 'perro')).toBeGreaterThan(association('dog', 'dormir'))
    expect(association('dog', 'casa')).toBe(0)
  })
})

describe('chooseLemma', () => {
  const strengths: Record<string, number> = { 'sentar sit': 0.6, 'sentir feel': 0.7 }
  const association = (lemma: string, other: string) => strengths[`${lemma} ${other}`] ?? 0

  it('lets the translation decide', () => {
    expect(chooseLemma(['sentir', 'sentar'], ['i', 'sit'], association)[0]).toBe('sentar')
    expect(chooseLemma(['sentar', 'sentir'], ['i', 'feel'], association)[0]).toBe('sentir')
  })

  it('keeps the order where the translation says nothing', () => {
    expect(chooseLemma(['ser', 'ir'], ['nothing'], association)).toEqual(['ser', 'ir'])
  })
})

describe('isReflexive', () => {
  it.each([
    ['me siento', 1, 'sentar', true],
    ['se sienta', 1, 'sentar', true],
    ['nos sentamos', 1, 'sentar', true],
    ['quiere sentarse', 1, 'sentar', true],
    ['me dijo', 1, 'decir', false],
    ['se lo dio', 2, 'dar', false],
    ['ella siente', 1, 'sentir', false],
  ])('%s', (sentence, at, infinitive, expected) => {
    expect(isReflexive(sentence.split(' '), at, infinitive)).toBe(expected)
  })
})
