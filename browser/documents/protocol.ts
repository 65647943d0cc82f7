import type { CompiledMessage } from 'icu-minify/format'
import type { LengthClass } from '#bitext/reading-time'
import type { Level } from '#bitext/work-facts'
import type { CountedSection } from '../reader-data/work-progress.ts'

/**
 * What a document's server side and its script agree on. Types only, without the DOM: both sides
 * import this file.
 */

/** Interface messages for the browser, by key (`reading.copied`), in the compiled form of icu-minify. */
export type ClientMessages = Readonly<Record<string, CompiledMessage>>

/** What a document tells its script: the JSON block `<script type="application/json" id="_data">`. */
export interface DocumentData {
  /** The messages that the script may need before it has loaded `/messages/<locale>.json`. */
  readonly messages: ClientMessages
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

/**
 * One page of a work, searched without being opened. The server writes a list of them as
 * `/text/<work>.json`.
 */
export interface TextPage {
  /** Its path in each interface language. */
  readonly paths: readonly [en: string, es: string]
  readonly pairs: readonly (readonly [id: string, original: string, translation: string])[]
}
