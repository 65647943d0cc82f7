import { type Level, levels } from '#bitext/work-facts'

/** How long a work takes, in three classes. */
export const lengths = ['short', 'medium', 'long'] as const

/** One class of length. */
export type Length = (typeof lengths)[number]

/** The class of so many minutes: under 10, up to 30, over. */
export function lengthOf(minutes: number): Length {
  if (minutes < 10) return 'short'
  return minutes <= 30 ? 'medium' : 'long'
}

/** What a reader asked the library to show; absent parts ask for nothing. */
export interface Filters {
  readonly tag?: string | undefined
  readonly level?: Level | undefined
  readonly length?: Length | undefined
}

/** Reads filters from the query of an address. Values that mean nothing are left out. */
export function readFilters(query: URLSearchParams): Filters {
  return {
    tag: query.get('tag') || undefined,
    level: levels.find((level) => level === query.get('level')),
    length: lengths.find((length) => length === query.get('length')),
  }
}

/** The query of an address that asks for these filters, with `?`; empty when they ask for nothing. */
export function writeFilters({ tag, level, length }: Filters): string {
  const entries = Object.entries({ level, length, tag }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return entries.length > 0 ? `?${new URLSearchParams(entries)}` : ''
}
