import { done, type History, historyOf, redo, undo } from '#bitext/mend/history'
import type { Operated } from '#bitext/mend/operations'
import { type Home, idsOfRows } from '#bitext/mend/row-ids'
import type { Mending, Row } from '#bitext/mend/rows'
import { type BlockBead, surenessOf, unsureRows } from '#bitext/mend/sureness'
import type { AtomData, RowData, SectionData } from '../wire.ts'

/** A section while a person works at it: what was done, where they are, what is unsure. */
export class Session {
  readonly section: SectionData
  readonly threshold: number
  #history: History
  #saved: Mending
  #saves: number
  #homes: readonly Home[]
  #beads: readonly BlockBead[] | undefined
  #current = 0
  #ids: ReadonlyMap<Row, readonly string[]>
  #sureness: readonly number[] | undefined

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
    this.#ids = idsOfRows(start, homes)
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
    return this.#ids.get(row) ?? []
  }

  /** How sure a row is, from 0 to 1; `undefined` until the aligner has answered. */
  surenessAt(index: number): number | undefined {
    return this.#sureness?.[index]
  }

  /** The unsure rows, the least sure first; `undefined` until the aligner has answered. */
  get unsure(): number[] | undefined {
    return this.#sureness && unsureRows(this.#sureness, this.threshold)
  }

  /** Takes in what the aligner found. */
  learn(beads: readonly BlockBead[]): void {
    this.#beads = beads
    this.#reckon()
  }

  /** Takes in what an operation made, and goes to the row it names. */
  apply(operated: Operated): void {
    this.#history = done(this.#history, operated, this.#current)
    this.#reckon()
    this.current = operated.at
  }

  /** Takes back the last operation, or does it again; whether there was one. */
  travel(way: 'undo' | 'redo'): boolean {
    const travelled = way === 'undo' ? undo(this.#history) : redo(this.#history)
    if (!travelled) return false
    this.#history = travelled.history
    this.#reckon()
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
    this.#homes = [...this.#homes, ...given]
    this.#reckon()
  }

  /** Lets unsaved changes go. */
  abandon(): void {
    this.#saved = this.mending
  }

  #reckon(): void {
    this.#ids = idsOfRows(this.mending, this.#homes)
    this.#sureness = this.#beads && surenessOf(this.mending, this.#beads)
  }
}

function toAtom([block, opens, fixed]: AtomData) {
  return { block, opens: opens === 1, fixed: fixed === 1 }
}
