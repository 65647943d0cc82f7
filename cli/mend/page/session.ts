import { done, type History, historyOf, redo, undo } from '#bitext/mend/history'
import type { Operated } from '#bitext/mend/operations'
import { type Home, idsFrom } from '#bitext/mend/row-ids'
import type { Mending, Row } from '#bitext/mend/rows'
import { type BlockBead, surenessFrom, unsureRows } from '#bitext/mend/sureness'
import type { AtomData, RowData, SectionData } from '../wire.ts'

/** A section while a person works at it: what was done, where they are, what is unsure. */
export class Session {
  readonly section: SectionData
  readonly threshold: number
  #history: History
  #saved: Mending
  #saves: number
  #homes: readonly Home[]
  #current = 0
  #idsOf: (row: Row) => readonly string[]
  #surenessOf: ((row: Row) => number) | undefined

  constructor(section: SectionData, threshold: number) {
    this.section = section
    this.threshold = threshold
    const { sides, rows, homes } = section
    const atoms = {
      original: sides.original.atoms.map(toAtom),
      translation: sides.translation.atoms.map(toAtom),
    }
    const start = { atoms, rows: rows.map(([original, translation]): Row => ({ original, translation })) }
    this.#history = historyOf(start)
    this.#saved = start
    this.#saves = section.saves
    this.#homes = homes
    this.#idsOf = idsFrom(homes)
  }

  get mending(): Mending {
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
  surenessOf(row: Row): number | undefined {
    return this.#surenessOf?.(row)
  }

  /** The unsure rows, the least sure first; `undefined` until the aligner has answered. */
  get unsure(): number[] | undefined {
    const surenessOf = this.#surenessOf
    return surenessOf && unsureRows(this.rows.map(surenessOf), this.threshold)
  }

  /** Takes in what the aligner found. */
  learn(beads: readonly BlockBead[]): void {
    this.#surenessOf = surenessFrom(this.mending.atoms, beads)
  }

  /** Takes in what an operation made, and goes to the row it names. */
  apply(operated: Operated): void {
    this.#history = done(this.#history, operated, this.#current)
    this.current = operated.at
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
  toSave(): { mending: Mending; request: { revision: number; saves: number; rows: RowData[] } } {
    const rows = this.rows.map(({ original, translation }): RowData => [original, translation])
    return { mending: this.mending, request: { revision: this.section.revision, saves: this.#saves, rows } }
  }

  /** Takes in that an alignment was saved, and the IDs that were given to it. */
  wasSaved(mending: Mending, saves: number, given: readonly Home[]): void {
    this.#saved = mending
    this.#saves = saves
    if (given.length === 0) return
    this.#homes = [...this.#homes, ...given]
    this.#idsOf = idsFrom(this.#homes)
  }

  /** Lets unsaved changes go. */
  abandon(): void {
    this.#saved = this.mending
  }
}

function toAtom([block, opens, fixed]: AtomData) {
  return { block, opens: opens === 1, fixed: fixed === 1 }
}
