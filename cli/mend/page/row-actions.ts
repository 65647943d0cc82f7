import type { Words } from '../wire.ts'
import type { Command } from './commands.ts'
import { button, element } from './element.ts'

/** Buttons that give way to one another: a pair can be unlinked, a row in one language linked. */
const onlyWhenPossible = new Set(['unlink', 'link', 'linkUp'])

/** A button of a command, with its key. It stays in the order of focus when it can do nothing, and says so. */
export function commandButton({ name, label, keys, run }: Command, extra = ''): HTMLButtonElement {
  const made = button(label, { 'data-command': name, class: extra }, run)
  const [key] = keys
  if (key) made.append(element('kbd', { 'aria-hidden': 'true' }, key))
  return made
}

/** Shows whether a command can do anything now. */
export function showPossible(shown: HTMLButtonElement, { can, name }: Command): void {
  const possible = can()
  if (possible) shown.removeAttribute('aria-disabled')
  else shown.setAttribute('aria-disabled', 'true')
  if (onlyWhenPossible.has(name)) shown.hidden = !possible
}

/** The strip of what can be done with the current row; it goes along with the person. */
export class RowActions {
  readonly element: HTMLElement
  readonly #buttons: ReadonlyMap<Command, HTMLButtonElement>

  constructor(commands: readonly Command[], words: Words) {
    const own = commands.filter(({ at }) => at === 'row')
    this.#buttons = new Map(own.map((command) => [command, commandButton(command)]))
    this.element = element(
      'div',
      { class: 'acts ui', role: 'group', 'aria-label': words.tools },
      ...this.#buttons.values(),
    )
  }

  /** Puts the strip under a row; a button of it that had the focus keeps it, if it is still there. */
  moveTo(row: HTMLElement | undefined): void {
    for (const [command, shown] of this.#buttons) showPossible(shown, command)
    const focused = this.element.contains(document.activeElement) ? document.activeElement : undefined
    if (row && this.element.parentElement !== row) row.append(this.element)
    if (focused instanceof HTMLButtonElement && !focused.hidden) focused.focus({ preventScroll: true })
    else if (focused) row?.focus({ preventScroll: true })
  }
}
