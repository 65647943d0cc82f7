import type { Element } from 'hast'
import type { ReactNode } from 'react'
import { CONTINUE, EXIT, visit } from 'unist-util-visit'
import { otherLanguage } from '#bitext/language'
import type { Part } from '#bitext/parts'
import { capitalize, sectionTitles, type Titles, workTitles } from '#bitext/titles'
import type { Section, Work } from '#store/content'
import { sectionMinutes } from '../../_data/library.ts'
import { partsPath, textPath, workPath } from '../../_data/paths.ts'
import { beadsOf } from '../../_data/section-beads.ts'
import { hasSeveralPages, sectionParts } from '../../_data/section-parts.ts'
import { sectionTrees, type Trees } from '../../_data/section-trees.ts'
import { getTranslator, longDate, type Translator } from '../../_data/translator.ts'
import { type DocumentPage, renderDocument } from '../render-document.tsx'
import { SideName } from './language-label.tsx'
import { Neighbours } from './previous-next.tsx'
import type { Reading } from './reading.ts'
import { PartRows } from './rows.tsx'
import { About, licenceName } from './section-footer.tsx'
import { structuredData } from './structured-data.tsx'
import { hasSubtitle, TitleLines } from './title-lines.tsx'
import { Tools } from './toolbar.tsx'

/**
 * The reading page of a part of a section as a response.
 *
 * @param asked.part the part’s number, from 1
 */
export async function sectionPage(asked: {
  work: Work
  section: Section
  part: number
  translator: Translator
}): Promise<Response> {
  const { work, section, translator } = asked
  const { parts } = sectionParts(section)
  const part = parts[asked.part - 1]
  if (!part) throw new RangeError(`The section has no part ${asked.part}.`)
  const reading: Reading = { work, section, translator, parts, part }
  const { original, translation } = section
  const titles = sectionTitles(original, work.facts)
  const others = sectionTitles(translation, work.facts)
  const paths = {
    en: workPath('en', work.slug, section.slug, part.number),
    es: workPath('es', work.slug, section.slug, part.number),
  }
  const inInterface = original.language === translator.locale ? titles : others
  const { t } = translator
  const sideTranslators = {
    original: await getTranslator(original.language),
    translation: await getTranslator(translation.language),
  }
  const trees = await sectionTrees({ work, section, locale: translator.locale })
  const beads = await beadsOf(section, trees)
  const partName = partOf(reading)
  const sectionPath = workPath(translator.locale, work.slug, section.slug)
  const summary = inInterface.summary ?? inInterface.subtitle
  const page: DocumentPage = {
    translator,
    title: [`${titles.title} · ${others.title}`, partName, t('site.name')].filter(Boolean).join(' | '),
    description: partName && summary ? `${partName}. ${summary}` : summary,
    paths,
    switchPath: paths[otherLanguage(translator.locale)],
    hasItalics: (part.number === 1 && hasSubtitle(titles, others)) || hasEmphasis(part, trees),
    head: structuredData({
      work,
      section,
      translator,
      titles,
      others,
      path: paths[translator.locale],
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
            data-author={titles.author ? capitalize(titles.author) : undefined}
            data-cited={citedFacts(work, others, translator)}
          >
            <Head {...reading} titles={titles} others={others} sideTranslators={sideTranslators} />
            <Divider translator={translator} />
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
  return renderDocument(page)
}

/** The line between the columns, which a reader may move. */
function Divider({ translator }: { translator: Translator }): ReactNode {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is a slider, not a rule
    <div
      className="divider js"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={translator.t('reading.divider')}
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
function citedFacts({ facts }: Work, translation: Titles, translator: Translator): string {
  return [
    translation.translator ? translator.t('work.translator', { name: translation.translator }) : undefined,
    longDate(translator, facts.date),
    facts.licence ? licenceName(facts.licence) : undefined,
  ]
    .filter((fact) => fact !== undefined)
    .join('. ')
}

/** “Part 2 of 7”; nothing for a section of one part. */
function partOf({ parts, part, translator }: Reading): string | undefined {
  if (parts.length === 1) return undefined
  return translator.t('reading.partOf', { number: part.number, count: parts.length })
}

interface HeadProps extends Reading {
  titles: Titles
  others: Titles
  /** The words of each side’s own language. */
  sideTranslators: Readonly<Record<'original' | 'translation', Translator>>
}

function Head({ titles, others, sideTranslators, ...reading }: HeadProps): ReactNode {
  const { work, section, part, translator } = reading
  const { t } = translator
  const isStart = part.number === 1
  const partName = partOf(reading)
  const { original, translation } = section
  return (
    <header className="pair head">
      <div className="original" lang={original.language}>
        <SideName language={original.language} side="original" translator={translator} />
        <Kicker
          titles={titles}
          work={work}
          section={section}
          translator={translator}
          language={original.language}
        />
        <h1 id="_title">{titles.title}</h1>
        {isStart ? <TitleLines titles={titles} translator={sideTranslators.original} /> : null}
      </div>
      <div className="translation" lang={translation.language}>
        <SideName language={translation.language} side="translation" translator={translator} />
        <Kicker
          titles={others}
          work={work}
          section={section}
          translator={translator}
          language={translation.language}
        />
        <p className="h1">{others.title}</p>
        {isStart ? <TitleLines titles={others} translator={sideTranslators.translation} /> : null}
      </div>
      <p className="ui facts">
        {partName ? <b>{partName}</b> : null}
        <time dateTime={work.facts.date}>{longDate(translator, work.facts.date)}</time>
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
  translator,
  language,
}: {
  titles: Titles
  work: Work
  section: Section
  translator: Translator
  language: 'en' | 'es'
}): ReactNode {
  if (section.slug === undefined) return titles.kicker ? <p className="kicker">{titles.kicker}</p> : null
  const version = section.original.language === language ? section.original : section.translation
  return (
    <p className="kicker">
      <a href={workPath(translator.locale, work.slug)}>{workTitles(version, work.facts).title}</a>
    </p>
  )
}
