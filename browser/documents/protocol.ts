import type { CompiledMessage } from 'icu-minify/format'
import type { Language } from '#bitext/language'
import type { SectionWords } from '#bitext/lexis/section-words'
import type { LengthClass } from '#bitext/reading-time'
import type { Level } from '#bitext/work-facts'
import type { CountedSection } from '../reader-data/work-progress.ts'

/**
 * The data that the server and the script of a document exchange. Types only, without the DOM: both
 * sides import this file.
 */

/** Interface messages for the browser, by key (`reading.copied`), in the compiled form of icu-minify. */
export type ClientMessages = Readonly<Record<string, CompiledMessage>>

/** The data of a document for its script: the JSON block `<script type="application/json" id="_data">`. */
export interface DocumentData {
  /** The messages that the script may need before it has loaded `/messages/<locale>.json`. */
  readonly messages: ClientMessages
  /** URL path of the style sheet of panels and dialogs, loaded when the first one opens. */
  readonly panelStyle: string
  /** On the contents page and the reading pages of a work. */
  readonly work?: WorkData
  /** On reading pages. */
  readonly section?: SectionData
  /** On the library and its filtered pages. */
  readonly library?: LibraryData
}

/** A filter of the library: the works that have this value. */
export interface Filter {
  readonly key: 'level' | 'length' | 'topic'
  readonly value: string
}

/** A combination of filters: a work has to match all of them. */
export type Filters = { readonly [Key in Filter['key']]?: string | undefined }

/** What a page of the library tells its script. */
export interface LibraryData {
  /** Path of the library, which lists every work. */
  readonly path: string
  /** Paths of the pages with one filter, by query: `level=A2`. */
  readonly filterPaths: Readonly<Record<string, string>>
  /** The filter of this page; empty on the library itself. */
  readonly filters: Filters
  /** Every published work, whether or not this page lists it. */
  readonly works: readonly LibraryWork[]
}

/** The facts of a work that the library's script needs. */
export interface LibraryWork {
  readonly slug: string
  readonly level?: Level | undefined
  readonly length: LengthClass
  readonly topics: readonly string[]
  readonly sections: readonly CountedSection[]
}

/** The work that a document belongs to. */
export interface WorkData {
  readonly slug: string
  /** The slugs that the work had before, if any: the reader's data may have them. */
  readonly formerly?: readonly string[]
  /** On the contents page: the slugs of the sections, in the order of the list. */
  readonly sections?: readonly string[]
  /** URL path of the searchable text (`TextPage[]`), if the work has more than one page. */
  readonly textPath?: string
}

/** The section that a reading page shows, or one part of it. */
export interface SectionData {
  /** Empty for the only section of a work. */
  readonly slug: string
  /** The title of the work, and of the section if it has its own. */
  readonly title: Readonly<Record<Language, string>>
  /** URL path of the words of the section (`SectionWordsFile`), for the study view. */
  readonly wordsPath: string
  /** The number of pairs in the whole section. */
  readonly pairs: number
  /** The number of pairs in the parts before this one. */
  readonly pairsBefore: number
  /** Only if the section has several parts. */
  readonly parts?: {
    /** URL path of the list of alignment IDs: one array for each part. */
    readonly idsPath: string
    /** URL path of the first part. Part 2 adds `/2`. */
    readonly firstPath: string
  }
  readonly citation: {
    readonly author?: string
    /** Translator, date and licence, as one text in the interface language. */
    readonly facts: string
  }
}

/** The words of a section, and how many files the examples of each language are in. */
export interface SectionWordsFile extends SectionWords {
  readonly exampleShards: Readonly<Record<Language, number>>
}

/** One page of a work, for search on other pages. The server writes a list of them as `/text/<work>.json`. */
export interface TextPage {
  /** Its URL path in each interface language. */
  readonly paths: readonly [en: string, es: string]
  readonly pairs: readonly (readonly [id: string, original: string, translation: string])[]
}
