import type { CompiledMessage } from 'icu-minify/format'

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
