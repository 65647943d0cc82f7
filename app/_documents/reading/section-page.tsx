import { otherLanguage } from '#bitext/language'
import { sectionTitles } from '#bitext/titles'
import type { Section, Work } from '#store/content'
import { workPath } from '../../_data/paths.ts'
import { beadsOf } from '../../_data/section-beads.ts'
import { sectionParts } from '../../_data/section-parts.ts'
import { sectionTrees } from '../../_data/section-trees.ts'
import { getTranslator, type Translator } from '../../_data/translator.ts'
import { renderDocument } from '../render-document.tsx'
import { ColumnDivider } from './column-divider.tsx'
import { gutterClass } from './gutter-class.ts'
import { hasEmphasis } from './has-emphasis.ts'
import { PreviousNext } from './previous-next.tsx'
import { partName, type ReadingPageProps } from './reading-page-props.ts'
import { PartRows } from './rows.tsx'
import { rowMessages } from './script-messages.ts'
import { readingPageData } from './section-data.ts'
import { SectionFooter } from './section-footer.tsx'
import { SectionHeader } from './section-header.tsx'
import { structuredData } from './structured-data.tsx'
import { hasSubtitle } from './title-lines.tsx'
import { Toolbar } from './toolbar.tsx'

/**
 * Renders the reading page of one part of a section.
 *
 * @param request.part the number of the part, from 1
 * @throws {RangeError} if the section has no such part
 */
export async function sectionPage(request: {
  work: Work
  section: Section
  part: number
  translator: Translator
}): Promise<Response> {
  const { work, section, translator } = request
  const { parts } = sectionParts(section)
  const part = parts[request.part - 1]
  if (!part) throw new RangeError(`The section has no part ${request.part}.`)
  const props: ReadingPageProps = { work, section, translator, parts, part }
  const { original, translation } = section
  const titles = sectionTitles(original, work.facts)
  const translatedTitles = sectionTitles(translation, work.facts)
  const sideTranslators = {
    original: await getTranslator(original.language),
    translation: await getTranslator(translation.language),
  }
  const paths = {
    en: workPath('en', work.slug, section.slug, part.number),
    es: workPath('es', work.slug, section.slug, part.number),
  }
  const trees = await sectionTrees({ work, section, locale: translator.locale })
  const beads = await beadsOf(section, trees)
  return renderDocument({
    translator,
    ...titleAndDescription(props),
    paths,
    switchPath: paths[otherLanguage(translator.locale)],
    hasItalics: (part.number === 1 && hasSubtitle(titles, translatedTitles)) || hasEmphasis(part, trees),
    messages: rowMessages,
    data: await readingPageData(props, titles, translatedTitles),
    head: structuredData({
      work,
      section,
      translator,
      titles,
      translatedTitles,
      path: paths[translator.locale],
      part: partData(props),
    }),
    children: (
      <>
        <Toolbar {...props} />
        <main id="_main" className={`text ${gutterClass(part.lastParagraph)}`} tabIndex={-1}>
          <article translate="no" aria-labelledby="_title">
            <SectionHeader
              {...props}
              titles={titles}
              translatedTitles={translatedTitles}
              sideTranslators={sideTranslators}
            />
            <ColumnDivider translator={translator} />
            <PartRows {...props} trees={trees} beadsOf={beads} />
            <SectionFooter {...props} />
          </article>
          <PreviousNext {...props} />
        </main>
        <p className="ui status" role="status" />
      </>
    ),
  })
}

function titleAndDescription(props: ReadingPageProps): { title: string; description: string | undefined } {
  const { work, section, translator } = props
  const { original, translation } = section
  const titles = sectionTitles(original, work.facts)
  const translatedTitles = sectionTitles(translation, work.facts)
  const inInterfaceLanguage = original.language === translator.locale ? titles : translatedTitles
  const name = partName(props)
  const both = `${titles.title} · ${translatedTitles.title}`
  const summary = inInterfaceLanguage.summary ?? inInterfaceLanguage.subtitle
  return {
    title: [both, name, translator.t('site.name')].filter(Boolean).join(' | '),
    description: name && summary ? `${name}. ${summary}` : summary,
  }
}

/** The part for structured data; undefined for a section with one part. */
function partData(props: ReadingPageProps) {
  const { work, section, part, translator } = props
  const name = partName(props)
  if (name === undefined) return undefined
  return { name, number: part.number, sectionPath: workPath(translator.locale, work.slug, section.slug) }
}
