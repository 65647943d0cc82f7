import { otherLanguage } from '#bitext/language'
import { hoursAndMinutes } from '#bitext/reading-time'
import { sectionTitles, workTitles } from '#bitext/titles'
import type { Work } from '#store/content'
import { sectionMinutes } from '../../_data/library.ts'
import { printPath, workPath } from '../../_data/paths.ts'
import { longDate, type Translator } from '../../_data/translator.ts'
import { renderDocument } from '../render-document.tsx'
import { LanguageLabel } from './language-label.tsx'
import { structuredData } from './structured-data.tsx'
import { hasSubtitle } from './title-lines.tsx'
import { workData } from './work-data.ts'

/** Renders the contents page of a work with several sections: titles and contents in both languages. */
export async function contentsPage({
  work,
  translator,
}: {
  work: Work
  translator: Translator
}): Promise<Response> {
  const { t, locale } = translator
  const [first] = work.sections
  const { original, translation, languageTags } = first
  const titles = workTitles(original, work.facts)
  const translatedTitles = workTitles(translation, work.facts)
  const paths = { en: workPath('en', work.slug), es: workPath('es', work.slug) }
  return renderDocument({
    translator,
    title: `${titles.title} · ${translatedTitles.title} | ${t('site.name')}`,
    description: (original.language === locale ? titles : translatedTitles).summary,
    paths,
    switchPath: paths[otherLanguage(locale)],
    hasItalics: hasSubtitle(titles, translatedTitles),
    data: { work: { ...(await workData(work)), sections: work.sections.map(({ slug }) => slug ?? '') } },
    head: structuredData({ work, section: first, translator, titles, translatedTitles, path: paths[locale] }),
    children: (
      <main id="_main" className="text" tabIndex={-1}>
        <div>
          <header className="pair head">
            <div className="original" lang={languageTags[original.language]}>
              <LanguageLabel tag={languageTags[original.language]} side="original" translator={translator} />
              <h1>{titles.title}</h1>
              {titles.subtitle ? <p className="sub">{titles.subtitle}</p> : null}
              {titles.summary ? <p>{titles.summary}</p> : null}
            </div>
            <div className="translation" lang={languageTags[translation.language]}>
              <LanguageLabel
                tag={languageTags[translation.language]}
                side="translation"
                translator={translator}
              />
              <p className="h1">{translatedTitles.title}</p>
              {translatedTitles.subtitle ? <p className="sub">{translatedTitles.subtitle}</p> : null}
              {translatedTitles.summary ? <p>{translatedTitles.summary}</p> : null}
            </div>
            <p className="ui facts">
              <time dateTime={work.facts.date}>{longDate(translator, work.facts.date)}</time>
              {work.facts.level ? <span>{t(`level.${work.facts.level}`)}</span> : null}
              <a href={workPath(locale, work.slug, first.slug)}>{t('reading.start')}</a>
            </p>
          </header>
          <ol className="sections" aria-label={t('reading.sectionList')}>
            {work.sections.map((section) => {
              const sectionOriginal = sectionTitles(section.original, work.facts)
              const sectionTranslation = sectionTitles(section.translation, work.facts)
              return (
                <li key={section.slug}>
                  <a href={workPath(locale, work.slug, section.slug)}>
                    <b lang={languageTags[section.original.language]}>{sectionOriginal.title}</b>{' '}
                    <span lang={languageTags[section.translation.language]}>{sectionTranslation.title}</span>
                  </a>
                  <p lang={languageTags[section.original.language]}>{sectionOriginal.summary}</p>
                  <p lang={languageTags[section.translation.language]}>{sectionTranslation.summary}</p>
                  <p className="ui">{t('work.minutes', hoursAndMinutes(sectionMinutes(section)))}</p>
                </li>
              )
            })}
          </ol>
          <p className="ui foot to-print">
            <a href={printPath(locale, work.slug)}>{t('print.link')}</a>
          </p>
        </div>{' '}
      </main>
    ),
  })
}
