import type { ReactNode } from 'react'
import type { Part } from '#bitext/parts'
import type { Section } from '#store/content'
import { workPath } from '../../_data/paths.ts'
import type { Translator } from '../../_data/translator.ts'
import type { ReadingPageProps } from './reading-page-props.ts'
import { type Heading, outlineOf } from './rows.tsx'

/** A text without headings has a table of contents from this many paragraphs on, to go to one by its number. */
const manyParagraphs = 30

/** The table of contents of a section: its headings, grouped by part if there are several. */
export function ContentsList(props: ReadingPageProps): ReactNode {
  const { section, parts, translator } = props
  const { t } = translator
  const hasParts = parts.length > 1
  const headings = outlineOf(section.pairs)
  const lastParagraph = parts.at(-1)?.lastParagraph ?? 0
  if (headings.length === 0 && lastParagraph < manyParagraphs) return null
  return (
    <details className="contents">
      <summary>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 6h16M4 12h11M4 18h14" />
        </svg>
        {t('reading.contents')}
      </summary>
      <ol aria-label={t('reading.contentsOf')}>
        <GoToNumber last={lastParagraph} translator={translator} />
        {hasParts
          ? parts.map((part) => <PartEntry key={part.number} {...props} entry={part} />)
          : headings.map((heading) => (
              <HeadingEntry key={heading.id} href={`#${heading.id}`} heading={heading} section={section} />
            ))}
      </ol>
    </details>
  )
}

/** A field that goes to a paragraph by its number. */
function GoToNumber({ last, translator }: { last: number; translator: Translator }): ReactNode {
  const { t } = translator
  return (
    <li className="go-to js">
      <form>
        <label>
          {t('reading.goToNumber')} <input type="number" name="number" min="1" max={last} required />
        </label>
        <button type="submit">{t('reading.go')}</button>
      </form>
    </li>
  )
}

function PartEntry({
  work,
  section,
  part,
  translator,
  entry,
}: ReadingPageProps & { entry: Part }): ReactNode {
  const { t, locale } = translator
  const isCurrent = entry === part
  const page = workPath(locale, work.slug, section.slug, entry.number)
  const headings = outlineOf(entry.pairs)
  const [first, last] = [entry.paragraphsBefore + 1, entry.lastParagraph]
  return (
    <li className="part">
      <a href={page} data-last={last} {...(isCurrent ? { 'aria-current': 'page' as const } : {})}>
        <b>{t('reading.part', { number: entry.number })}</b>{' '}
        <span>{t('reading.paragraphs', { first, last })}</span>
      </a>
      {headings.length > 0 ? (
        <ol>
          {headings.map((heading) => (
            <HeadingEntry
              key={heading.id}
              href={`${isCurrent ? '' : page}#${heading.id}`}
              heading={heading}
              section={section}
            />
          ))}
        </ol>
      ) : null}
    </li>
  )
}

function HeadingEntry(props: { href: string; heading: Heading; section: Section }): ReactNode {
  const { href, heading, section } = props
  return (
    <li>
      <a href={href}>
        <span lang={section.languageTags[section.original.language]}>{heading.original}</span>{' '}
        <span lang={section.languageTags[section.translation.language]}>{heading.translation}</span>
      </a>
    </li>
  )
}
