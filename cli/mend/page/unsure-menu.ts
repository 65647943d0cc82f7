import type { Words } from '../wire.ts'
import { button, element } from './element.ts'
import { fill } from './fill.ts'
import type { Session } from './session.ts'

/** Unsure rows that the menu lists; the keys reach all. */
const mostListed = 100

/** The list of unsure rows, the least sure first, made when it is opened. */
export class UnsureMenu {
  readonly element = element('details', { class: 'unsure-menu' })
  readonly #summary = element('summary')
  readonly #panel = element('div', { class: 'panel' })
  readonly #session: Session
  readonly #words: Words
  readonly #goTo: (index: number) => void
  #hasFailed = false

  constructor(session: Session, words: Words, goTo: (index: number) => void) {
    this.#session = session
    this.#words = words
    this.#goTo = goTo
    this.element.append(this.#summary, this.#panel)
    this.element.addEventListener('toggle', () => this.#fill())
    this.element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !this.element.open) return
      this.element.open = false
      this.#summary.focus()
    })
    this.element.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !this.element.contains(relatedTarget)) this.element.open = false
    })
    this.update()
  }

  /** Says that what is unsure could not be found out. */
  fail(): void {
    this.#hasFailed = true
    this.update()
  }

  /** Shows how many rows are unsure now. */
  update(): void {
    const words = this.#words.unsureRows
    const count = this.#session.unsure?.length
    const waiting = this.#hasFailed ? words.failed : words.waiting
    this.#summary.textContent =
      count === undefined ? waiting : count === 0 ? words.none : fill(words.some, { count })
    if (this.element.open) this.#fill()
  }

  #fill(): void {
    if (!this.element.open) return
    const words = this.#words.unsureRows
    const unsure = this.#session.unsure ?? []
    const entries = unsure.slice(0, mostListed).map((index) => {
      const row = this.#session.rows[index]
      const percent = Math.round(((row && this.#session.confidenceOf(row)) ?? 0) * 100)
      const label = fill(words.entry, { number: index + 1, percent })
      const go = button(label, {}, () => {
        this.element.open = false
        this.#goTo(index)
      })
      return element('li', {}, go)
    })
    const more = unsure.length - entries.length
    this.#panel.replaceChildren(
      element('p', {}, unsure.length > 0 ? words.intro : (this.#summary.textContent ?? '')),
      ...(entries.length > 0 ? [element('ol', {}, ...entries)] : []),
      ...(more > 0 ? [element('p', {}, fill(words.more, { count: more }))] : []),
    )
  }
}
