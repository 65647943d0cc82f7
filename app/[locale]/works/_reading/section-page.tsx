import type { Element } from 'hast'
import type { ReactNode } from 'react'
import { CONTINUE, EXIT, visit } from 'unist-util-visit'
import { otherLanguage } from '#bitext/language'
import type { Part } from '#bitext/parts'
import { nameAlone, sectionTitles, type Titles, workTitles } from '#bitext/titles'
import type { Section, Work } from '#store/content'
import { partsPath, textPath, workPath } from '../../../_data/addresses.ts'
import { sectionMinutes } from '../../../_data/library.ts'
import { sectionParts } from '../../../_data/section-parts.ts'
import { sectionTrees, type Trees } from '../../../_data/section-trees.ts'
import { beadsOf } from '../../../_data/sentences.ts'
import { longDate, type Words, wordsIn } from '../../../_data/words.ts'
import { type DocumentPage, documentResponse } from '../../../_ui/document.tsx'
import { SideName } from '../../../_ui/side-name.tsx'
import { hasSeveralPages } from '../../../text/[file]/text-page.ts'
import { About, licenceName } from './about.tsx'
import { Neighbours } from './neighbours.tsx'
import { PartRows } from './rows.tsx'
import { structuredData } from './structured-data.tsx'
import { hasSubtitle, TitleLines } from './title-lines.tsx'
import { Tools } from './tools.tsx'

/** What the reading page of one section shows. */
export interface Reading {
  work: Work
  section: Section
  parts: readonly Part[]
  /** The part of this page. */
  part: Part
  words: Words
}

/**
 * The reading page of a part of a section as a response.
 *
 * @param asked.part the part’s number, from 1
 */
export async function sectionPage(asked: {
  work: Work
  section: Section
  part: number
  words: Words
}): Promise<Response> {
  const { work, section, words } = asked
  const { parts } = sectionParts(section)
  const part = parts[asked.part - 1]
  if (!part) throw new RangeError(`The section has no part ${asked.part}.`)
  const reading: Reading = { work, section, words, parts, part }
  const { original, translation } = section
  const titles = sectionTitles(original, work.facts)
  const others = sectionTitles(translation, work.facts)
  const paths = {
    en: workPath('en', work.slug, section.slug, part.number),
    es: workPath('es', work.slug, section.slug, part.number),
  }
  const inInterface = original.language === words.locale ? titles : others
  const { t } = words
  const sideWords = {
    original: await wordsIn(original.language),
    translation: await wordsIn(translation.language),
  }
  const trees = await sectionTrees({ work, section, locale: words.locale })
  const beads = await beadsOf(section, trees)
  const partName = partOf(reading)
  const sectionPath = workPath(words.locale, work.slug, section.slug)
  const summary = inInterface.summary ?? inInterface.subtitle
  const page: DocumentPage = {
    words,
    title: [`${titles.title} · ${others.title}`, partName, t('site.name')].filter(Boolean).join(' | '),
    description: partName && summary ? `${partName}. ${summary}` : summary,
    paths,
    switchPath: paths[otherLanguage(words.locale)],
    hasItalics: (part.number === 1 && hasSubtitle(titles, others)) || hasEmphasis(part, trees),
    head: structuredData({
      work,
      section,
      words,
      titles,
      others,
      path: paths[words.locale],
      part: partName ? { name: partName, number: part.number, sectionPath } : undefined,
    }),
    children: (
      <>
        <Tools {...reading} />
        <main
          id="_main"
          className="text"
          tabIndex={-1}
          {...(partName
            ? { 'data-parts': partsPath(work.slug, section.slug), 'data-section': sectionPath }
            : {})}
        >
          <article
            translate="no"
            aria-labelledby="_title"
            data-show-en={t('reading.showEn')}
            data-show-es={t('reading.showEs')}
            data-hide={t('reading.hide')}
            data-more={t('reading.more')}
            data-en={t('language.en')}
            data-es={t('language.es')}
            data-text={hasSeveralPages(work) ? textPath(work.slug) : undefined}
            data-work={work.slug}
            data-section={section.slug ?? ''}
            data-pairs={section.pairs.length}
            data-from={part.pairs[0] ? section.pairs.indexOf(part.pairs[0]) : 0}
            data-author={titles.author ? nameAlone(titles.author) : undefined}
            data-cited={citedFacts(work, others, words)}
          >
            <Head {...reading} titles={titles} others={others} sideWords={sideWords} />
            <Divider words={words} />
            <PartRows {...reading} trees={trees} beadsOf={beads} />
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

function hasEmphasis({ pairs }: Part, trees: Trees): boolean {
  const segments = pairs.flatMap(({ original, translation }) => [...original, ...translation])
  return segments.some((segment) => {
    let found = false
    visit(trees.get(segment) ?? { type: 'root', children: [] }, 'element', ({ tagName }: Element) => {
      found ||= tagName === 'em'
      return found ? EXIT : CONTINUE
    })
    return found
  })
}

/** What a citation says between the titles and the place: who translated, when it was published, the licence. */
function citedFacts({ facts }: Work, { translator }: Titles, words: Words): string {
  return [
    translator ? words.t('work.translator', { name: translator }) : undefined,
    longDate(words, facts.date),
    facts.licence ? licenceName(facts.licence) : undefined,
  ]
    .filter((fact) => fact !== undefined)
    .join('. ')
}

/** “Part 2 of 7”; nothing for a section of one part. */
function partOf({ parts, part, words }: Reading): string | undefined {
  if (parts.length === 1) return undefined
  return words.t('reading.partOf', { number: part.number, count: parts.length })
}

interface HeadProps extends Reading {
  titles: Titles
  others: Titles
  /** The words of each side’s own language. */
  sideWords: Readonly<Record<'original' | 'translation', Words>>
}

function Head({ titles, others, sideWords, ...reading }: HeadProps): ReactNode {
  const { work, section, part, words } = reading
  const { t } = words
  const isStart = part.number === 1
  const partName = partOf(reading)
  const { original, translation } = section
  return (
    <header className="pair head">
      <div className="o" lang={original.language}>
        <SideName language={original.language} side="original" words={words} />
        <Kicker titles={titles} work={work} section={section} words={words} language={original.language} />
        <h1 id="_title">{titles.title}</h1>
        {isStart ? <TitleLines titles={titles} words={sideWords.original} /> : null}
      </div>
      <div className="t" lang={translation.language}>
        <SideName language={translation.language} side="translation" words={words} />
        <Kicker titles={others} work={work} section={section} words={words} language={translation.language} />
        <p className="h1">{others.title}</p>
        {isStart ? <TitleLines titles={others} words={sideWords.translation} /> : null}
      </div>
      <p className="ui facts">
        {partName ? <b>{partName}</b> : null}
        <time dateTime={work.facts.date}>{longDate(words, work.facts.date)}</time>
        {work.facts.level ? <span>{t(`level.${work.facts.level}`)}</span> : null}
        <span>{t('work.minutesLong', { minutes: sectionMinutes(section) })}</span>
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
