import {
  type Bookmark,
  longest,
  type Position,
  type ReaderData,
  type Settings,
  type Spot,
} from './records.ts'
import { asList, asMatch, asMoment, asNumber, asRecord, asText, Fault } from './validate.ts'

const format = 'cotejo-reader-data'
const version = 1

/** The size of the largest file that is looked into, in bytes. */
export const largestFile = 32 * 1024 * 1024

const most = { records: 20_000, settings: 100 } as const
const aDay = 24 * 60 * 60 * 1000
const slug = /^[a-z0-9][a-z0-9-]{0,199}$/
const page = /^[a-z0-9][a-z0-9-]{0,199}(?:\/[a-z0-9][a-z0-9-]{0,199}){0,3}$/
const settingName = /^cotejo\.[a-z][a-z0-9.-]{0,60}$/i

/** Writes everything the browser keeps as the text of a file; docs/reader-data.md describes it. */
export function writeReaderFile({ positions, bookmarks, settings }: ReaderData, now: Date): string {
  const file = { format, version, exported: now.toISOString(), positions, bookmarks, settings }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** The name of the file that is exported on a day. */
export function readerFileName(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `cotejo-${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}.json`
}

/**
 * Reads such a file, from whatever source: nothing in it is believed before it is checked, and fields
 * that are not known are left out.
 *
 * @param text what stands in the file
 * @param now dates a day and more after it are faults: they would win over everything to come
 * @returns what the file holds, or the first fault in it
 */
export function readReaderFile(text: string, now: Date): ReaderData | Fault {
  try {
    return checked(parsed(text), new Date(now.getTime() + aDay))
  } catch (error) {
    if (error instanceof Fault) return error
    throw error
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Fault('notJson')
  }
}

function checked(value: unknown, latest: Date): ReaderData {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Fault('notOurs')
  const file = asRecord(value, '')
  if (file.format !== format) throw new Fault('notOurs')
  if (file.version !== version) throw new Fault('version', String(file.version).slice(0, 20))
  asMoment(file.exported, 'exported', latest)
  const records = (name: 'positions' | 'bookmarks') => asList(file[name], name, most.records)
  return {
    positions: records('positions').map((item, index) => asPosition(item, `positions[${index}]`, latest)),
    bookmarks: records('bookmarks').map((item, index) => asBookmark(item, `bookmarks[${index}]`, latest)),
    settings: asSettings(file.settings),
  }
}

function asPosition(value: unknown, where: string, latest: Date): Position {
  const fields = asRecord(value, where)
  const fraction = asNumber(fields.fraction, `${where}.fraction`, { from: 0, to: 1 })
  return {
    ...asSpot(fields, where),
    sentence: orNull(fields.sentence, `${where}.sentence`, 0),
    fraction,
    highest: asNumber(fields.highest, `${where}.highest`, { from: fraction, to: 1 }),
    changed: asMoment(fields.changed, `${where}.changed`, latest),
  }
}

function asBookmark(value: unknown, where: string, latest: Date): Bookmark {
  const fields = asRecord(value, where)
  return {
    ...asSpot(fields, where),
    excerpt: asText(fields.excerpt, `${where}.excerpt`, longest.excerpt),
    language: asMatch(fields.language, `${where}.language`, /^(?:en|es)$/, 'name') as 'en' | 'es',
    note: asText(fields.note, `${where}.note`, longest.note),
    created: asMoment(fields.created, `${where}.created`, latest),
    changed: asMoment(fields.changed, `${where}.changed`, latest),
  }
}

/** The page stands in addresses, so it may lead nowhere but into its own work. */
function asSpot(fields: Readonly<Record<string, unknown>>, where: string): Spot {
  const work = asMatch(fields.work, `${where}.work`, slug, 'name')
  const title = asRecord(fields.title, `${where}.title`)
  const path = asMatch(fields.page, `${where}.page`, page, 'page')
  if (path.split('/')[0] !== work) throw new Fault('page', `${where}.page`)
  return {
    work,
    section: fields.section === '' ? '' : asMatch(fields.section, `${where}.section`, slug, 'name'),
    pair: asMatch(fields.pair, `${where}.pair`, slug, 'name'),
    number: orNull(fields.number, `${where}.number`, 1),
    page: path,
    title: {
      en: asText(title.en, `${where}.title.en`, longest.title),
      es: asText(title.es, `${where}.title.es`, longest.title),
    },
  }
}

function orNull(value: unknown, where: string, from: number): number | null {
  return value === null ? null : asNumber(value, where, { from, to: 1_000_000, whole: true })
}

function asSettings(value: unknown): Settings {
  const entries = Object.entries(asRecord(value, 'settings'))
  if (entries.length > most.settings) throw new Fault('tooMany', 'settings')
  return Object.fromEntries(
    entries.map(([name, setting]) => [
      asMatch(name, `settings.${name.slice(0, 40)}`, settingName, 'setting'),
      asText(setting, `settings.${name.slice(0, 40)}`, longest.setting),
    ]),
  )
}
