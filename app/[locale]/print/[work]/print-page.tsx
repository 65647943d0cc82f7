import type { ReactNode } from 'react'
import { otherLanguage } from '#bitext/language'
import { sectionTitles, type Titles, workTitles } from '#bitext/titles'
import type { Section, Work } from '#store/content'
import { printPath, workPath } from '../../../_data/addresses.ts'
import { sectionPrefix } from '../../../_data/resolver.ts'
import { sectionParts } from '../../../_data/section-parts.ts'
import { printTrees, type Trees } from '../../../_data/section-trees.ts'
import { type Words, wordsIn } from '../../../_data/words.ts'
import { documentResponse } from '../../../_ui/document.tsx'
import { SideName } from '../../../_ui/side-name.tsx'
import { About } from '../../works/_reading/about.tsx'
import { PartRows } from '../../works/_reading/rows.tsx'
import { TitleLines } from '../../works/_reading/title-lines.tsx'

/** The page of a whole work, to be printed, as a response. Search engines keep the reading pages instead. */
export async function printPage({ work, words }: { work: Work; words: Words }): Promise<Response> {
  const { t, locale } = words
  const [{ original, translation }] = work.sections
  const titles = workTitles(original, work.facts)
  const others = workTitles(translation, work.facts)
  const sideWords = {
    original: await wordsIn(original.language),
    translation: await wordsIn(translation.language),
  }
  const several = work.sections.length > 1
  const sections = await Promise.all(
    work.sections.map(async (section) => ({
      section,
      trees: await printTrees({ work, section, locale }),
    })),
  )
  const reading = workPath(locale, work.slug)
  return documentResponse({
    words,
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
            <div className="o" lang={original.language}>
              <SideName language={original.language} side="original" words={words} />
              <h1 id="_title">{titles.title}</h1>
              <TitleLines titles={titles} words={sideWords.original} />
            </div>
            <div className="t" lang={translation.language}>
              <SideName language={translation.language} side="translation" words={words} />
              <p className="h1">{others.title}</p>
              <TitleLines titles={others} words={sideWords.translation} />
            </div>
          </header>
          {sections.map(({ section, trees }) => {
            const rows = (
              <WholeSection
                key={section.slug ?? ''}
                work={work}
                section={section}
                trees={trees}
                words={words}
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
          <About work={work} words={words} />
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
      <div className="o" lang={section.original.language}>
        <h2 className="h1">{titles.title}</h2>
      </div>
      <div className="t" lang={section.translation.language}>
        <p className="h1">{others.title}</p>
      </div>
    </header>
  )
}

function WholeSection({
  work,
  section,
  trees,
  words,
}: {
  work: Work
  section: Section
  trees: Trees
  words: Words
}): ReactNode {
  const prefix = sectionPrefix(work, section.slug)
  return sectionParts(section).parts.map((part) => (
    <PartRows
      key={part.number}
      section={section}
      part={part}
      trees={trees}
      words={words}
      prefix={prefix}
      openNotes
    />
  ))
}
