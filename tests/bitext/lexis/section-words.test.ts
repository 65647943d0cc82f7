import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annotateBeads } from '#bitext/lexis/annotate-beads'
import { examplesByLemma } from '#bitext/lexis/examples'
import { lemmasOf } from '#bitext/lexis/lemmas'
import { sectionWords, wordFacts } from '#bitext/lexis/section-words'
import { shardCount, shardOf } from '#bitext/lexis/shards'
import { wordsOf } from '#bitext/lexis/words'
import { loadLemmaSources } from '#store/lemma-sources'

const sources = await loadLemmaSources()
const texts = [
  { en: 'The dog sleeps.', es: 'El perro duerme.' },
  { en: 'The dogs sleep in the red house.', es: 'Los perros duermen en la casa roja.' },
  { en: 'A red house.', es: 'Una casa roja.' },
  { en: 'Only here.', es: '' },
]
const annotated = annotateBeads(texts, {
  lemmasOf: (form, language) => lemmasOf(form, language, sources[language]),
  prior: () => [0, 0],
})

describe('wordFacts', () => {
  const words = JSON.parse(JSON.stringify(sectionWords([['k3f9', annotated]])))

  it('gives the lemma and the counterpart of a word, in both directions', () => {
    const spanish = wordFacts(words, { pair: 'k3f9', bead: 1, language: 'es', at: 1 })
    expect(spanish).toMatchObject({ lemmas: ['perro'], counterparts: [1] })
    const english = wordFacts(words, { pair: 'k3f9', bead: 1, language: 'en', at: 1 })
    expect(english).toMatchObject({ lemmas: ['dog'], counterparts: [1] })
  })

  it('knows no word that is not there', () => {
    expect(wordFacts(words, { pair: 'k3f9', bead: 9, language: 'es', at: 0 })).toBeUndefined()
    expect(wordFacts(words, { pair: 'none', bead: 0, language: 'es', at: 0 })).toBeUndefined()
    expect(wordFacts(words, { pair: 'k3f9', bead: 3, language: 'es', at: 0 })).toBeUndefined()
  })
})

describe('examplesByLemma', () => {
  const placed = texts.flatMap((text, index) => {
    const bead = annotated[index]
    return bead ? [{ text, annotated: bead, place: `mill#p${index}`, work: 'The mill' }] : []
  })

  it('finds the sentences of a lemma in any form, with their translations', () => {
    const examples = examplesByLemma(placed, 'es').get('perro') ?? []
    expect(examples.map(({ sentence }) => sentence).sort()).toEqual([
      'El perro duerme.',
      'Los perros duermen en la casa roja.',
    ])
    const [start = 0, end = 0] = examples.find(({ place }) => place === 'mill#p0')?.word ?? []
    expect('El perro duerme.'.slice(start, end)).toBe('perro')
  })

  it('has no sentence without a translation', () => {
    expect(examplesByLemma(placed, 'en').get('only')).toBeUndefined()
  })
})

describe('wordsOf', () => {
  it('keeps apostrophes and hyphens inside words, and leaves out numbers and punctuation', () => {
    const words = wordsOf('—¿Didn’t 20 well-known men say “no”? —Sí.').map(({ text }) => text)
    expect(words).toEqual(['Didn’t', 'well-known', 'men', 'say', 'no', 'Sí'])
  })

  it('says where each word is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { text: word, start, end } of wordsOf(text)) expect(text.slice(start, end)).toBe(word)
      }),
    )
  })
})

describe('shardOf', () => {
  it('puts every key into one of the shards, always the same', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 5000 }), (key, count) => {
        const shard = shardOf(key, count)
        expect(Number.isInteger(shard) && shard >= 0 && shard < count).toBe(true)
        expect(shardOf(key, count)).toBe(shard)
      }),
    )
  })

  it('makes at least one shard', () => {
    expect(shardCount(0, 100)).toBe(1)
    expect(shardCount(250, 100)).toBe(3)
  })
})
