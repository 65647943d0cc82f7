import type { ReactNode } from 'react'
import { isError } from '#bitext/finding'
import { otherLanguage } from '#bitext/language'
import { workTitles } from '#bitext/titles'
import { levels } from '#bitext/work-facts'
import type { CountedSection } from '#browser/reader-data/work-progress'
import type { LoadedWork, Section, Work } from '#store/content'
import { brokenWorks, publishedWorks, tagNames, workMinutes } from '../../_data/library.ts'
import { absolute, libraryPath, workPath } from '../../_data/paths.ts'
import { longDate, type Translator } from '../../_data/translator.ts'
import { OpenGraph } from '../open-graph.tsx'
import { renderDocument } from '../render-document.tsx'
import { type Filters, lengthOf, lengths, writeFilters } from './filters.ts'

/** The library as a response: every published work that the filters let through, set like a contents page. */
export async function libraryPage({
  translator,
  filters,
}: {
  translator: Translator
  filters: Filters
}): Promise<Response> {
  const { t, locale } = translator
  const works = await publishedWorks()
  const shown = works.filter((work) => isShown(work, filters))
  const nameOf = await tagNames()
  const broken = await brokenWorks()
  return renderDocument({
    translator,
    title: `${t('site.name')}: ${t('site.tagline')}`,
    description: t('site.description'),
    paths: { en: libraryPath('en'), es: libraryPath('es') },
    switchPath: libraryPath(otherLanguage(locale)) + writeFilters(filters),
    messages: ['readerData.continueAtPercent', 'readerData.finished'],
    head: (
      <OpenGraph
        type="website"
        title={t('site.name')}
        description={t('site.description')}
        url={absolute(libraryPath(locale))}
        picture={absolute('/og/library.png')}
        pictureText={t('site.tagline')}
        translator={translator}
      />
    ),
    children: (
      <main id="_main" className="library" tabIndex={-1}>
        <h1>{t('library.title')}</h1>
        {works.length === 0 ? (
          <Empty translator={translator} />
        ) : (
          <>
            <FilterLinks works={works} filters={filters} translator={translator} nameOf={nameOf} />
            <p className="ui count">
              {shown.length === 0 ? `${t('library.none')} ` : t('library.count', { count: shown.length })}
              {shown.length === 0 ? <a href={libraryPath(locale)}>{t('library.showAll')}</a> : null}
            </p>
            <ul className="works">
              {shown.map((work) => (
                <Entry key={work.slug} work={work} translator={translator} nameOf={nameOf} />
              ))}
            </ul>
          </>
        )}
        <Broken broken={broken} translator={translator} />
      </main>
    ),
  })
}

type NameOf = Awaited<ReturnType<typeof tagNames>>

function isShown(work: Work, { tag, level, length }: Filters): boolean {
  const { facts } = work
  return (
    (tag === undefined || (facts.tags?.includes(tag) ?? false)) &&
    (level === undefined || facts.level === level) &&
    (length === undefined || lengthOf(workMinutes(work)) === length)
  )
}

/** Filters as links: each chosen one is taken off again by its own link. One that would leave no work is no link. */
function FilterLinks(props: {
  works: Work[]
  filters: Filters
  translator: Translator
  nameOf: NameOf
}): ReactNode {
  const { works, filters, translator, nameOf } = props
  const { t, locale } = translator
  const link = (key: keyof Filters, value: string, name: string) => {
    const chosen = filters[key] === value
    const wanted = { ...filters, [key]: chosen ? undefined : value }
    const leadsSomewhere = chosen || works.some((work) => isShown(work, wanted))
    return (
      <li key={value}>
        {leadsSomewhere ? (
          <a href={libraryPath(locale) + writeFilters(wanted)} aria-current={chosen ? 'true' : undefined}>
            {name}
          </a>
        ) : (
          <span>{name}</span>
        )}
      </li>
    )
  }
  const found = (values: (string | undefined)[]) => new Set(values)
  const levelsFound = found(works.map(({ facts }) => facts.level))
  const lengthsFound = found(works.map((work) => lengthOf(workMinutes(work))))
  const tags = [...found(works.flatMap(({ facts }) => facts.tags ?? []))].filter((tag) => tag !== undefined)
  const named = tags.map((tag) => ({ tag, name: nameOf(tag)[locale] }))
  named.sort((a, b) => a.name.localeCompare(b.name, locale))
  const none = writeFilters(filters) === ''
  return (
    <nav className="ui filters" aria-label={t('library.filters')}>
      <ul>
        <li>
          <a href={libraryPath(locale)} aria-current={none ? 'true' : undefined}>
            {t('library.all')}
          </a>
        </li>
        {levels.filter((level) => levelsFound.has(level)).map((level) => link('level', level, level))}
        {lengths
          .filter((length) => lengthsFound.has(length))
          .map((length) => link('length', length, t(`library.length.${length}`)))}
      </ul>
      <ul>{named.map(({ tag, name }) => link('tag', tag, name))}</ul>
    </nav>
  )
}

function Entry({
  work,
  translator,
  nameOf,
}: {
  work: Work
  translator: Translator
  nameOf: NameOf
}): ReactNode {
  const { t, locale } = translator
  const { slug, facts, sections } = work
  const [{ original, translation }] = sections
  const here = workTitles(original, facts)
  const there = workTitles(translation, facts)
  return (
    <li className="work" data-progress-of={slug} data-sections={JSON.stringify(sections.map(countPairs))}>
      <a href={workPath(locale, slug)}>
        <h2 lang={original.language}>{here.title}</h2>
        <span className="other" lang={translation.language}>
          {there.title}
        </span>
      </a>
      <p lang={original.language}>{here.summary}</p>
      <p lang={translation.language}>{there.summary}</p>
      <p className="ui">
        <span>{t('work.original', { language: t(`language.${original.language}`) })}</span>
        {facts.level ? <span>{facts.level}</span> : null}
        {sections.length > 1 ? <span>{t('work.sections', { count: sections.length })}</span> : null}
        <span>{t('work.minutes', { minutes: workMinutes(work) })}</span>
        {facts.tags?.map((tag) => (
          <span key={tag}>{nameOf(tag)[locale]}</span>
        ))}
        <time dateTime={facts.date}>{longDate(translator, facts.date)}</time>
        <span className="continue" />
      </p>
    </li>
  )
}

function countPairs({ slug, pairs }: Section): CountedSection {
  return { slug: slug ?? '', pairs: pairs.length }
}

const example = `content/
  my-work/
    work.yaml      original: en
                   date: 2026-11-20
                   licence: CC-BY-4.0
                   level: B1
    en.md          ---
                   title: My work
                   summary: What it is about.
                   ---

                   <!-- #k3f9 -->
                   The first paragraph.
    es.md          ---
                   title: Mi obra
                   summary: De qué trata.
                   ---

                   <!-- #k3f9 -->
                   El primer párrafo.`

function Empty({ translator }: { translator: Translator }): ReactNode {
  const { t } = translator
  return (
    <section className="empty">
      <h2>{t('library.emptyTitle')}</h2>
      <p>{t('library.emptyHow')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls where it is wider than the page, by keyboard too */}
      <pre tabIndex={0}>{example}</pre>
      <p>{t('library.emptyCheck')}</p>
      <pre>npm run -s cotejo -- check</pre>
    </section>
  )
}

/** While authors write: the works that readers would not see. */
function Broken({
  broken,
  translator,
}: {
  broken: readonly LoadedWork[]
  translator: Translator
}): ReactNode {
  const { t, locale } = translator
  if (broken.length === 0) return null
  return (
    <section>
      <h2>{t('library.brokenTitle')}</h2>
      <ul>
        {broken.map(({ slug, findings }) => (
          <li key={slug}>
            <a href={workPath(locale, slug)}>
              {t('library.broken', { count: findings.filter(isError).length, work: slug })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
