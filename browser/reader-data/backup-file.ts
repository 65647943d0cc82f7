import {
  type Bookmark,
  limits,
  type PairLocation,
  type Position,
  type ReaderData,
  type StoredSettings,
  type StudyWord,
  type WordSource,
  type WordStatus,
} from './records.ts'
import { asDate, asList, asMatch, asNumber, asRecord, asText, ValidationError } from './validate.ts'

const format = 'cotejo-reader-data'
const version = 1

/** The maximum size of a backup file, in bytes. */
export const maxBackupBytes = 32 * 1024 * 1024

const maxCount = { records: 20_000, words: 100_000, settings: 100 } as const
const maxNumber = 1_000_000
const dayInMilliseconds = 24 * 60 * 60 * 1000
const slug = /^[a-z0-9][a-z0-9-]{0,199}$/
const pagePath = /^[a-z0-9][a-z0-9-]{0,199}(?:\/[a-z0-9][a-z0-9-]{0,199}){0,3}$/
const settingName = /^cotejo\.[a-z][a-z0-9.-]{0,60}$/i

/** Formats a reader's data as the text of a backup file; docs/reader-data.md describes the format. */
export function formatBackup({ positions, bookmarks, words, settings }: ReaderData, now: Date): string {
  const file = { format, version, exported: now.toISOString(), positions, bookmarks, words, settings }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** The name of a backup file, with the date in local time. */
export function backupFileName(now: Date): string {
  const twoDigits = (number: number) => String(number).padStart(2, '0')
  return `cotejo-${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}.json`
}

/**
 * Parses a backup file from any source. Every value is validated, and unknown fields are dropped.
 *
 * @param now dates more than a day after it are invalid: such a record would win every later merge
 * @returns the data, or the first error in the file
 */
export function parseBackup(text: string, now: Date): ReaderData | ValidationError {
  try {
    return validateFile(parseJson(text), new Date(now.getTime() + dayInMilliseconds))
  } catch (error) {
    if (error instanceof ValidationError) return error
    throw error
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ValidationError('notJson')
  }
}

function validateFile(value: unknown, latest: Date): ReaderData {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  const file = isObject ? asRecord(value, '') : undefined
  if (file?.format !== format) throw new ValidationError('notBackup')
  if (file.version !== version) throw new ValidationError('version', String(file.version).slice(0, 20))
  asDate(file.exported, 'exported', latest)
  const records = (name: 'positions' | 'bookmarks') => asList(file[name], name, maxCount.records)
  return {
    positions: records('positions').map((item, index) => asPosition(item, `positions[${index}]`, latest)),
    bookmarks: records('bookmarks').map((item, index) => asBookmark(item, `bookmarks[${index}]`, latest)),
    // Files from before there were words have none.
    words: asList(file.words ?? [], 'words', maxCount.words).map((item, index) =>
      asWord(item, `words[${index}]`, latest),
    ),
    settings: asSettings(file.settings),
  }
}

function asPosition(value: unknown, path: string, latest: Date): Position {
  const fields = asRecord(value, path)
  const fraction = asNumber(fields.fraction, `${path}.fraction`, { min: 0, max: 1 })
  return {
    ...asLocation(fields, path),
    sentence: asNumberOrNull(fields.sentence, `${path}.sentence`, 0),
    fraction,
    highest: asNumber(fields.highest, `${path}.highest`, { min: fraction, max: 1 }),
    changed: asDate(fields.changed, `${path}.changed`, latest),
  }
}

function asBookmark(value: unknown, path: string, latest: Date): Bookmark {
  const fields = asRecord(value, path)
  return {
    ...asLocation(fields, path),
    excerpt: asText(fields.excerpt, `${path}.excerpt`, limits.excerpt),
    language: asMatch(fields.language, `${path}.language`, /^(?:en|es)$/, 'name') as 'en' | 'es',
    note: asText(fields.note, `${path}.note`, limits.note),
    created: asDate(fields.created, `${path}.created`, latest),
    changed: asDate(fields.changed, `${path}.changed`, latest),
  }
}

function asWord(value: unknown, path: string, latest: Date): StudyWord {
  const fields = asRecord(value, path)
  return {
    language: asMatch(fields.language, `${path}.language`, /^(?:en|es)$/, 'name') as 'en' | 'es',
    lemma: asText(fields.lemma, `${path}.lemma`, limits.lemma),
    status: asStatus(fields.status, `${path}.status`),
    note: asText(fields.note, `${path}.note`, limits.note),
    source: asSource(fields.source, `${path}.source`),
    created: asDate(fields.created, `${path}.created`, latest),
    changed: asDate(fields.changed, `${path}.changed`, latest),
  }
}

function asStatus(value: unknown, path: string): WordStatus {
  if (typeof value === 'number') return asNumber(value, path, { min: 1, max: 4, integer: true }) as WordStatus
  return asMatch(value, path, /^(?:known|ignored)$/, 'name') as WordStatus
}

function asSource(value: unknown, path: string): WordSource {
  const fields = asRecord(value, path)
  return {
    ...asLocation(fields, path),
    sentence: asNumber(fields.sentence, `${path}.sentence`, { min: 0, max: maxNumber, integer: true }),
    text: asText(fields.text, `${path}.text`, limits.sentence),
    translation: asText(fields.translation, `${path}.translation`, limits.sentence),
    word: asRange(fields.word, `${path}.word`),
    counterparts: asList(fields.counterparts, `${path}.counterparts`, 100).map((range, index) =>
      asRange(range, `${path}.counterparts[${index}]`),
    ),
  }
}

/** Where a word is in a sentence: start and end. */
function asRange(value: unknown, path: string): [start: number, end: number] {
  const [start, end] = asList(value, path, 2).map((number, index) =>
    asNumber(number, `${path}[${index}]`, { min: 0, max: limits.sentence, integer: true }),
  )
  if (start === undefined || end === undefined) throw new ValidationError('list', path)
  return [start, end]
}

/** The page becomes part of a link, so it must be a path within the work. */
function asLocation(fields: Readonly<Record<string, unknown>>, path: string): PairLocation {
  const work = asMatch(fields.work, `${path}.work`, slug, 'name')
  const title = asRecord(fields.title, `${path}.title`)
  const page = asMatch(fields.page, `${path}.page`, pagePath, 'page')
  if (page.split('/')[0] !== work) throw new ValidationError('page', `${path}.page`)
  return {
    work,
    section: fields.section === '' ? '' : asMatch(fields.section, `${path}.section`, slug, 'name'),
    pair: asMatch(fields.pair, `${path}.pair`, slug, 'name'),
    number: asNumberOrNull(fields.number, `${path}.number`, 1),
    page,
    title: {
      en: asText(title.en, `${path}.title.en`, limits.title),
      es: asText(title.es, `${path}.title.es`, limits.title),
    },
  }
}

function asNumberOrNull(value: unknown, path: string, min: number): number | null {
  return value === null ? null : asNumber(value, path, { min, max: maxNumber, integer: true })
}

function asSettings(value: unknown): StoredSettings {
  const entries = Object.entries(asRecord(value, 'settings'))
  if (entries.length > maxCount.settings) throw new ValidationError('tooMany', 'settings')
  return Object.fromEntries(
    entries.map(([name, setting]) => {
      const path = `settings.${name.slice(0, 40)}`
      return [asMatch(name, path, settingName, 'setting'), asText(setting, path, limits.setting)]
    }),
  )
}
