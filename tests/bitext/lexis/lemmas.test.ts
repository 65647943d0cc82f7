import { describe, expect, it } from 'vitest'
import type { Language } from '#bitext/language'
import { lemmasOf } from '#bitext/lexis/lemmas'
import { loadLemmaSources } from '#store/lemma-sources'

const sources = await loadLemmaSources()
const first = (form: string, language: Language) => lemmasOf(form, language, sources[language])[0]

/** Lines of `lemma: forms`. */
function expectLemmas(language: Language, table: string) {
  for (const line of table.trim().split('\n')) {
    const [lemma = '', forms = ''] = line.trim().split(': ')
    for (const form of forms.split(' ')) expect(`${form} ${first(form, language)}`).toBe(`${form} ${lemma}`)
  }
}

describe('lemmasOf, in Spanish', () => {
  it('finds the infinitive of regular and irregular forms', () => {
    expectLemmas(
      'es',
      `
      caminar: caminaba caminando caminaremos
      decir: dijo dijéramos dicho
      ser: fue eran
      estar: estuvo
      romper: roto
      jugar: juegan jugó`,
    )
  })

  it('takes pronouns off the end of a verb', () => {
    expectLemmas(
      'es',
      `
      quitar: quítatelo
      tratar: tratándomelos
      dar: dámelo
      sentar: sentándose sentémonos sentaos
      mirar: mirarlo
      haber: habérselo`,
    )
  })

  it('knows vos', () => {
    expectLemmas(
      'es',
      `
      tener: tenés
      venir: vení
      decir: decime
      cantar: cantala`,
    )
  })

  it('finds the singular, and the masculine of adjectives', () => {
    expectLemmas(
      'es',
      `
      lápiz: lápices
      alemán: alemanes
      rojo: rojas
      casa: casas
      luz: luces`,
    )
  })

  it('gives every lemma that a form may have', () => {
    expect(lemmasOf('siento', 'es', sources.es)).toEqual(expect.arrayContaining(['sentar', 'sentir']))
    expect(lemmasOf('fue', 'es', sources.es)).toEqual(expect.arrayContaining(['ser', 'ir']))
    expect(lemmasOf('como', 'es', sources.es)).toEqual(expect.arrayContaining(['como', 'comer']))
  })
})

describe('lemmasOf, in English', () => {
  it('finds the infinitive of regular and irregular forms', () => {
    expectLemmas(
      'en',
      `
      give: gave given
      stop: stopped stopping
      hope: hoping hoped
      hop: hopping
      cry: cries cried
      take: taking took
      be: was are
      do: didn’t
      can: can’t`,
    )
  })

  it('finds the singular and the positive', () => {
    expectLemmas(
      'en',
      `
      child: children
      city: cities
      thing: things
      life: lives
      happy: happier happiest
      big: bigger`,
    )
  })

  it('does not take nouns for verbs', () => {
    expectLemmas(
      'en',
      `
      morning: morning mornings
      evening: evening
      thing: thing
      king: king`,
    )
  })
})

describe('lemmasOf', () => {
  it('gives a word that nobody knows back in lower case, and keeps the capital of a known name', () => {
    expect(lemmasOf('Zxqrt', 'en', sources.en)).toEqual(['zxqrt'])
    expect(lemmasOf('London', 'en', sources.en)).toEqual(['London'])
  })

  it('keeps the languages apart', () => {
    expect(first('red', 'es')).toBe('red')
    expect(lemmasOf('once', 'en', sources.en)).toEqual(['once'])
  })
})
