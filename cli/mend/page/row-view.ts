import { type Row, type Side, sides } from '#bitext/alignment-edit/rows'
import type { SectionData, Words } from '../wire.ts'
import { element } from './element.ts'
import { fill } from './fill.ts'
import { textView } from './text-view.ts'

/** What of a row changes without its text. */
export interface RowFacts {
  readonly number: number
  readonly ids: readonly string[]
  /** From 0 to 1; absent while it is not known. */
  readonly confidence: number | undefined
  readonly isUnsure: boolean
}

/** The cells of a section: one for each side of each row, kept, so that a shift only moves them about. */
export class Cells {
  readonly #section: SectionData
  readonly #words: Words
  readonly #language: string
  readonly #cells = new WeakMap<readonly number[], HTMLElement>()

  constructor(section: SectionData, words: Words, language: string) {
    this.#section = section
    this.#words = words
    this.#language = language
  }

  /** The cell with some atoms of a side. */
  cell(side: Side, indices: readonly number[]): HTMLElement {
    const known = this.#cells.get(indices)
    if (known) return known
    const data = this.#section.sides[side]
    const content =
      indices.length > 0
        ? textView(data, indices)
        : [element('p', { class: 'none', lang: this.#language }, this.#words.emptySide[data.language])]
    const cell = element('div', { class: side === 'original' ? 'o' : 't', lang: data.language }, ...content)
    if (indices.length > 0) this.#cells.set(indices, cell)
    return cell
  }
}

/** A row on the page. It is kept when its place is taken by another row; only what differs changes. */
export class RowView {
  readonly element: HTMLDivElement
  readonly #number = element('span', { class: 'n', 'aria-hidden': 'true' })
  readonly #state = element('div', { class: 'state ui' })
  readonly #words: Words
  readonly #cells: Cells
  readonly #shown: { [Key in Side]?: { indices: readonly number[]; cell: HTMLElement } } = {}
  #row: Row | undefined
  #facts: RowFacts | undefined
  #said = ''

  constructor(words: Words, cells: Cells) {
    this.#words = words
    this.#cells = cells
    this.element = element('div', { class: 'pair', role: 'group', tabindex: '-1' }, this.#number, this.#state)
  }

  /** Shows a row. */
  show(row: Row, facts: RowFacts): void {
    if (row !== this.#row) {
      for (const side of sides) this.#showSide(side, row[side])
    }
    const { number, ids, confidence } = facts
    const before = this.#facts
    const same = row === this.#row && ids === before?.ids && confidence === before.confidence
    if (!same) this.#showState(row, facts)
    if (!same || number !== before?.number) this.#showName(number)
    this.#row = row
    this.#facts = facts
  }

  #showSide(side: Side, indices: readonly number[]): void {
    const shown = this.#shown[side]
    if (shown?.indices === indices && shown.cell.parentNode === this.element) return
    const cell = this.#cells.cell(side, indices)
    if (shown?.cell.parentNode === this.element) shown.cell.replaceWith(cell)
    else if (side === 'original') this.#number.after(cell)
    else this.#state.before(cell)
    this.#shown[side] = { indices, cell }
  }

  #showState(row: Row, { ids, confidence, isUnsure }: RowFacts): void {
    const words = this.#words
    const names = ids.length > 0 ? ids.map((id) => `#${id}`).join(' ') : words.newId
    const percent = Math.round((confidence ?? 0) * 100)
    const mark = row.decided ? words.decided : isUnsure ? fill(words.unsure, { percent }) : ''
    const dot = element('i', { class: 'dot' })
    this.#state.replaceChildren(
      ...(mark === '' ? [] : [element('b', { class: row.decided ? 'decided' : 'unsure' }, dot, mark)]),
      element('span', { class: 'ids' }, names),
    )
    this.#said = [names, mark].filter((part) => part !== '').join(', ')
  }

  #showName(number: number): void {
    this.#number.textContent = String(number)
    this.element.setAttribute('aria-label', `${fill(this.#words.row, { number })}, ${this.#said}`)
  }
}
