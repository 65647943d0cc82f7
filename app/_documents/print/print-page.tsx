import type { ReactNode } from 'react'
import { otherLanguage } from '#bitext/language'
import { sectionTitles, type Titles, workTitles } from '#bitext/titles'
import type { Section, Work } from '#store/content'
import { sectionPrefix } from '../../_data/link-resolver.ts'
import { printPath, workPath } from '../../_data/paths.ts'
import { sectionParts } from '../../_data/section-parts.ts'
import { printTrees, type Trees } from '../../_data/section-trees.ts'
import { getTranslator, type Translator } from '../../_data/translator.ts'
import { SideName } from '../reading/language-label.tsx'
import { PartRows } from '../reading/rows.tsx'
import { About } from '../reading/section-footer.tsx'
import { TitleLines } from '../reading/title-lines.tsx'
import { renderDocument } from '../render-document.tsx'

/** The page of a whole work, to be printed, as a response. Search engines keep the reading pages instead. */
export async function printPage({
  work,
  translator,
}: {
  work: Work
  translator: Translator
}): Promise<Response> {
  const { t, locale } = translator
  const [{ original, translation }] = work.sections
  const titles = workTitles(original, work.facts)
  const others = workTitles(translation, work.facts)
  const sideTranslators = {
    original: await getTranslator(original.language),
    translation: await getTranslator(translation.language),
  }
  const several = work.sections.length > 1
  const sections = await Promise.all(
    work.sections.map(async (section) => ({
      section,
      trees: await printTrees({ work, section, locale }),
    })),
  )
  const reading = workPath(locale, work.slug)
  return renderDocument({
    translator,
    title: `${t('print.title', { title: `${titles.title} · ${others.title}` })} | ${t('site.name')}`,
    canonical: reading,
    switchPath: printPath(otherLanguage(locale), work.slug),
    hasItalics: true,
    children: (
      <main id="_main" className="text" tabIndex={-1}>
        <p className="ui facts to-print">
          {t('print.what')} <a href={reading}>{t('print.back')}</a>
        </p>
        <article translate="no" aria-labelledby="_title">
          <header className="pair head">
            <div className="original" lang={original.language}>
              <SideName language={original.language} side="original" translator={translator} />
              <h1 id="_title">{titles.title}</h1>
              <TitleLines titles={titles} translator={sideTranslators.original} />
            </div>
            <div className="translation" lang={translation.language}>
              <SideName language={translation.language} side="translation" translator={translator} />
              <p className="h1">{others.title}</p>
              <TitleLines titles={others} translator={sideTranslators.translation} />
            </div>
          </header>
          {sections.map(({ section, trees }) => {
            const rows = (
              <WholeSection
                key={section.slug ?? ''}
                work={work}
                section={section}
                trees={trees}
                translator={translator}
              />
            )
            if (!several) return rows
            return (
              <section key={section.slug} className="of-work">
                <SectionHead
                  section={section}
                  titles={sectionTitles(section.original, work.facts)}
                  others={sectionTitles(section.translation, work.facts)}
                  id={`_${sectionPrefix(work, section.slug)}title`}
                />
                {rows}
              </section>
            )
          })}
          <About work={work} translator={translator} />
        </article>
      </main>
    ),
  })
}

function SectionHead({
  section,
  titles,
  others,
  id,
}: {
  section: Section
  titles: Titles
  others: Titles
  id: string
}): ReactNode {
  return (
    <header className="pair head" id={id}>
      <div className="original" lang={section.original.language}>
        <h2 className="h1">{titles.title}</h2>
      </div>
      <div className="translation" lang={section.translation.language}>
        <p className="h1">{others.title}</p>
      </div>
    </header>
  )
}

function WholeSection({
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
