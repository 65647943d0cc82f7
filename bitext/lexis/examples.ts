import { type Language, otherLanguage } from '../language.ts'
import type { AnnotatedBead, BeadText } from './annotate-beads.ts'
import { minShownProbability } from './section-words.ts'

/** A sentence of the library with its translation, as an example of a lemma. */
export interface Example {
  /** URL path of the page without the interface language, and the pair: `mareas#k3f9`. */
  readonly place: string
  /** The title of the work in its original language. */
  readonly work: string
  readonly sentence: string
  readonly translation: string
  /** Where the word is in the sentence, and its counterparts in the translation: start and end, in UTF-16 units. */
  readonly word: readonly [start: number, end: number]
  readonly counterparts: readonly (readonly [start: number, end: number])[]
}

/** An annotated bead with its text and where it is. */
export interface PlacedBead {
  readonly text: BeadText
  readonly annotated: AnnotatedBead
  readonly place: string
  readonly work: string
}

/** The most examples of one lemma. */
const maxExamples = 8
/** The most of them from one work, if others have the lemma too. */
const maxFromOneWork = 3
/** Longer sentences are examples only where there are no others. */
const goodLength = 140

/**
 * The examples of each lemma of a language, the easiest first: short sentences, of several works, that have a
 * translation.
 */
export function examplesByLemma(
  beads: readonly PlacedBead[],
  language: Language,
): ReadonlyMap<string, Example[]> {
  const found = new Map<string, Example[]>()
  for (const bead of beads) {
    if (bead.text.en === '' || bead.text.es === '') continue
    const seen = new Set<string>()
    bead.annotated.words[language].forEach(({ lemma }, at) => {
      if (seen.has(lemma)) return
      seen.add(lemma)
      const example = exampleOf(bead, language, at)
      const known = found.get(lemma)
      if (known) known.push(example)
      else found.set(lemma, [example])
    })
  }
  return new Map(Array.from(found, ([lemma, examples]) => [lemma, choose(examples)]))
}

function exampleOf({ text, annotated, place, work }: PlacedBead, language: Language, at: number): Example {
  const other = otherLanguage(language)
  const own = annotated.words[language][at]
  const [from, to] = language === 'en' ? (['english', 'spanish'] as const) : (['spanish', 'english'] as const)
  const counterparts = annotated.links
    .filter((link) => link[from] === at && link.probability >= minShownProbability)
    .flatMap((link) => annotated.words[other][link[to]] ?? [])
  return {
    place,
    work,
    sentence: text[language],
    translation: text[other],
    word: [own?.start ?? 0, own?.end ?? 0],
    counterparts: counterparts.map(({ start, end }) => [start, end]),
  }
}

function choose(examples: readonly Example[]): Example[] {
  const byEase = examples.toSorted((a, b) => difficulty(a) - difficulty(b))
  const ofWork = new Map<string, number>()
  const first: Example[] = []
  const rest: Example[] = []
  for (const example of byEase) {
    const count = ofWork.get(example.work) ?? 0
    ofWork.set(example.work, count + 1)
    if (count < maxFromOneWork) first.push(example)
    else rest.push(example)
  }
  return [...first, ...rest].slice(0, maxExamples)
}

/** Length, and whether the counterpart is known: an example shows what a translator made of the word. */
function difficulty({ sentence, counterparts }: Example): number {
  const tooShort = sentence.length < 20 ? 40 : 0
  const tooLong = Math.max(0, sentence.length - goodLength) * 2
  return sentence.length + tooShort + tooLong + (counterparts.length > 0 ? 0 : 60)
}
