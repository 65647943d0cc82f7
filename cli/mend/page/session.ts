import { done, type History, historyOf, redo, undo } from '#bitext/alignment-edit/history'
import type { EditResult } from '#bitext/alignment-edit/operations'
import { type BlockBead, confidenceFrom, unsureRows } from '#bitext/alignment-edit/row-confidence'
import { type IdAnchor, idsFrom } from '#bitext/alignment-edit/row-ids'
import type { Alignment, Row } from '#bitext/alignment-edit/rows'
import type { AtomData, RowData, SectionData } from '../wire.ts'

/** A section while a person works at it: what was done, where they are, what is unsure. */
export class Session {
  readonly section: SectionData
  readonly threshold: number
  #history: History
  #saved: Alignment
  #saves: number
  #idAnchors: readonly IdAnchor[]
  #current = 0
  #idsOf: (row: Row) => readonly string[]
  #confidenceOf: ((row: Row) => number) | undefined

  constructor(section: SectionData, threshold: number) {
    this.section = section
    this.threshold = threshold
    const { sides, rows, idAnchors } = section
    const atoms = {
      original: sides.original.atoms.map(toAtom),
      translation: sides.translation.atoms.map(toAtom),
    }
    const start = { atoms, rows: rows.map(([original, translation]): Row => ({ original, translation })) }
    this.#history = historyOf(start)
    this.#saved = start
    this.#saves = section.saves
    this.#idAnchors = idAnchors
    this.#idsOf = idsFrom(idAnchors)
  }

  get alignment(): Alignment {
    return this.#history.now
  }

  get rows(): readonly Row[] {
    return this.#history.now.rows
  }

  /** The row a person is on, from 0. */
  get current(): number {
    return this.#current
  }

  set current(index: number) {
    this.#current = Math.min(Math.max(0, index), this.rows.length - 1)
  }

  get isSaved(): boolean {
    return this.#history.now === this.#saved
  }

  get canUndo(): boolean {
    return this.#history.past !== undefined
  }

  get canRedo(): boolean {
    return this.#history.future !== undefined
  }

  /** The IDs of a row; none when it gets a new one on saving. */
  idsOf(row: Row): readonly string[] {
    return this.#idsOf(row)
  }

  /** How sure a row is, from 0 to 1; `undefined` until the aligner has answered. */
  confidenceOf(row: Row): number | undefined {
    return this.#confidenceOf?.(row)
  }

  /** The unsure rows, the least sure first; `undefined` until the aligner has answered. */
  get unsure(): number[] | undefined {
    const confidenceOf = this.#confidenceOf
    return confidenceOf && unsureRows(this.rows.map(confidenceOf), this.threshold)
  }

  /** Takes in what the aligner found. */
  learn(beads: readonly BlockBead[]): void {
    this.#confidenceOf = confidenceFrom(this.alignment.atoms, beads)
  }

  /** Takes in what an operation made, and goes to the row it names. */
  apply(result: EditResult): void {
    this.#history = done(this.#history, result, this.#current)
    this.current = result.at
  }

  /** Takes back the last operation, or does it again; whether there was one. */
  travel(way: 'undo' | 'redo'): boolean {
    const travelled = way === 'undo' ? undo(this.#history) : redo(this.#history)
    if (!travelled) return false
    this.#history = travelled.history
    this.current = travelled.at
    return true
  }

  /** What is to be sent to save the alignment as it is now. */
  toSave(): { alignment: Alignment; request: { revision: number; saves: number; rows: RowData[] } } {
    const rows = this.rows.map(({ original, translation }): RowData => [original, translation])
    return {
      alignment: this.alignment,
      request: { revision: this.section.revision, saves: this.#saves, rows },
    }
  }

  /** Takes in that an alignment was saved, and the IDs that were given to it. */
  wasSaved(alignment: Alignment, saves: number, given: readonly IdAnchor[]): void {
    this.#saved = alignment
    this.#saves = saves
    if (given.length === 0) return
    this.#idAnchors = [...this.#idAnchors, ...given]
    this.#idsOf = idsFrom(this.#idAnchors)
  }

  /** Lets unsaved changes go. */
  abandon(): void {
    this.#saved = this.alignment
  }
}

function toAtom([block, opens, fixed]: AtomData) {
  return { block, opens: opens === 1, fixed: fixed === 1 }
}
