import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pair } from '#bitext/pair'
import { sentenceBeads } from '#bitext/sentence-beads'
import { versionToHast } from '#bitext/version-to-hast'
import { loadSeedLexicon } from '#store/seed-lexicon'
import { version } from '../notation.ts'

const seed = await loadSeedLexicon()

/** The beads of the first pair of two bodies, as `original / translation`, sentences joined by ` + `. */
function beadsOf(english: string, spanish: string): string[] {
  const [original, translation] = [version(english, 'en'), version(spanish, 'es')]
  const resolve = { link: (url: string) => url, image: () => undefined }
  const trees = new Map([...versionToHast(original, resolve), ...versionToHast(translation, resolve)])
  const [first] = pair(original, translation)
  if (!first) throw new Error('no pair')
  return sentenceBeads(first, { original: 'en', trees, seed }).map(
    (bead) => `${bead.original.join(' + ') || '-'} / ${bead.translation.join(' + ') || '-'}`,
  )
}

describe('sentenceBeads', () => {
  it('matches sentences one to one and two to one', () => {
    expect(
      beadsOf(
        '<!-- #a -->\nThe river was high. Nobody crossed it, and the school was empty. In March the water fell.',
        '<!-- #a -->\nEl río venía alto. Nadie lo cruzaba. La escuela estaba vacía. En marzo bajó el agua.',
      ),
    ).toEqual([
      'The river was high. / El río venía alto.',
      'Nobody crossed it, and the school was empty. / Nadie lo cruzaba. + La escuela estaba vacía.',
      'In March the water fell. / En marzo bajó el agua.',
    ])
  })

  it('ignores footnotes and emphasis, and treats list items separately', () => {
    expect(
      beadsOf(
        '<!-- #a -->\n- One *red* apple[^1] a day\n- Two pears\n\n[^1]: A note. With two sentences.',
        '<!-- #a -->\n- Una manzana *roja*[^1] al día\n- Dos peras\n\n[^1]: Una nota.',
      ),
    ).toEqual(['One red apple a day / Una manzana roja al día', 'Two pears / Dos peras'])
  })

  it('returns one bead for a pair with one side', () => {
    expect(beadsOf('<!-- #a -->\nAlone.', '<!-- #b -->\nSola.')).toEqual(['- / Sola.'])
  })

  it('contains every letter of both sides, in order, for any texts', () => {
    const text = fc
      .array(fc.constantFrom('The mill.', 'El molino.', 'Why?', '—No —dijo.', '12', 'a', '…'), {
        minLength: 1,
      })
      .map((words) => words.join(' '))
    fc.assert(
      fc.property(text, text, (english, spanish) => {
        const letters = (side: string) => side.replaceAll(/\s/g, '')
        const beads = beadsOf(`<!-- #a -->\nX ${english}`, `<!-- #a -->\nX ${spanish}`)
        const side = (index: number) =>
          letters(
            beads.map((bead) => bead.split(' / ')[index]?.replaceAll(' + ', '').replace(/^-$/, '')).join(''),
          )
        expect(side(0)).toBe(letters(`X ${english}`))
        expect(side(1)).toBe(letters(`X ${spanish}`))
      }),
      { numRuns: 60 },
    )
  })
})
