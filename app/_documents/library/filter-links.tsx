import type { ReactNode } from 'react'
import { toQuery } from '#browser/documents/library/filters'
import type { Filter } from '#browser/documents/protocol'
import { libraryPath } from '../../_data/paths.ts'
import type { Translator } from '../../_data/translator.ts'

/** A filter with the path of its page. */
export interface FilterLink {
  readonly filter: Filter
  /** In the interface language. */
  readonly name: string
  readonly path: string
}

/**
 * The filters as links to prerendered pages; the link of the chosen filter leads back to the whole
 * library. The script makes them combine: see browser/documents/library/combine-filters.ts.
 */
export function FilterLinks({
  links,
  chosen,
  translator,
}: {
  links: readonly FilterLink[]
  chosen: Filter | undefined
  translator: Translator
}): ReactNode {
  const { t, locale } = translator
  const library = libraryPath(locale)
  const item = ({ filter, name, path }: FilterLink) => {
    const isChosen = filter.key === chosen?.key && filter.value === chosen.value
    return (
      <li key={path}>
        <a
          href={isChosen ? library : path}
          aria-current={isChosen ? 'true' : undefined}
          data-filter={toQuery([filter])}
        >
          {name}
        </a>
      </li>
    )
  }
  const isTopic = ({ filter }: FilterLink) => filter.key === 'topic'
  return (
    <nav className="ui filters" aria-label={t('library.filters')}>
      <ul>
        <li>
          <a href={library} aria-current={chosen ? undefined : 'true'}>
            {t('library.all')}
          </a>
        </li>
        {links.filter((link) => !isTopic(link)).map(item)}
      </ul>
      <ul>{links.filter(isTopic).map(item)}</ul>
    </nav>
  )
}
