import type { ReactNode } from 'react'
import type { Language } from '#bitext/language'
import { capitalize, type Titles } from '#bitext/titles'
import type { Section, Work } from '#store/content'
import { absolute, previewPath } from '../../_data/paths.ts'
import type { Translator } from '../../_data/translator.ts'
import { OpenGraph } from '../open-graph.tsx'

/** The part of a section, as search engines see it. */
export interface PartOfSection {
  /** “Part 2 of 7”. */
  name: string
  /** From 1. */
  number: number
  /** URL path of the section. */
  sectionPath: string
}

/**
 * The metadata of a work or section for search engines and link previews: Open Graph, and both texts as
 * schema.org articles that refer to each other.
 */
export function structuredData(content: {
  work: Work
  section: Section
  translator: Translator
  titles: Titles
  translatedTitles: Titles
  path: string
  /** The part on this page, if the section has several. */
  part?: PartOfSection | undefined
}): ReactNode {
  const { work, section, translator, titles, translatedTitles, path, part } = content
  const { original, translation, languageTags } = section
  const url = absolute(path)
  const picture = absolute(previewPath(work.slug))
  const article = (language: Language, { title, summary, author, translator }: Titles) => ({
    '@type': 'Article',
    '@id': `${url}#_${language}`,
    url,
    inLanguage: languageTags[language],
    headline: part ? `${title} (${part.name})` : title,
    description: summary,
    isPartOf: part
      ? {
          '@type': 'CreativeWork',
          name: title,
          url: absolute(part.sectionPath),
          inLanguage: languageTags[language],
        }
      : undefined,
    position: part?.number,
    author: author ? { '@type': 'Organization', name: capitalize(author) } : undefined,
    translator: translator ? { '@type': 'Organization', name: capitalize(translator) } : undefined,
    datePublished: work.facts.date,
    dateModified: work.facts.updated,
    license: work.facts.licence,
    image: picture,
  })
  const graph = {
    '@context': 'https://schema.org',
    '@graph': [
      {
        ...article(original.language, titles),
        workTranslation: { '@id': `${url}#_${translation.language}` },
      },
      {
        ...article(translation.language, translatedTitles),
        translationOfWork: { '@id': `${url}#_${original.language}` },
      },
    ],
  }
  const bothTitles = `${titles.title} · ${translatedTitles.title}`
  const inInterfaceLanguage = original.language === translator.locale ? titles : translatedTitles
  return (
    <>
      <OpenGraph
        type="article"
        title={part ? `${bothTitles} (${part.name})` : bothTitles}
        description={inInterfaceLanguage.summary ?? translator.t('site.description')}
        url={url}
        picture={picture}
        pictureText={bothTitles}
        translator={translator}
      />
      <script
        type="application/ld+json"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON in which `<` is escaped; browsers do not run it
        dangerouslySetInnerHTML={{ __html: JSON.stringify(graph).replaceAll('<', '\\u003c') }}
      />
    </>
  )
}
