import { capitalize, type Titles, workTitles } from '#bitext/titles'
import type { DocumentData, SectionData } from '#browser/documents/protocol'
import { limits } from '#browser/reader-data/records'
import type { Work } from '#store/content'
import { partsPath, textPath, wordsPath, workPath } from '../../_data/paths.ts'
import { hasSeveralPages } from '../../_data/section-parts.ts'
import { longDate, type Translator } from '../../_data/translator.ts'
import type { ReadingPageProps } from './reading-page-props.ts'
import { licenceName } from './section-footer.tsx'
import { workData } from './work-data.ts'

/** The data of a reading page for its script. */
export async function readingPageData(props: ReadingPageProps, titles: Titles, translatedTitles: Titles) {
  const { work } = props
  return {
    work: {
      ...(await workData(work)),
      ...(hasSeveralPages(work) ? { textPath: textPath(work.slug) } : {}),
    },
    section: sectionData(props, titles, translatedTitles),
  } satisfies Partial<DocumentData>
}

function sectionData(props: ReadingPageProps, titles: Titles, translatedTitles: Titles): SectionData {
  const { work, section, parts, part, translator } = props
  const { slug, pairs, original, translation } = section
  const [first] = part.pairs
  const titleOf = (version: typeof original, { title }: Titles) =>
    (slug === undefined ? title : `${workTitles(version, work.facts).title} · ${title}`)
      .slice(0, limits.title)
      .toWellFormed()
  const title = {
    [original.language]: titleOf(original, titles),
    [translation.language]: titleOf(translation, translatedTitles),
  }
  return {
    slug: slug ?? '',
    title: { en: title.en ?? '', es: title.es ?? '' },
    wordsPath: wordsPath(work.slug, slug),
    pairs: pairs.length,
    pairsBefore: first ? pairs.indexOf(first) : 0,
    ...(parts.length > 1
      ? {
          parts: {
            idsPath: partsPath(work.slug, slug),
            firstPath: workPath(translator.locale, work.slug, slug),
          },
        }
      : {}),
    citation: {
      ...(titles.author ? { author: capitalize(titles.author) } : {}),
      facts: citationFacts(work, translatedTitles, translator),
    },
  }
}

/** The part of a citation after the titles: translator, date and licence. */
function citationFacts({ facts }: Work, translatedTitles: Titles, translator: Translator): string {
  const { translator: name } = translatedTitles
  return [
    name ? translator.t('work.translator', { name }) : undefined,
    longDate(translator, facts.date),
    facts.licence ? licenceName(facts.licence) : undefined,
  ]
    .filter((fact) => fact !== undefined)
    .join('. ')
}
