import type { ReactNode } from 'react'
import { headingLevel } from '#bitext/pair-kind'
import type { Part } from '#bitext/parts'
import type { Section } from '#store/content'
import { libraryPath, workPath } from '../../_data/paths.ts'
import type { Translator } from '../../_data/translator.ts'
import type { ReadingPageProps } from './reading-page-props.ts'
import { headingText } from './rows.tsx'

/**
 * The links at the end of a reading page: to the previous and the next part, then section. The document
 * has no `<link rel="next">`: Firefox would prefetch it, which the policy forbids.
 */
export function PreviousNext(props: ReadingPageProps): ReactNode {
  const { work, parts, translator } = props
  return (
    <>
      {parts.length > 1 ? <PartNavigation {...props} /> : null}
      {work.sections.length > 1 ? (
        <SectionNavigation {...props} />
      ) : (
        <p className="ui neighbours">
          <a href={libraryPath(translator.locale)}>{translator.t('reading.toLibrary')}</a>
        </p>
      )}
    </>
  )
}

function PartNavigation({ work, section, parts, part, translator }: ReadingPageProps): ReactNode {
  const { t, locale } = translator
  const path = (number: number) => workPath(locale, work.slug, section.slug, number)
  const previous = parts[part.number - 2]
  const next = parts[part.number]
  return (
    <nav className="ui neighbours parts" aria-label={t('reading.partNavigation')}>
      {previous ? (
        <a rel="prev" href={path(previous.number)}>
          <span>{t('reading.previousPart')}</span>{' '}
          <PartTitle part={previous} section={section} translator={translator} />
        </a>
      ) : null}
      <span>{t('reading.partOf', { number: part.number, count: parts.length })}</span>
      {next ? (
        <a rel="next" href={path(next.number)}>
          <span>{t('reading.nextPart')}</span>{' '}
          <PartTitle part={next} section={section} translator={translator} />
        </a>
      ) : null}
    </nav>
  )
}

/** The title of a part: the heading it begins with, else the range of its paragraphs. */
function PartTitle({
  part,
  section,
  translator,
}: {
  part: Part
  section: Section
  translator: Translator
}): ReactNode {
  const { t, locale } = translator
  const [first] = part.pairs
  if (headingLevel(first) === undefined) {
    return <b>{t('reading.paragraphs', { first: part.paragraphsBefore + 1, last: part.lastParagraph })}</b>
  }
  const { original, translation } = section
  const isOriginal = original.language === locale ? first.original.length > 0 : first.translation.length === 0
  const [heading] = isOriginal ? first.original : first.translation
  return <b lang={(isOriginal ? original : translation).language}>{headingText(heading)}</b>
}

function SectionNavigation({ work, section, translator }: ReadingPageProps): ReactNode {
  const { t, locale } = translator
  const { sections, slug } = work
  const index = sections.indexOf(section)
  const title = (neighbour: Section) =>
    (neighbour.original.language === locale ? neighbour.original : neighbour.translation).meta.title
  const previous = sections[index - 1]
  const next = sections[index + 1]
  return (
    <nav className="ui neighbours" aria-label={t('reading.sectionNavigation')}>
      {previous ? (
        <a rel="prev" href={workPath(locale, slug, previous.slug)}>
          <span>{t('reading.previous')}</span> <b>{title(previous)}</b>
        </a>
      ) : null}
      <a href={workPath(locale, slug)}>
        {t('reading.sectionOf', { number: index + 1, count: sections.length })}
      </a>
      {next ? (
        <a rel="next" href={workPath(locale, slug, next.slug)}>
          <span>{t('reading.next')}</span> <b>{title(next)}</b>
        </a>
      ) : null}
    </nav>
  )
}
