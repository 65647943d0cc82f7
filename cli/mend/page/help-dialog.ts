import type { Words } from '../wire.ts'
import type { Command } from './commands.ts'
import { button, element } from './element.ts'

/** Whether single keys do things; kept for the next visit. */
const setting = 'cotejo.mend.keys'

/** Whether the person wants single keys to do things. */
export function singleKeysAreOn(): boolean {
  return localStorage.getItem(setting) !== 'off'
}

/** Opens the list of everything that can be done, with its keys. */
export function openHelpDialog(commands: readonly Command[], words: Words): void {
  const single = element('input', { type: 'checkbox' })
  single.checked = singleKeysAreOn()
  single.addEventListener('change', () => localStorage.setItem(setting, single.checked ? 'on' : 'off'))
  const rows = commands.map(({ label, explanation, keys }) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, label),
      element('td', { class: 'keys' }, ...keys.flatMap((key) => [element('kbd', {}, key), ' '])),
      element('td', {}, explanation),
    ),
  )
  const dialog = element(
    'dialog',
    { class: 'ui help', 'aria-labelledby': 'help-title' },
    element('h2', { id: 'help-title', tabindex: '-1', autofocus: '' }, words.help.title),
    element('label', { class: 'single' }, single, element('span', {}, words.help.single)),
    element('table', {}, element('tbody', {}, ...rows)),
    element('p', {}, words.help.unsure),
    element('p', {}, words.help.ids),
    element(
      'p',
      { class: 'choices' },
      button(words.help.close, { class: 'main' }, () => dialog.close()),
    ),
  )
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
}
