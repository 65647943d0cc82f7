import { h } from '../h.ts'
import type { PageApi } from '../page-api.ts'
import type { Filter, Filters, LibraryData } from '../protocol.ts'
import { listFilters, matches, readFilters, toQuery } from './filters.ts'

/**
 * Makes the filters of the library combine. A page with one filter is prerendered; a combination is the
 * library with a query (`/en?level=A2&topic=story`), which only this script reads. The filters stay
 * plain links, so the browser keeps the history.
 */
export function combineFilters(page: PageApi): void {
  const { library } = page.data()
  if (!library) return
  const fromQuery = readFilters(new URLSearchParams(location.search))
  const filters = { ...fromQuery, ...library.filters }
  updateLinks(library, filters)
  if (listFilters(fromQuery).length > 0) showMatches(library, filters, page)
}

/** Each filter link leads to the current combination with its own filter added, exchanged or removed. */
function updateLinks(library: LibraryData, filters: Filters): void {
  const nav = document.querySelector('.filters')
  for (const link of nav?.querySelectorAll<HTMLAnchorElement>('a[data-filter]') ?? []) {
    const [filter] = listFilters(readFilters(new URLSearchParams(link.dataset.filter)))
    if (!filter) continue
    const isChosen = filters[filter.key] === filter.value
    const wanted = { ...filters, [filter.key]: isChosen ? undefined : filter.value }
    setCurrent(link, isChosen)
    // A link without `href` is text.
    if (isChosen || library.works.some((work) => matches(work, wanted))) link.href = pathOf(library, wanted)
    else link.removeAttribute('href')
  }
  const all = nav?.querySelector<HTMLAnchorElement>('a:not([data-filter])')
  if (all) setCurrent(all, listFilters(filters).length === 0)
}

function setCurrent(link: HTMLAnchorElement, isCurrent: boolean): void {
  if (isCurrent) link.setAttribute('aria-current', 'true')
  else link.removeAttribute('aria-current')
}

function pathOf({ path, filterPaths }: LibraryData, filters: Filters): string {
  const query = toQuery(listFilters(filters))
  return query === '' ? path : (filterPaths[query] ?? `${path}?${query}`)
}

/** Hides the works that do not match, and says how many are left in the title and in the status line. */
function showMatches(library: LibraryData, filters: Filters, { t }: PageApi): void {
  const shown = new Set(library.works.filter((work) => matches(work, filters)).map(({ slug }) => slug))
  for (const entry of document.querySelectorAll<HTMLElement>('.work')) {
    entry.hidden = !shown.has(entry.dataset.slug ?? '')
  }
  const count = document.querySelector('.count')
  if (shown.size > 0) count?.replaceChildren(t('library.count', { count: shown.size }))
  else {
    const showAll = h('a', { href: library.path }, t('library.showAll'))
    count?.replaceChildren(`${t('library.none')} `, showAll)
  }
  const chosen = listFilters(filters)
  document.title = `${chosen.map(nameOf).join(' · ')} | ${t('site.name')}`
  const switchLink = document.querySelector<HTMLAnchorElement>('a.switch')
  if (switchLink) switchLink.search = toQuery(chosen)
}

/** The name of a filter in the interface language; its value if no work has it. */
function nameOf(filter: Filter): string {
  const link = document.querySelector(`.filters [data-filter="${CSS.escape(toQuery([filter]))}"]`)
  return link?.textContent ?? filter.value
}
