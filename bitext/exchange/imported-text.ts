import type { TextUnit } from '../align/text-unit.ts'

/** A text from elsewhere, whatever its format was: what an importer of a format gives. */
export interface ImportedText {
  /** What the file says of itself, as it says it. */
  readonly title: string | undefined
  readonly subtitle: string | undefined
  readonly author: string | undefined
  /** A BCP 47 tag. */
  readonly language: string | undefined
  /** One at least; a text without chapters is one. */
  readonly chapters: readonly ImportedChapter[]
  /** By the name that the Markdown of the blocks uses. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
  /** What could not be kept, in words, and how often. */
  readonly dropped: ReadonlyMap<string, number>
}

/** A chapter of an incoming text. */
export interface ImportedChapter {
  readonly title: string | undefined
  readonly blocks: readonly ImportedBlock[]
  /** How many footnotes it has. */
  readonly notes: number
  /** The Markdown of footnotes and of link definitions; may be empty. */
  readonly definitions: string
}

/** A block of an incoming text: `text` and `kind` are what is aligned, `markdown` is what is written. */
export interface ImportedBlock extends TextUnit {
  readonly markdown: string
}

/** The user gave a file that cannot be read; the message says why, and what would help. */
export class UnreadableFileError extends Error {}
