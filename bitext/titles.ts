import type { Language } from './language.ts'
import type { Version } from './parse.ts'
import type { WorkFacts } from './work-facts.ts'

/** The words at the head of a text, in one language. */
export interface Titles {
  readonly title: string
  readonly kicker?: string | undefined
  readonly subtitle?: string | undefined
  readonly author?: string | undefined
  readonly translator?: string | undefined
  readonly source?: string | undefined
  readonly summary?: string | undefined
}

/** The titles of a section: its own, and where it is silent on who wrote it, the work’s. */
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

/** A name as it stands alone: “la redacción”, which follows “Por” in a byline, begins with a capital there. */
export function capitalize(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** The titles of a work: those of `work.yaml`, or of the only section. */
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
