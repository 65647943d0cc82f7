import type { ReactNode } from 'react'
import { hoursAndMinutes } from '#bitext/reading-time'
import { workTitles } from '#bitext/titles'
import type { Work } from '#store/content'
import { workMinutes } from '../../_data/library.ts'
import { workPath } from '../../_data/paths.ts'
import { languageName, longDate, type Translator } from '../../_data/translator.ts'

/** A work in the list of the library. Its script fills `.continue` and hides entries that do not match. */
export function WorkEntry({
  work,
  translator,
  tagName,
}: {
  work: Work
  translator: Translator
  tagName: (tag: string) => { en: string; es: string }
}): ReactNode {
  const { t, locale } = translator
  const { slug, facts, sections } = work
  const [{ original, translation, languageTags }] = sections
  const titles = workTitles(original, facts)
  const translatedTitles = workTitles(translation, facts)
  return (
    <li className="work" data-slug={slug}>
      <a href={workPath(locale, slug)}>
        <h2 lang={languageTags[original.language]}>{titles.title}</h2>
        <span className="other" lang={languageTags[translation.language]}>
          {translatedTitles.title}
        </span>
      </a>
      <p lang={languageTags[original.language]}>{titles.summary}</p>
      <p lang={languageTags[translation.language]}>{translatedTitles.summary}</p>
      <p className="ui">
        <span>
          {t('work.original', { language: languageName(translator, languageTags[original.language]) })}
        </span>
        {facts.level ? <span>{facts.level}</span> : null}
        {sections.length > 1 ? <span>{t('work.sections', { count: sections.length })}</span> : null}
        <span>{t('work.minutes', hoursAndMinutes(workMinutes(work)))}</span>
        {facts.tags?.map((tag) => (
          <span key={tag}>{tagName(tag)[locale]}</span>
        ))}
        <time dateTime={facts.date}>{longDate(translator, facts.date)}</time>
        <span className="continue" />
      </p>
    </li>
  )
}
