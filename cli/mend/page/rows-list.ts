import type { Row } from '#bitext/alignment-edit/rows'
import type { Words } from '../wire.ts'
import { element } from './element.ts'
import { Cells, RowView } from './row-view.ts'
import type { Session } from './session.ts'

/** The rows on the page. After an operation only the rows it changed are shown anew. */
export class RowsList {
  readonly element: HTMLElement
  readonly #session: Session
  readonly #words: Words
  readonly #cells: Cells
  #views: RowView[] = []
  #rows: readonly Row[] = []
  #current: RowView | undefined

  constructor(session: Session, words: Words, language: string) {
    this.#session = session
    this.#words = words
    this.#cells = new Cells(session.section, words, language)
    this.element = element('div', { class: 'rows', role: 'region', 'aria-label': words.rows })
    this.element.addEventListener('focusin', ({ target }) => this.#moveTo(target))
    this.element.addEventListener('click', ({ target }) => this.#moveTo(target))
    this.update()
  }

  /** The element of the row a person is on. */
  get current(): HTMLElement | undefined {
    return this.#current?.element
  }

  /** Called when a person goes to another row by pointer or focus. */
  onMove: () => void = () => undefined

  /** Shows the rows as they are now. */
  update(): void {
    const { rows } = this.#session
    if (rows !== this.#rows) this.#takeViews(rows)
    rows.forEach((row, index) => {
      const confidence = this.#session.confidenceOf(row)
      const isUnsure = confidence !== undefined && confidence < this.#session.threshold
      this.#views[index]?.show(row, {
        number: index + 1,
        ids: this.#session.idsOf(row),
        confidence,
        isUnsure,
      })
    })
    this.markCurrent()
  }

  /** Marks the row a person is on, and it alone can be reached by Tab. */
  markCurrent(): void {
    const view = this.#views[this.#session.current]
    if (view === this.#current) return
    this.#current?.element.setAttribute('tabindex', '-1')
    this.#current?.element.removeAttribute('aria-current')
    view?.element.setAttribute('tabindex', '0')
    view?.element.setAttribute('aria-current', 'true')
    this.#current = view
  }

  /** Gives each row a view: what stands before and after the change keeps its own, the middle reuses what is there. */
  #takeViews(rows: readonly Row[]): void {
    const old = this.#rows
    const shorter = Math.min(old.length, rows.length)
    let head = 0
    while (head < shorter && old[head] === rows[head]) head++
    let tail = 0
    while (tail < shorter - head && old[old.length - 1 - tail] === rows[rows.length - 1 - tail]) tail++
    const middle = this.#views.slice(head, old.length - tail)
    const wanted = rows.length - tail - head
    const spare = middle.splice(wanted)
    for (const { element: gone } of spare) gone.remove()
    const fresh = Array.from({ length: wanted - middle.length }, () => new RowView(this.#words, this.#cells))
    const anchor = this.#views[old.length - tail]?.element ?? null
    const added = document.createDocumentFragment()
    added.append(...fresh.map((view) => view.element))
    this.element.insertBefore(added, tail > 0 ? anchor : null)
    this.#views = [
      ...this.#views.slice(0, head),
      ...middle,
      ...fresh,
      ...this.#views.slice(old.length - tail),
    ]
    this.#rows = rows
  }

  #moveTo(target: EventTarget | null): void {
    const row = target instanceof Element ? target.closest('.pair') : null
    const index = this.#views.findIndex((view) => view.element === row)
    if (index < 0 || index === this.#session.current) return
    this.#session.current = index
    this.markCurrent()
    this.onMove()
  }
}
