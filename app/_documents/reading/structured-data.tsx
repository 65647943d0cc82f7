import type { ReactNode } from 'react'
import { capitalize, type Titles } from '#bitext/titles'
import type { Section, Work } from '#store/content'
import { absolute, previewPath } from '../../_data/paths.ts'
import type { Translator } from '../../_data/translator.ts'
import { OpenGraph } from '../open-graph.tsx'

/** A part as machines are told of it. */
export interface PartOfSection {
  /** “Part 2 of 7”. */
  name: string
  /** From 1. */
  number: number
  /** Address of the section the part is of. */
  sectionPath: string
}

/** What a reading page tells machines: Open Graph, and the two texts as schema.org articles that name each other. */
export function structuredData(reading: {
  work: Work
  section: Section
  translator: Translator
  titles: Titles
  others: Titles
  path: string
  /** Of a section of several parts, the one on this page. */
  part?: PartOfSection | undefined
}): ReactNode {
  const { work, section, translator, titles, others, path, part } = reading
  const { original, translation } = section
  const url = absolute(path)
  const picture = absolute(previewPath(work.slug))
  const article = (language: string, { title, summary, author, translator }: Titles) => ({
    '@type': 'Article',
    '@id': `${url}#_${language}`,
    url,
    inLanguage: language,
    headline: part ? `${title} (${part.name})` : title,
    description: summary,
    isPartOf: part
      ? { '@type': 'CreativeWork', name: title, url: absolute(part.sectionPath), inLanguage: language }
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
        ...article(translation.language, others),
        translationOfWork: { '@id': `${url}#_${original.language}` },
      },
    ],
  }
  const bothTitles = `${titles.title} · ${others.title}`
  const shownTitle = part ? `${bothTitles} (${part.name})` : bothTitles
  const shown = original.language === translator.locale ? titles : others
  return (
    <>
      <OpenGraph
        type="article"
        title={shownTitle}
        description={shown.summary ?? translator.t('site.description')}
        url={url}
        picture={picture}
        pictureText={bothTitles}
        translator={translator}
      />
      <script
        type="application/ld+json"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with “<” escaped; not run as a script
        dangerouslySetInnerHTML={{ __html: JSON.stringify(graph).replaceAll('<', '\\u003c') }}
      />
    </>
  )
}
