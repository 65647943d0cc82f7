import 'server-only'
import { lengthClass, lengthClasses } from '#bitext/reading-time'
import { levels } from '#bitext/work-facts'
import type { Filter, LibraryWork } from '#browser/documents/protocol'
import type { Locale } from '#i18n/routing'
import type { Work } from '#store/content'
import { publishedWorks, tagNames, workMinutes } from './library.ts'

/** The facts by which works are filtered, newest work first. */
export async function libraryWorks(): Promise<LibraryWork[]> {
  return (await publishedWorks()).map(filterFacts)
}

/** The facts by which a work is filtered. */
function filterFacts(work: Work): LibraryWork {
  return {
    slug: work.slug,
    level: work.facts.level,
    length: lengthClass(workMinutes(work)),
    topics: work.facts.tags ?? [],
    sections: work.sections.map(({ slug, pairs }) => ({ slug: slug ?? '', pairs: pairs.length })),
  }
}

/** The filters that at least one work matches: levels, lengths, then topics in the order of their names. */
export async function libraryFilters(locale: Locale): Promise<Filter[]> {
  const works = await libraryWorks()
  const nameOf = await tagNames()
  const topics = [...new Set(works.flatMap((work) => work.topics))]
  topics.sort((a, b) => nameOf(a)[locale].localeCompare(nameOf(b)[locale], locale))
  return [
    ...levels
      .filter((value) => works.some(({ level }) => level === value))
      .map((value) => ({ key: 'level', value }) as const),
    ...lengthClasses
      .filter((value) => works.some(({ length }) => length === value))
      .map((value) => ({ key: 'length', value }) as const),
    ...topics.map((value) => ({ key: 'topic', value }) as const),
  ]
}
