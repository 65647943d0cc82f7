import type { Language } from './language.ts'
import type { Version } from './parse.ts'
import type { WorkFacts } from './work-facts.ts'

/** Title, names and other facts shown above a text, in one language. */
export interface Titles {
  readonly title: string
  readonly kicker?: string | undefined
  readonly subtitle?: string | undefined
  readonly author?: string | undefined
  readonly translator?: string | undefined
  readonly source?: string | undefined
  readonly summary?: string | undefined
}

/**
 * The titles of a section. Author, translator and source default to those of the work.
 *
 * @param version one version of the section
 * @param facts of the work
 */
export function sectionTitles({ meta, language }: Version, facts: WorkFacts): Titles {
  const ofWork = facts.sections ? workFactsTitles(facts, language) : undefined
  return {
    ...meta,
    title: meta.title ?? '',
    author: meta.author ?? ofWork?.author,
    translator: meta.translator ?? ofWork?.translator,
    source: meta.source ?? ofWork?.source,
  }
}

/**
 * Capitalizes the first letter of a name such as “la redacción”, for use outside a byline (“Por la
 * redacción”).
 */
export function capitalize(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/**
 * The titles of a work: those of `work.yaml` if it has several sections, else those of its only
 * section.
 *
 * @param only a version of the only section; of any section if there are several
 * @param facts of the work
 */
export function workTitles(only: Version, facts: WorkFacts): Titles {
  return facts.sections ? workFactsTitles(facts, only.language) : sectionTitles(only, facts)
}

function workFactsTitles(facts: WorkFacts, language: Language): Titles {
  return {
    title: facts.title?.[language] ?? '',
    subtitle: facts.subtitle?.[language],
    author: facts.author?.[language],
    translator: facts.translator?.[language],
    source: facts.source?.[language],
    summary: facts.summary?.[language],
  }
}
