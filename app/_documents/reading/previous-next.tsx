import type { ReactNode } from 'react'
import { headingLevel } from '#bitext/pair-kind'
import type { Part } from '#bitext/parts'
import type { Section } from '#store/content'
import { libraryPath, workPath } from '../../_data/paths.ts'
import type { Translator } from '../../_data/translator.ts'
import type { Reading } from './reading.ts'
import { headingText } from './rows.tsx'

/**
 * At the foot of a reading page: the parts before and after, then the sections before and after. The head
 * has no `<link rel="next">` of the same: Firefox fetches it ahead, and against the policy.
 */
export function Neighbours(reading: Reading): ReactNode {
  const { work, parts, translator } = reading
  return (
    <>
      {parts.length > 1 ? <NeighbourParts {...reading} /> : null}
      {work.sections.length > 1 ? (
        <NeighbourSections {...reading} />
      ) : (
        <p className="ui neighbours">
          <a href={libraryPath(translator.locale)}>{translator.t('reading.toLibrary')}</a>
        </p>
      )}
    </>
  )
}

function NeighbourParts({ work, section, parts, part, translator }: Reading): ReactNode {
  const { t, locale } = translator
  const path = (number: number) => workPath(locale, work.slug, section.slug, number)
  const before = parts[part.number - 2]
  const after = parts[part.number]
  return (
    <nav className="ui neighbours" aria-label={t('reading.neighbourParts')}>
      {before ? (
        <a rel="prev" href={path(before.number)}>
          <span>{t('reading.previousPart')}</span>{' '}
          <PartName part={before} section={section} translator={translator} />
        </a>
      ) : null}
      <span>{t('reading.partOf', { number: part.number, count: parts.length })}</span>
      {after ? (
        <a rel="next" href={path(after.number)}>
          <span>{t('reading.nextPart')}</span>{' '}
          <PartName part={after} section={section} translator={translator} />
        </a>
      ) : null}
    </nav>
  )
}

/** A part is named by the heading it begins with, else by its paragraphs. */
function PartName({
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

function NeighbourSections({ work, section, translator }: Reading): ReactNode {
  const { t, locale } = translator
  const { sections, slug } = work
  const index = sections.indexOf(section)
  const title = (neighbour: Section) =>
    (neighbour.original.language === locale ? neighbour.original : neighbour.translation).meta.title
  const before = sections[index - 1]
  const after = sections[index + 1]
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
