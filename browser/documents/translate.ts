import format, { type FormatValues } from 'icu-minify/format'
import type messages from '#messages/en.json'
import { documentData } from './document-data.ts'
import type { ClientMessages } from './protocol.ts'

type LeafKeys<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${LeafKeys<Tree[Key]>}`
}[keyof Tree & string]

/** The key of an interface message: `reading.copied`. */
export type MessageKey = LeafKeys<typeof messages>

const formatters = {
  getDateTimeFormat: (...args: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
    new Intl.DateTimeFormat(...args),
  getNumberFormat: (...args: ConstructorParameters<typeof Intl.NumberFormat>) =>
    new Intl.NumberFormat(...args),
  getPluralRules: (...args: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...args),
}

let loaded: ClientMessages = {}
let loading: Promise<void> | undefined

/**
 * An interface message in the language of the page, with its values filled in (ICU MessageFormat). It
 * is one of those the page came with, or `loadMessages` has resolved.
 *
 * @throws {RangeError} when the message is not there
 */
export function t(key: MessageKey, values?: FormatValues<string>): string {
  const message = documentData().messages[key] ?? loaded[key]
  if (message === undefined) throw new RangeError(`The message “${key}” is not loaded.`)
  return String(format(message, document.documentElement.lang, values, { formatters }))
}

/**
 * Loads the messages of what opens on demand, once.
 *
 * @throws {Error} when they cannot be loaded; the next call tries again
 */
export function loadMessages(): Promise<void> {
  loading ??= fetchMessages().catch((cause: unknown) => {
    loading = undefined
    throw cause
  })
  return loading
}

async function fetchMessages(): Promise<void> {
  const path = `/messages/${document.documentElement.lang}.json`
  const response = await fetch(path)
  if (!response.ok) throw new Error(`${path}: status ${response.status}.`)
  loaded = (await response.json()) as ClientMessages
}
