import type { Point } from 'unist'
import type { VFileMessage } from 'vfile-message'
import { type ByLanguage, type Language, type LanguageTag, languages } from './language.ts'
import { day, type Fields, InvalidValue, oneOf, readFields, text } from './yaml-fields.ts'

/** The levels of the Common European Framework of Reference for Languages. */
export const levels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const

/** One level of the framework. */
export type Level = (typeof levels)[number]

const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Whether a word can name a work, a section or a tag in an address. */
export function isSlug(word: string): boolean {
  return slugPattern.test(word) && word.length <= 80
}

function slugs(data: unknown): readonly string[] | InvalidValue {
  const invalid = new InvalidValue(
    'a list of words in small letters, digits and hyphens: [news, short-story]',
  )
  if (!Array.isArray(data)) return invalid
  const words = data.map(String)
  return words.every(isSlug) && new Set(words).size === words.length ? words : invalid
}

function byLanguage(data: unknown): Partial<ByLanguage<string>> | InvalidValue {
  const invalid = new InvalidValue('given by language: {en: …, es: …}')
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return invalid
  const entries = Object.entries(data)
  if (entries.length === 0) return invalid
  for (const [language, value] of entries) {
    if (!languages.some((known) => known === language) || text(value) instanceof InvalidValue) return invalid
  }
  return Object.fromEntries(entries.map(([language, value]) => [language, String(value).trim()]))
}

function inBothLanguages(data: unknown): ByLanguage<string> | InvalidValue {
  const read = byLanguage(data)
  if (read instanceof InvalidValue) return read
  const { en, es } = read
  return en && es ? { en, es } : new InvalidValue('given in both languages: {en: …, es: …}')
}

/** The varieties of each language that a work may name. */
const varieties = {
  en: ['en-GB', 'en-US', 'en-AU', 'en-CA', 'en-IE', 'en-NZ', 'en-ZA', 'en-IN'],
  es: [
    ...['es-ES', 'es-MX', 'es-AR', 'es-PE', 'es-CO', 'es-CL', 'es-VE', 'es-EC', 'es-GT', 'es-CU', 'es-BO'],
    ...['es-DO', 'es-HN', 'es-PY', 'es-SV', 'es-NI', 'es-CR', 'es-PA', 'es-UY', 'es-PR', 'es-US'],
  ],
} as const

function languageVarieties(data: unknown): Partial<ByLanguage<LanguageTag>> | InvalidValue {
  const examples = 'given by language: {en: en-GB, es: es-AR}'
  const read = byLanguage(data)
  if (read instanceof InvalidValue) return new InvalidValue(examples)
  for (const language of languages) {
    const tag = read[language]
    const known: readonly string[] = varieties[language]
    if (tag !== undefined && !known.includes(tag))
      return new InvalidValue(`${examples}. For ${language} it can be ${known.join(', ')}`)
  }
  return read as Partial<ByLanguage<LanguageTag>>
}

const common = {
  original: { read: oneOf(languages), required: 'yes' },
  date: { read: day, required: 'yes' },
  updated: { read: day },
  licence: { read: text, required: 'advised' },
  level: { read: oneOf(levels), required: 'advised' },
  tags: { read: slugs },
  /** The variety of each language, such as `es-AR`. */
  varieties: { read: languageVarieties },
  /** That paragraphs with one side are meant: readers see “Only in English”, and `check` does not warn. */
  'one-sided': { read: oneOf(['intended']) },
  /** Slugs that the work had before: their URLs redirect to it. */
  formerly: { read: slugs },
} as const

const ofSeveralSections = {
  ...common,
  sections: { read: slugs, required: 'yes' },
  title: { read: inBothLanguages, required: 'yes' },
  subtitle: { read: byLanguage },
  author: { read: byLanguage },
  translator: { read: byLanguage },
  source: { read: byLanguage },
  summary: { read: inBothLanguages },
} as const

/** What `work.yaml` says of a work; the words by language stand there only for works of several sections. */
export type WorkFacts = Fields<typeof ofSeveralSections>

/** The tag of a work's text in a language: its variety, if the work names one. */
export function languageTag({ varieties }: WorkFacts, language: Language): LanguageTag {
  return varieties?.[language] ?? language
}

/**
 * Reads `work.yaml`. A work is of several sections when it says `sections`.
 *
 * @param yaml the text of the file
 * @param file its path, for messages
 */
export function readWorkFacts(
  yaml: string,
  file: string,
): { facts: WorkFacts; places: ReadonlyMap<string, Point>; findings: VFileMessage[] } {
  const source = { file, yaml: yaml.replace(/^\uFEFF/, ''), firstLine: 1, where: 'work.yaml' }
  const saysSections = /^sections\s*:/m.test(yaml)
  const { fields, places, findings } = readFields(source, saysSections ? ofSeveralSections : { ...common })
  return { facts: fields, places, findings }
}
