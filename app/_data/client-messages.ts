import 'server-only'
import compile from 'icu-minify/compile'
import { getMessages } from 'next-intl/server'
import type { ClientMessages } from '#browser/documents/protocol'
import type { Locale } from '#i18n/routing'

/**
 * Interface messages for the browser, compiled, so that the browser needs no parser for ICU MessageFormat.
 *
 * @param keys keys of messages (`reading.copied`) or of namespaces (`readerData`), with all their messages
 * @throws {RangeError} for a key that does not exist
 */
export async function clientMessages(locale: Locale, keys: readonly string[]): Promise<ClientMessages> {
  const messages = await getMessages({ locale })
  const entries = keys.flatMap((key) => {
    const found = key
      .split('.')
      .reduce<unknown>((node, name) => (node as Record<string, unknown>)?.[name], messages)
    if (found === undefined) throw new RangeError(`There is no message “${key}”.`)
    return flatten(key, found)
  })
  return Object.fromEntries(entries.map(([key, text]) => [key, compile(text)]))
}

function flatten(key: string, node: unknown): [key: string, text: string][] {
  if (typeof node === 'string') return [[key, node]]
  return Object.entries(node as Record<string, unknown>).flatMap(([name, child]) =>
    flatten(`${key}.${name}`, child),
  )
}
