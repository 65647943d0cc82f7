/** The token types of one text, numbered from 0 in order of first occurrence. */
export class Vocabulary {
  readonly types: string[] = []
  readonly #index = new Map<string, number>()

  /** The number of a type; a new type gets the next number. */
  add(type: string): number {
    const known = this.#index.get(type)
    if (known !== undefined) return known
    this.#index.set(type, this.types.length)
    return this.types.push(type) - 1
  }

  /** The number of a type, or `undefined` if the text does not contain it. */
  find(type: string): number | undefined {
    return this.#index.get(type)
  }
}

/**
 * The possible translations of one type: numbers of types of the other text, with the probability
 * of each.
 */
export interface Translations {
  readonly ids: readonly number[]
  readonly weights: readonly number[]
}

/** Translation probabilities between the types of two texts, in both directions. */
export interface Lexicon {
  /** For each English type, p(Spanish | English). */
  readonly forward: readonly Translations[]
  /** For each Spanish type, p(English | Spanish). */
  readonly backward: readonly Translations[]
}

/**
 * A lexicon that is independent of the texts: for an English stem, its Spanish stems with p(es |
 * en) and p(en | es). Stems are those of `normalizeToken`.
 */
export type SeedLexicon = ReadonlyMap<
  string,
  readonly (readonly [es: string, forward: number, backward: number])[]
>

/**
 * Collects links between the types of two texts. If a link is added twice, the higher probability
 * counts.
 */
export class LexiconBuilder {
  readonly #forward: Map<number, number>[]
  readonly #backward: Map<number, number>[]

  constructor(english: Vocabulary, spanish: Vocabulary) {
    this.#forward = english.types.map(() => new Map())
    this.#backward = spanish.types.map(() => new Map())
  }

  /** Adds a link with p(es | en) and p(en | es), 0 to 1. */
  link(en: number, es: number, forward: number, backward: number): void {
    setIfHigher(this.#forward[en], es, forward)
    setIfHigher(this.#backward[es], en, backward)
  }

  /** The lexicon as collected so far; probabilities of one type are scaled down to a sum of at most 1. */
  build(): Lexicon {
    return { forward: this.#forward.map(toTranslations), backward: this.#backward.map(toTranslations) }
  }
}

function setIfHigher(map: Map<number, number> | undefined, key: number, value: number): void {
  if (map && value > (map.get(key) ?? 0)) map.set(key, value)
}

function toTranslations(map: ReadonlyMap<number, number>): Translations {
  const total = [...map.values()].reduce((sum, weight) => sum + weight, 0)
  const scale = total > 1 ? 1 / total : 1
  return { ids: [...map.keys()], weights: [...map.values()].map((weight) => weight * scale) }
}

const cognateThreshold = 0.66
const cognateWeight = 0.5
const identityWeight = 0.8

/**
 * Starts the lexicon of two texts from the seed’s entries, identical tokens, and cognates by
 * spelling.
 *
 * @param english types of the English text
 * @param spanish types of the Spanish text
 * @param seed may be empty
 */
export function createLexiconBuilder(
  english: Vocabulary,
  spanish: Vocabulary,
  seed: SeedLexicon,
): LexiconBuilder {
  const builder = new LexiconBuilder(english, spanish)
  english.types.forEach((type, en) => {
    const same = spanish.find(type)
    if (same !== undefined && (type.length > 2 || !/^\p{L}/u.test(type)))
      builder.link(en, same, identityWeight, identityWeight)
    for (const [translation, forward, backward] of seed.get(type) ?? []) {
      const es = spanish.find(translation)
      if (es !== undefined) builder.link(en, es, forward, backward)
    }
  })
  for (const [en, es] of cognates(english, spanish)) builder.link(en, es, cognateWeight, cognateWeight)
  return builder
}

/**
 * Pairs of types of four or more letters with similar spelling, after regular differences between
 * the languages are removed.
 */
function cognates(english: Vocabulary, spanish: Vocabulary): [en: number, es: number][] {
  const byHead = new Map<string, { es: number; spelling: string }[]>()
  spanish.types.forEach((type, es) => {
    const spelling = normalizeSpelling(type)
    if (spelling.length < 4 || !/^\p{L}/u.test(type)) return
    const head = spelling.slice(0, 2)
    const others = byHead.get(head)
    if (others) others.push({ es, spelling })
    else byHead.set(head, [{ es, spelling }])
  })
  const found: [number, number][] = []
  english.types.forEach((type, en) => {
    const spelling = normalizeSpelling(type)
    if (spelling.length < 4 || !/^\p{L}/u.test(type)) return
    for (const candidate of byHead.get(spelling.slice(0, 2)) ?? []) {
      if (similarity(spelling, candidate.spelling) >= cognateThreshold) found.push([en, candidate.es])
    }
  })
  return found
}

/** Replaces spellings that regularly differ between English and Spanish (ph/f, th/t, -tion/-ción) by one. */
function normalizeSpelling(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/ch/g, 'c')
    .replace(/qu|k/g, 'c')
    .replace(/y/g, 'i')
    .replace(/tion/g, 'cion')
    .replace(/^s(?=[ptcm])/, 'es')
    .replace(/(.)\1/g, '$1')
}

/**
 * Similarity of two words, 0 to 1: the mean of common prefix and longest common subsequence, each
 * divided by the longer length. Returns 0 early if the threshold cannot be reached.
 */
function similarity(a: string, b: string): number {
  const longer = Math.max(a.length, b.length)
  let prefix = 0
  while (prefix < a.length && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++
  const most = prefix + Math.min(a.length, b.length)
  if (most < 2 * cognateThreshold * longer) return 0
  return (prefix + commonSubsequence(a, b)) / 2 / longer
}

/** Whether two words of four or more letters are spelt so alike that they probably have one origin. */
export function areCognates(english: string, spanish: string): boolean {
  const [en, es] = [normalizeSpelling(english), normalizeSpelling(spanish)]
  return en.length >= 4 && es.length >= 4 && similarity(en, es) >= cognateThreshold
}

const row = new Uint8Array(256)

/**
 * Length of the longest common subsequence of two words of up to 255 letters. `row` is shared to
 * avoid allocation.
 */
function commonSubsequence(a: string, b: string): number {
  const columns = Math.min(b.length, row.length - 1)
  row.fill(0, 0, columns + 1)
  for (let index = 0; index < a.length; index++) {
    let diagonal = 0
    for (let column = 1; column <= columns; column++) {
      const above = row[column] ?? 0
      const left = row[column - 1] ?? 0
      row[column] = a.charCodeAt(index) === b.charCodeAt(column - 1) ? diagonal + 1 : Math.max(above, left)
      diagonal = above
    }
  }
  return row[columns] ?? 0
}
