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

let loadedMessages: ClientMessages = {}
let loading: Promise<void> | undefined

/**
 * Formats an interface message (ICU MessageFormat) in the language of the page. The message must be in
 * the page's JSON block, or loaded with `loadMessages`.
 *
 * @throws {RangeError} if the message is in neither
 */
export function t(key: MessageKey, values?: FormatValues<string>): string {
  const message = documentData().messages[key] ?? loadedMessages[key]
  if (message === undefined) throw new RangeError(`The message “${key}” is not loaded.`)
  return String(format(message, document.documentElement.lang, values, { formatters }))
}

/**
 * Loads the messages of dialogs and other content that opens on demand, once.
 *
 * @throws {Error} if they cannot be loaded; the next call tries again
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
  loadedMessages = (await response.json()) as ClientMessages
}
