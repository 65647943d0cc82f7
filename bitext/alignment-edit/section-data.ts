import type { Language } from '../language.ts'
import { type AtomView, atomViews } from './atom-view.ts'
import type { EditableSection } from './editable-section.ts'
import type { EditableVersion } from './editable-version.ts'
import type { Atoms, Row, Side } from './rows.ts'

/** An atom as an editor needs it, in a form that can be sent as JSON. */
export type AtomData = readonly [block: number, opens: 0 | 1, fixed: 0 | 1, view: AtomView]

/** One side of a section. */
export interface SideData {
  readonly language: Language
  readonly atoms: readonly AtomData[]
  /** For each block, how many of its outermost elements its atoms share: `ul`, or `blockquote` and `p`. */
  readonly depths: readonly number[]
}

/** Both sides of a section. */
export type SidesData = { readonly [Key in Side]: SideData }

/** A row as JSON: the atoms of the original, then those of the translation. */
export type RowData = readonly [original: readonly number[], translation: readonly number[]]

/** Everything an editor shows of a section, as JSON. */
export function sidesData({ original, translation }: EditableSection): SidesData {
  return { original: sideData(original), translation: sideData(translation) }
}

function sideData(text: EditableVersion): SideData {
  const views = atomViews(text)
  return {
    language: text.version.language,
    atoms: text.atoms.map(({ block, opens, fixed }, index) => [
      block,
      opens ? 1 : 0,
      fixed ? 1 : 0,
      views[index] ?? '',
    ]),
    depths: text.blocks.map(({ depth }) => depth),
  }
}

/** The atoms of a section that was sent as JSON. */
export function atomsFromData({ original, translation }: SidesData): Atoms {
  const atoms = (side: SideData) =>
    side.atoms.map(([block, opens, fixed]) => ({ block, opens: opens === 1, fixed: fixed === 1 }))
  return { original: atoms(original), translation: atoms(translation) }
}

/** Rows as JSON. */
export function rowsToData(rows: readonly Row[]): RowData[] {
  return rows.map(({ original, translation }): RowData => [original, translation])
}

/** Reads rows that were sent as JSON text; `undefined` when it does not hold rows. */
export function parseRows(json: string): Row[] | undefined {
  try {
    const data: unknown = JSON.parse(json)
    return Array.isArray(data) && data.every(isRowData) ? rowsFromData(data) : undefined
  } catch {
    return undefined
  }
}

function isRowData(data: unknown): data is RowData {
  const isIndices = (side: unknown) => Array.isArray(side) && side.every((index) => Number.isInteger(index))
  return Array.isArray(data) && data.length === 2 && data.every(isIndices)
}

/** Rows from JSON. */
export function rowsFromData(data: readonly RowData[]): Row[] {
  return data.map(([original, translation]): Row => ({ original, translation }))
}
