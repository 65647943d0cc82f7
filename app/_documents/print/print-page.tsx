import type { ReactNode } from 'react'
import { otherLanguage } from '#bitext/language'
import { sectionTitles, type Titles, workTitles } from '#bitext/titles'
import type { Section, Work } from '#store/content'
import { sectionPrefix } from '../../_data/link-resolver.ts'
import { printPath, workPath } from '../../_data/paths.ts'
import { sectionParts } from '../../_data/section-parts.ts'
import { printTrees, type Trees } from '../../_data/section-trees.ts'
import { getTranslator, type Translator } from '../../_data/translator.ts'
import { gutterClass } from '../reading/gutter-class.ts'
import { LanguageLabel } from '../reading/language-label.tsx'
import { PartRows } from '../reading/rows.tsx'
import { rowMessages } from '../reading/script-messages.ts'
import { SectionFooter } from '../reading/section-footer.tsx'
import { TitleLines } from '../reading/title-lines.tsx'
import { renderDocument } from '../render-document.tsx'

/** Renders the print version: a whole work on one page. Search engines index the reading pages instead. */
export async function printPage({
  work,
  translator,
}: {
  work: Work
  translator: Translator
}): Promise<Response> {
  const { t, locale } = translator
  const [{ original, translation, languageTags }] = work.sections
  const titles = workTitles(original, work.facts)
  const translatedTitles = workTitles(translation, work.facts)
  const sideTranslators = {
    original: await getTranslator(original.language),
    translation: await getTranslator(translation.language),
  }
  const hasSections = work.sections.length > 1
  const sections = await Promise.all(
    work.sections.map(async (section) => ({
      section,
      trees: await printTrees({ work, section, locale }),
    })),
  )
  const readingPath = workPath(locale, work.slug)
  return renderDocument({
    translator,
    title: `${t('print.title', { title: `${titles.title} · ${translatedTitles.title}` })} | ${t('site.name')}`,
    canonical: readingPath,
    switchPath: printPath(otherLanguage(locale), work.slug),
    hasItalics: true,
    messages: rowMessages,
    children: (
      <main id="_main" className={`text ${gutterClass(highestNumber(work))}`} tabIndex={-1}>
        <p className="ui facts to-print">
          {t('print.what')} <a href={readingPath}>{t('print.back')}</a>
        </p>
        <article translate="no" aria-labelledby="_title">
          <header className="pair head">
            <div className="original" lang={languageTags[original.language]}>
              <LanguageLabel tag={languageTags[original.language]} side="original" translator={translator} />
              <h1 id="_title">{titles.title}</h1>
              <TitleLines titles={titles} translator={sideTranslators.original} />
            </div>
            <div className="translation" lang={languageTags[translation.language]}>
              <LanguageLabel
                tag={languageTags[translation.language]}
                side="translation"
                translator={translator}
              />
              <p className="h1">{translatedTitles.title}</p>
              <TitleLines titles={translatedTitles} translator={sideTranslators.translation} />
            </div>
          </header>
          {sections.map(({ section, trees }) => {
            const rows = (
              <AllParts
                key={section.slug ?? ''}
                work={work}
                section={section}
                trees={trees}
                translator={translator}
              />
            )
            if (!hasSections) return rows
            return (
              <section key={section.slug} className="of-work">
                <PrintSectionHeader
                  section={section}
                  titles={sectionTitles(section.original, work.facts)}
                  translatedTitles={sectionTitles(section.translation, work.facts)}
                  id={`_${sectionPrefix(work, section.slug)}title`}
                />
                {rows}
              </section>
            )
          })}
          <SectionFooter work={work} translator={translator} />
        </article>
      </main>
    ),
  })
}

function highestNumber({ sections }: Work): number {
  return Math.max(...sections.map((section) => sectionParts(section).parts.at(-1)?.lastParagraph ?? 0))
}

function PrintSectionHeader({
  section,
  titles,
  translatedTitles,
  id,
}: {
  section: Section
  titles: Titles
  translatedTitles: Titles
  id: string
}): ReactNode {
  return (
    <header className="pair head" id={id}>
      <div className="original" lang={section.languageTags[section.original.language]}>
        <h2 className="h1">{titles.title}</h2>
      </div>
      <div className="translation" lang={section.languageTags[section.translation.language]}>
        <p className="h1">{translatedTitles.title}</p>
      </div>
    </header>
  )
}

function AllParts({
  work,
  section,
  trees,
  translator,
}: {
  work: Work
  section: Section
  trees: Trees
  translator: Translator
}): ReactNode {
  const prefix = sectionPrefix(work, section.slug)
  return sectionParts(section).parts.map((part) => (
    <PartRows
      key={part.number}
      section={section}
      part={part}
      trees={trees}
      translator={translator}
      prefix={prefix}
      openNotes
    />
  ))
}
