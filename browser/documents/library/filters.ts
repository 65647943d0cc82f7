import type { Filter, Filters, LibraryWork } from '../protocol.ts'

/** In the order of the query. */
const filterKeys: readonly Filter['key'][] = ['level', 'length', 'topic']

/** Reads filters from the query of a URL; `tag` is an earlier name of `topic`. */
export function readFilters(query: URLSearchParams): Filters {
  const values = filterKeys.map((key) => [key, query.get(key) || (key === 'topic' && query.get('tag'))])
  return Object.fromEntries(values.filter(([, value]) => value))
}

/** The chosen filters, in the order of `filterKeys`. */
export function listFilters(filters: Filters): Filter[] {
  return filterKeys.flatMap((key) => {
    const value = filters[key]
    return value === undefined ? [] : [{ key, value }]
  })
}

/** Filters as the query of a URL, without `?`. */
export function toQuery(filters: readonly Filter[]): string {
  return String(new URLSearchParams(filters.map(({ key, value }): [string, string] => [key, value])))
}

/** Whether a work matches all filters. */
export function matches(work: LibraryWork, { level, length, topic }: Filters): boolean {
  return (
    (level === undefined || work.level === level) &&
    (length === undefined || work.length === length) &&
    (topic === undefined || work.topics.includes(topic))
  )
}
