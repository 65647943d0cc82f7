import type { AtomView } from '#bitext/alignment-edit/atom-view'
import type { IdAnchor } from '#bitext/alignment-edit/row-ids'
import type { Side } from '#bitext/alignment-edit/rows'
import type { Language } from '#bitext/language'
import type messages from '#messages/en.json'

/** The interface’s words for the page that mends. */
export type Words = Texts<(typeof messages)['mend']>

/** Messages by their keys, whatever they say. */
type Texts<Tree> = { readonly [Key in keyof Tree]: Tree[Key] extends string ? string : Texts<Tree[Key]> }

/** The work that is written, and how the page speaks. */
export interface WorkData {
  readonly slug: string
  readonly language: Language
  readonly words: { readonly [Key in Language]: Words }
  /** In the order of the work; `titles` by side. */
  readonly sections: readonly { readonly slug: string | undefined; readonly titles: Titles }[]
  /** A row less sure than this is shown as unsure. */
  readonly unsure: number
}

/** The titles of a section, by side. */
export type Titles = { readonly [Key in Side]: string }

/** An atom as it is sent: its block, whether a row can begin there, whether its marker stays, and what to show. */
export type AtomData = readonly [block: number, opens: 0 | 1, fixed: 0 | 1, view: AtomView]

/** One side of a section. */
export interface SideData {
  readonly language: Language
  readonly atoms: readonly AtomData[]
  /** For each block how many of its outermost elements parts of it share: `ul`, or `blockquote` and `p`. */
  readonly depths: readonly number[]
}

/** A row as it is sent: the atoms of the original, and those of the translation. */
export type RowData = readonly [original: readonly number[], translation: readonly number[]]

/** A section to be written. */
export interface SectionData {
  /** Names what was read from disk; a save says it again. */
  readonly revision: number
  /** How often this revision was saved. */
  readonly saves: number
  readonly sides: { readonly [Key in Side]: SideData }
  readonly rows: readonly RowData[]
  readonly idAnchors: readonly IdAnchor[]
}

/** What the page sends to save. */
export interface SaveRequest {
  readonly revision: number
  readonly saves: number
  readonly rows: readonly RowData[]
}

/** What comes back: saved, with what the checks say; or why not. */
export type SaveAnswer =
  | {
      readonly saved: true
      readonly saves: number
      /** The IDs that rows without one got. */
      readonly given: readonly IdAnchor[]
      readonly findings: readonly { readonly text: string; readonly isError: boolean }[]
    }
  | { readonly saved: false; readonly reason: 'changed' | 'unwritable' | 'failed' }
