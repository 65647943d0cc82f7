import type { SaveAnswer, Words } from '../wire.ts'
import { button, element } from './element.ts'
import { fill } from './fill.ts'

/** What came of the last save, under the bar: what the checks say, or why nothing was saved. */
export class Notice {
  readonly element = element('div', { class: 'notice ui' })
  readonly #words: Words['save']

  constructor(words: Words) {
    this.#words = words.save
    this.element.hidden = true
  }

  /** Shows what the checks say after a save. */
  showSaved({ findings }: Extract<SaveAnswer, { saved: true }>): void {
    const words = this.#words
    const entries = findings.map(({ text, isError }) =>
      element(
        'li',
        {},
        element('b', { class: isError ? 'bad' : '' }, isError ? words.error : words.warning),
        ` ${text}`,
      ),
    )
    const summary = element('summary', {}, fill(words.findings, { count: findings.length }))
    this.#show(
      element(
        'p',
        {},
        element('b', { class: 'good' }, words.saved),
        findings.length === 0 ? ` ${words.sound}` : '',
      ),
      ...(findings.length > 0
        ? [element('details', {}, summary, element('ul', { lang: 'en' }, ...entries))]
        : []),
    )
  }

  /**
   * Shows why nothing was saved.
   *
   * @param reload offered where the files were changed meanwhile
   */
  showFailure(reason: 'changed' | 'unwritable' | 'failed' | 'gone', reload: () => void): void {
    const words = this.#words
    this.#show(
      element('p', { role: 'alert' }, words[reason]),
      ...(reason === 'changed' ? [button(words.reload, { class: 'main' }, reload)] : []),
    )
  }

  #show(...content: Node[]): void {
    const close = button(this.#words.close, { class: 'close' }, () => {
      this.element.hidden = true
    })
    this.element.replaceChildren(...content, close)
    this.element.hidden = false
  }
}
