import { otherLanguage } from '#bitext/language'
import type { LengthClass } from '#bitext/reading-time'
import { matches, toQuery } from '#browser/documents/library/filters'
import type { Filter, LibraryData } from '#browser/documents/protocol'
import { brokenWorks, publishedWorks, tagNames } from '../../_data/library.ts'
import { libraryFilters, libraryWorks } from '../../_data/library-filters.ts'
import { absolute, filterPath, libraryPath } from '../../_data/paths.ts'
import type { Translator } from '../../_data/translator.ts'
import { OpenGraph } from '../open-graph.tsx'
import { renderDocument } from '../render-document.tsx'
import { EmptyLibrary, HiddenWorks } from './authoring-help.tsx'
import { type FilterLink, FilterLinks } from './filter-links.tsx'
import { WorkEntry } from './work-entry.tsx'

/**
 * The library: every published work, or those that match one filter.
 *
 * @returns `undefined` if there is a filter that no work matches
 */
export async function libraryPage({
  filter,
  translator,
}: {
  filter?: Filter
  translator: Translator
}): Promise<Response | undefined> {
  const { t, locale } = translator
  const facts = await libraryWorks()
  const filters = filter ? { [filter.key]: filter.value } : {}
  const shown = new Set(facts.filter((work) => matches(work, filters)).map(({ slug }) => slug))
  if (filter && shown.size === 0) return undefined

  const works = (await publishedWorks()).filter(({ slug }) => shown.has(slug))
  const tagName = await tagNames()
  const links = await filterLinks(translator)
  const paths = filter
    ? { en: filterPath('en', filter), es: filterPath('es', filter) }
    : { en: libraryPath('en'), es: libraryPath('es') }
  const heading = filter ? headingOf(filter, translator, tagName) : t('library.title')
  const description = filter ? t('library.filteredDescription', { title: heading }) : t('site.description')
  const library: LibraryData = {
    path: libraryPath(locale),
    filterPaths: Object.fromEntries(links.map(({ filter, path }) => [toQuery([filter]), path])),
    filters,
    works: facts,
  }
  return renderDocument({
    translator,
    title: filter ? `${heading} | ${t('site.name')}` : `${t('site.name')}: ${t('site.tagline')}`,
    description,
    paths,
    switchPath: paths[otherLanguage(locale)],
    messages: [
      ...['site.name', 'library.count', 'library.none', 'library.showAll'],
      ...['readerData.continueAtPercent', 'readerData.finished'],
    ],
    data: { library },
    head: (
      <OpenGraph
        type="website"
        title={filter ? heading : t('site.name')}
        description={description}
        url={absolute(paths[locale])}
        picture={absolute('/og/library.png')}
        pictureText={t('site.tagline')}
        translator={translator}
      />
    ),
    children: (
      <main id="_main" className="library" tabIndex={-1}>
        <h1>{heading}</h1>
        {facts.length === 0 ? (
          <EmptyLibrary translator={translator} />
        ) : (
          <>
            <FilterLinks links={links} chosen={filter} translator={translator} />
            <p className="ui count" role="status">
              {t('library.count', { count: works.length })}
            </p>
            <ul className="works">
              {works.map((work) => (
                <WorkEntry key={work.slug} work={work} translator={translator} tagName={tagName} />
              ))}
            </ul>
          </>
        )}
        <HiddenWorks works={await brokenWorks()} translator={translator} />
      </main>
    ),
  })
}

async function filterLinks({ t, locale }: Translator): Promise<FilterLink[]> {
  const tagName = await tagNames()
  return (await libraryFilters(locale)).map((filter) => ({
    filter,
    path: filterPath(locale, filter),
    name: nameOf(filter),
  }))

  function nameOf({ key, value }: Filter): string {
    if (key === 'length') return t(`library.length.${value as LengthClass}`)
    return key === 'topic' ? tagName(value)[locale] : value
  }
}

function headingOf(
  { key, value }: Filter,
  { t, locale }: Translator,
  tagName: Awaited<ReturnType<typeof tagNames>>,
): string {
  if (key === 'level') return t('library.levelTitle', { level: value })
  if (key === 'length') return t(`library.lengthTitle.${value as LengthClass}`)
  return t('library.topicTitle', { topic: tagName(value)[locale] })
}
