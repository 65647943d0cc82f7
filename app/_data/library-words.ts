import 'server-only'
import type { Language } from '#bitext/language'
import { type AnnotatedBead, annotateBeads, type BeadText } from '#bitext/lexis/annotate-beads'
import type { PlacedBead } from '#bitext/lexis/examples'
import { lemmasOf } from '#bitext/lexis/lemmas'
import { type SectionWords, sectionWords } from '#bitext/lexis/section-words'
import { wordPrior } from '#bitext/lexis/word-prior'
import type { SentenceBead } from '#bitext/sentence-beads'
import { workTitles } from '#bitext/titles'
import type { Section, Work } from '#store/content'
import { loadLemmaSources } from '#store/lemma-sources'
import { loadOnce } from '#store/load-once'
import { loadSeedLexicon } from '#store/seed-lexicon'
import { publishedWorks } from './library.ts'
import { beadsOf } from './section-beads.ts'
import { sectionParts } from './section-parts.ts'
import { sectionTrees } from './section-trees.ts'

/** The words of the whole library. */
export interface LibraryWords {
  /** The words of each section, for the browser. */
  readonly sections: ReadonlyMap<Section, SectionWords>
  /** Every bead of the library. */
  readonly beads: readonly PlacedBead[]
}

/**
 * Finds lemma and counterpart of every word of the library. It takes some seconds for a hundred thousand words, so
 * it is done once per process; during development, for the texts as they were at the first call.
 */
export const libraryWords = loadOnce(async (): Promise<LibraryWords> => {
  const sections: SectionText[] = []
  for (const work of await publishedWorks()) sections.push(...(await sectionTexts(work)))
  const [prior, lemmas] = [wordPrior(await loadSeedLexicon()), await lemmaFinder()]
  const texts = sections.flatMap(({ pairs }) => pairs.flatMap(({ beads }) => beads))
  const annotated = annotateBeads(texts, { lemmasOf: lemmas, prior })
  const beads: PlacedBead[] = []
  const words = sections.map(({ section, title, pairs }) => {
    const ofPairs = pairs.map(({ id, place, beads: own }) => {
      const placed = own.flatMap((text) => {
        const found = annotated[beads.length]
        if (!found) return []
        beads.push({ text, annotated: found, place, work: title })
        return [found]
      })
      return [id, placed] as readonly [string, AnnotatedBead[]]
    })
    return [section, sectionWords(ofPairs)] as const
  })
  return { sections: new Map(words), beads }
})

/** The beads of a section, pair by pair. */
interface SectionText {
  readonly section: Section
  readonly title: string
  readonly pairs: readonly {
    readonly id: string
    readonly place: string
    readonly beads: readonly BeadText[]
  }[]
}

async function sectionTexts(work: Work): Promise<SectionText[]> {
  const texts: SectionText[] = []
  for (const section of work.sections) {
    const trees = await sectionTrees({ work, section, locale: 'en' })
    const beads = await beadsOf(section, trees)
    const isEnglish = section.original.language === 'en'
    const { numberOfId } = sectionParts(section)
    texts.push({
      section,
      title: workTitles(section.original, work.facts).title,
      pairs: section.pairs.map((pair) => {
        const [id] = pair.ids
        const part = numberOfId.get(id) ?? 1
        const page = [work.slug, section.slug, part > 1 ? part : undefined].filter(
          (name) => name !== undefined,
        )
        return {
          id,
          place: `${page.join('/')}#${id}`,
          beads: beads(pair).map((bead) => textOf(bead, isEnglish)),
        }
      }),
    })
  }
  return texts
}

/** The text of a bead as the page shows it: sentences with one space between them. */
function textOf({ original, translation }: SentenceBead, isEnglish: boolean): BeadText {
  const text = (sentences: readonly string[]) => sentences.join(' ').replace(/\s+/g, ' ').trim()
  const [first, second] = [text(original), text(translation)]
  return isEnglish ? { en: first, es: second } : { en: second, es: first }
}

/** `lemmasOf` with a memory: a library says the same words again and again. */
async function lemmaFinder(): Promise<(form: string, language: Language) => readonly string[]> {
  const sources = await loadLemmaSources()
  const known = { en: new Map<string, readonly string[]>(), es: new Map<string, readonly string[]>() }
  return (form, language) => {
    const found = known[language].get(form) ?? lemmasOf(form, language, sources[language])
    known[language].set(form, found)
    return found
  }
}
