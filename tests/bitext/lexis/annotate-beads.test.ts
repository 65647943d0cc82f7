import { expect, it } from 'vitest'
import { annotateBeads } from '#bitext/lexis/annotate-beads'
import { lemmasOf } from '#bitext/lexis/lemmas'
import { wordPrior } from '#bitext/lexis/word-prior'
import { loadLemmaSources } from '#store/lemma-sources'
import { loadSeedLexicon } from '#store/seed-lexicon'

const sources = await loadLemmaSources()
const options = {
  lemmasOf: (form: string, language: 'en' | 'es') => lemmasOf(form, language, sources[language]),
  prior: wordPrior(await loadSeedLexicon()),
}

it('lets the translation decide between sentarse and sentirse, and says that they are reflexive', () => {
  const beads = annotateBeads(
    [
      { en: 'I sit by the door.', es: 'Me siento junto a la puerta.' },
      { en: 'I feel alone.', es: 'Me siento solo.' },
      { en: 'They sat down to eat.', es: 'Se sentaron a comer.' },
      { en: 'She felt the cold.', es: 'Sintió el frío.' },
    ],
    options,
  )
  const verbs = beads.slice(0, 2).map(({ words }) => words.es[1])
  expect(verbs).toMatchObject([
    { lemma: 'sentar', reflexive: true },
    { lemma: 'sentir', reflexive: true },
  ])
})

it('links the words of a bead, and keeps their places in the text', () => {
  const [bead] = annotateBeads([{ en: 'The dog is hungry.', es: 'El perro tiene hambre.' }], options)
  const dog = bead?.words.en.findIndex(({ text }) => text === 'dog')
  const link = bead?.links.find(({ english }) => english === dog)
  expect(bead?.words.es[link?.spanish ?? -1]).toMatchObject({ text: 'perro', start: 3, end: 8 })
})

it('annotates a bead with one side', () => {
  const [bead] = annotateBeads([{ en: 'Only here.', es: '' }], options)
  expect(bead?.words.en.map(({ lemma }) => lemma)).toEqual(['only', 'here'])
  expect(bead?.links).toEqual([])
})
