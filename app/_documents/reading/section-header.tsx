import type { ReactNode } from 'react'
import type { Version } from '#bitext/parse'
import { hoursAndMinutes } from '#bitext/reading-time'
import { type Titles, workTitles } from '#bitext/titles'
import type { Section, Work } from '#store/content'
import { sectionMinutes } from '../../_data/library.ts'
import { workPath } from '../../_data/paths.ts'
import { longDate, type Translator } from '../../_data/translator.ts'
import { LanguageLabel } from './language-label.tsx'
import { partName, type ReadingPageProps } from './reading-page-props.ts'
import { TitleLines } from './title-lines.tsx'

interface SectionHeaderProps extends ReadingPageProps {
  titles: Titles
  translatedTitles: Titles
  /** A translator for the language of each side. */
  sideTranslators: Readonly<Record<'original' | 'translation', Translator>>
}

/** The header of a reading page: titles in both languages, date, level and reading time. */
export function SectionHeader(props: SectionHeaderProps): ReactNode {
  const { work, section, part, translator, titles, translatedTitles, sideTranslators } = props
  const { t } = translator
  const { original, translation } = section
  const name = partName(props)
  const isFirstPart = part.number === 1
  return (
    <header className="pair head">
      <div className="original" lang={section.languageTags[original.language]}>
        <LanguageLabel
          tag={section.languageTags[original.language]}
          side="original"
          translator={translator}
        />
        <WorkTitle work={work} section={section} version={original} titles={titles} translator={translator} />
        <h1 id="_title">{titles.title}</h1>
        {isFirstPart ? <TitleLines titles={titles} translator={sideTranslators.original} /> : null}
      </div>
      <div className="translation" lang={section.languageTags[translation.language]}>
        <LanguageLabel
          tag={section.languageTags[translation.language]}
          side="translation"
          translator={translator}
        />
        <WorkTitle
          work={work}
          section={section}
          version={translation}
          titles={translatedTitles}
          translator={translator}
        />
        <p className="h1">{translatedTitles.title}</p>
        {isFirstPart ? (
          <TitleLines titles={translatedTitles} translator={sideTranslators.translation} />
        ) : null}
      </div>
      <p className="ui facts">
        {name ? <b>{name}</b> : null}
        <time dateTime={work.facts.date}>{longDate(translator, work.facts.date)}</time>
        {work.facts.level ? <span>{t(`level.${work.facts.level}`)}</span> : null}
        <span>{t('work.minutesLong', hoursAndMinutes(sectionMinutes(section)))}</span>
      </p>
    </header>
  )
}

/** The line above the title: a link to the work, or the kicker of a work with one section. */
function WorkTitle(props: {
  work: Work
  section: Section
  version: Version
  titles: Titles
  translator: Translator
}): ReactNode {
  const { work, section, version, titles, translator } = props
  if (section.slug === undefined) return titles.kicker ? <p className="kicker">{titles.kicker}</p> : null
  return (
    <p className="kicker">
      <a href={workPath(translator.locale, work.slug)}>{workTitles(version, work.facts).title}</a>
    </p>
  )
}
