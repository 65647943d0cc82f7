import type { ReactNode } from 'react'
import { versionToHast } from '#bitext/hast'
import { otherLanguage } from '#bitext/language'
import type { Version } from '#bitext/parse'
import { countWords, minutesToRead } from '#bitext/reading-time'
import { sectionTitles, type Titles, workTitles } from '#bitext/titles'
import type { Section, Work } from '#store/content'
import { libraryPath, workPath } from '../../../_data/addresses.ts'
import { resolverFor } from '../../../_data/resolver.ts'
import { beadsOf } from '../../../_data/sentences.ts'
import { longDate, type Words, wordsIn } from '../../../_data/words.ts'
import { type DocumentPage, documentResponse } from '../../../_ui/document.tsx'
import { SideName } from '../../../_ui/side-name.tsx'
import { SectionRows } from './rows.tsx'
import { structuredData } from './structured-data.tsx'
import { Tools } from './tools.tsx'

/** What the reading page of one section shows. */
export interface Reading {
  work: Work
  section: Section
  words: Words
}

/** The reading page of a section as a response. */
export async function sectionPage(reading: Reading): Promise<Response> {
  const { work, section, words } = reading
  const { original, translation } = section
  const titles = sectionTitles(original, work.facts)
  const others = sectionTitles(translation, work.facts)
  const paths = {
    en: workPath('en', work.slug, section.slug),
    es: workPath('es', work.slug, section.slug),
  }
  const inInterface = original.language === words.locale ? titles : others
  const { t } = words
  const resolver = (version: Version) => resolverFor({ work, section, version, locale: words.locale })
  const trees = new Map([
    ...versionToHast(original, resolver(original)),
    ...versionToHast(translation, resolver(translation)),
  ])
  const beads = await beadsOf(section, trees)
  const sideWords = {
    original: await wordsIn(original.language),
    translation: await wordsIn(translation.language),
  }
  const page: DocumentPage = {
    words,
    title: `${titles.title} · ${others.title} | ${t('site.name')}`,
    description: inInterface.summary ?? inInterface.subtitle,
    paths,
    switchPath: paths[otherLanguage(words.locale)],
    head: structuredData({ ...reading, titles, others, path: paths[words.locale] }),
    children: (
      <>
        <Tools {...reading} />
        <main id="_main" className="text" tabIndex={-1}>
          <article
            translate="no"
            aria-labelledby="_title"
            data-show-en={t('reading.showEn')}
            data-show-es={t('reading.showEs')}
            data-hide={t('reading.hide')}
            data-more={t('reading.more')}
            data-en={t('language.en')}
            data-es={t('language.es')}
            data-work={work.slug}
            data-section={section.slug ?? ''}
            data-pairs={section.pairs.length}
            data-from={0}
          >
            <Head {...reading} titles={titles} others={others} sideWords={sideWords} />
            <Divider words={words} />
            <SectionRows section={section} trees={trees} beadsOf={beads} words={words} />
            <About {...reading} />
          </article>
          <Neighbours {...reading} />
        </main>
        <p
          className="ui status"
          role="status"
          data-copied={t('reading.copied')}
          data-not-copied={t('reading.notCopied')}
          data-address-copied={t('reading.addressCopied')}
          data-address-in-bar={t('reading.addressInBar')}
          data-not-loaded={t('reading.notLoaded')}
        />
      </>
    ),
  }
  return documentResponse(page)
}

/** The line between the columns, which a reader may move. */
function Divider({ words }: { words: Words }): ReactNode {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is a slider, not a rule
    <div
      className="divider js"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={words.t('reading.divider')}
      aria-valuemin={25}
      aria-valuemax={75}
      aria-valuenow={50}
    />
  )
}

interface HeadProps extends Reading {
  titles: Titles
  others: Titles
  /** The words of each side’s own language. */
  sideWords: Readonly<Record<'original' | 'translation', Words>>
}

function Head({ work, section, words, titles, others, sideWords }: HeadProps): ReactNode {
  const { t } = words
  const { original, translation } = section
  return (
    <header className="pair head">
      <div className="o" lang={original.language}>
        <SideName language={original.language} side="original" words={words} />
        <Kicker titles={titles} work={work} section={section} words={words} language={original.language} />
        <h1 id="_title">{titles.title}</h1>
        <TitleLines titles={titles} words={sideWords.original} />
      </div>
      <div className="t" lang={translation.language}>
        <SideName language={translation.language} side="translation" words={words} />
        <Kicker titles={others} work={work} section={section} words={words} language={translation.language} />
        <p className="h1">{others.title}</p>
        <TitleLines titles={others} words={sideWords.translation} />
      </div>
      <p className="ui facts">
        <time dateTime={work.facts.date}>{longDate(words, work.facts.date)}</time>
        {work.facts.level ? <span>{t(`level.${work.facts.level}`)}</span> : null}
        <span>{t('work.minutesLong', { minutes: minutesToRead(countWords(original)) })}</span>
      </p>
    </header>
  )
}

function Kicker({
  titles,
  work,
  section,
  words,
  language,
}: {
  titles: Titles
  work: Work
  section: Section
  words: Words
  language: 'en' | 'es'
}): ReactNode {
  if (section.slug === undefined) return titles.kicker ? <p className="kicker">{titles.kicker}</p> : null
  const version = section.original.language === language ? section.original : section.translation
  return (
    <p className="kicker">
      <a href={workPath(words.locale, work.slug)}>{workTitles(version, work.facts).title}</a>
    </p>
  )
}

/** The lines under a title. They belong to the text, so they are in its language. */
function TitleLines({ titles, words }: { titles: Titles; words: Words }): ReactNode {
  const { t } = words
  return (
    <>
      {titles.subtitle ? <p className="sub">{titles.subtitle}</p> : null}
      {titles.author ? (
        <p className="ui by" data-author={titles.author}>
          {t('work.author', { name: titles.author })}
        </p>
      ) : null}
      {titles.translator ? (
        <p className="ui by">{t('work.translator', { name: titles.translator })}</p>
      ) : null}
      {titles.source ? <p className="ui by">{titles.source}</p> : null}
    </>
  )
}

function About({ work, words }: Reading): ReactNode {
  const { t } = words
  const { licence, date, updated } = work.facts
  return (
    <footer className="ui foot">
      <p>{t('work.both')}</p>
      <p>
        {t('work.published', { date: longDate(words, date) })}
        {updated ? ` · ${t('work.updated', { date: longDate(words, updated) })}` : ''}
      </p>
      {licence ? (
        <p>
          <Licence licence={licence} words={words} />
        </p>
      ) : null}
    </footer>
  )
}

/** A Creative Commons licence by its SPDX name is told as people say it, with a link to its text. */
function Licence({ licence, words }: { licence: string; words: Words }): ReactNode {
  const commons = /^CC-(BY(?:-[A-Z]+)*)-(\d\.\d)$/.exec(licence)
  if (!commons) return words.t('work.licence', { licence })
  const [, kind = '', version = ''] = commons
  const language = words.locale === 'es' ? 'deed.es' : ''
  const href = `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/${language}`
  return (
    <a rel="license" href={href}>
      {words.t('work.licence', { licence: `CC ${kind} ${version}` })}
    </a>
  )
}

function Neighbours({ work, section, words }: Reading): ReactNode {
  const { t, locale } = words
  const { sections, slug } = work
  const index = sections.indexOf(section)
  const title = (neighbour: Section) =>
    (neighbour.original.language === locale ? neighbour.original : neighbour.translation).meta.title
  const before = sections[index - 1]
  const after = sections[index + 1]
  if (sections.length === 1) {
    return (
      <p className="ui neighbours">
        <a href={libraryPath(locale)}>{t('reading.toLibrary')}</a>
      </p>
    )
  }
  return (
    <nav className="ui neighbours" aria-label={t('reading.sections')}>
      {before ? (
        <a rel="prev" href={workPath(locale, slug, before.slug)}>
          <span>{t('reading.previous')}</span> <b>{title(before)}</b>
        </a>
      ) : null}
      <a href={workPath(locale, slug)}>
        {t('reading.sectionOf', { number: index + 1, count: sections.length })}
      </a>
      {after ? (
        <a rel="next" href={workPath(locale, slug, after.slug)}>
          <span>{t('reading.next')}</span> <b>{title(after)}</b>
        </a>
      ) : null}
    </nav>
  )
}
