import type { ReactNode } from 'react'
import type { Part } from '#bitext/parts'
import type { Section } from '#store/content'
import { workPath } from '../../_data/paths.ts'
import type { Reading } from './reading.ts'
import { outlineOf, type SubHead } from './rows.tsx'

/** The table of contents of a section: its sub-heads, and in a section of several parts these, with their sub-heads. */
export function ContentsList(reading: Reading): ReactNode {
  const { section, parts, translator } = reading
  const { t } = translator
  const several = parts.length > 1
  const heads = outlineOf(section.pairs)
  if (heads.length === 0 && !several) return null
  return (
    <details className="contents">
      <summary>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 6h16M4 12h11M4 18h14" />
        </svg>
        {t('reading.contents')}
      </summary>
      <ol aria-label={t('reading.contentsOf')}>
        {several
          ? parts.map((part) => <PartEntry key={part.number} {...reading} listed={part} />)
          : heads.map((head) => <Entry key={head.id} href={`#${head.id}`} head={head} section={section} />)}
      </ol>
    </details>
  )
}

function PartEntry({ work, section, part, translator, listed }: Reading & { listed: Part }): ReactNode {
  const { t, locale } = translator
  const here = listed === part
  const page = workPath(locale, work.slug, section.slug, listed.number)
  const heads = outlineOf(listed.pairs)
  const [first, last] = [listed.paragraphsBefore + 1, listed.lastParagraph]
  return (
    <li className="part">
      <a href={page} {...(here ? { 'aria-current': 'page' as const } : {})}>
        <b>{t('reading.part', { number: listed.number })}</b>{' '}
        <span>{t('reading.paragraphs', { first, last })}</span>
      </a>
      {heads.length > 0 ? (
        <ol>
          {heads.map((head) => (
            <Entry key={head.id} href={`${here ? '' : page}#${head.id}`} head={head} section={section} />
          ))}
        </ol>
      ) : null}
    </li>
  )
}

function Entry({ href, head, section }: { href: string; head: SubHead; section: Section }): ReactNode {
  return (
    <li>
      <a href={href}>
        <span lang={section.original.language}>{head.original}</span>{' '}
        <span lang={section.translation.language}>{head.translation}</span>
      </a>
    </li>
  )
}
