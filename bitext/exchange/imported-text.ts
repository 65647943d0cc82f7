import type { TextUnit } from '../align/text-unit.ts'

/** The result of every importer: a text in a common form, whatever its format was. */
export interface ImportedText {
  /** As found in the file; `undefined` if the file does not say. */
  readonly title: string | undefined
  readonly subtitle: string | undefined
  readonly author: string | undefined
  /** A BCP 47 tag. */
  readonly language: string | undefined
  /** At least one; a text without chapters has one. */
  readonly chapters: readonly ImportedChapter[]
  /** Images by the names that the Markdown uses. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
  /** What could not be kept, as noun phrases, and how often. */
  readonly dropped: ReadonlyMap<string, number>
}

/** A chapter of an imported text. */
export interface ImportedChapter {
  readonly title: string | undefined
  readonly blocks: readonly ImportedBlock[]
  /** How many footnotes it has. */
  readonly notes: number
  /** Markdown of footnotes and link definitions; may be empty. */
  readonly definitions: string
}

/** A block of an imported text: `text` and `kind` are aligned, `markdown` is written. */
export interface ImportedBlock extends TextUnit {
  readonly markdown: string
}

/** A file of the user cannot be read. The message says why and how to fix it. */
export class UnreadableFileError extends Error {}
