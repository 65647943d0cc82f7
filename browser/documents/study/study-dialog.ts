import { type Language, languageOfTag, languages } from '#bitext/language'
import { h } from '../h.ts'
import type { PageApi } from '../page-api.ts'
import { loadPanelStyle } from '../panels/load-panel-style.ts'

let dialog: HTMLDialogElement | undefined

/** Opens the dialog in which the reader says which language they learn, or that they only read. */
export async function openStudyDialog(page: PageApi): Promise<void> {
  const { t } = page
  await Promise.all([page.loadMessages(), loadPanelStyle(page.data().panelStyle)])
  if (dialog?.open) return
  const close = () => dialog?.close()
  const current = document.documentElement.dataset.study
  const choice = (value: Language | 'off', label: string) => {
    const input = h('input', { type: 'radio', name: '_study', value, onchange: () => choose(value, page) })
    input.checked = (current ?? 'off') === value
    return h('label', {}, input, label)
  }
  dialog = h(
    'dialog',
    { class: 'ui panel study-dialog', 'aria-labelledby': '_study_title' },
    h(
      'div',
      { class: 'panel-head' },
      h('h2', { id: '_study_title' }, t('study.title')),
      h('button', { type: 'button', class: 'tool', onclick: close }, t('study.close')),
    ),
    h(
      'fieldset',
      {},
      h('legend', {}, t('study.learning')),
      ...languages.map((language) => choice(language, t(`study.languages.${language}`))),
      choice('off', t('study.off')),
    ),
    h('p', { class: 'aside' }, t('study.how')),
    h('p', { class: 'aside' }, t('study.stored')),
  )
  dialog.addEventListener('close', () => dialog?.remove())
  document.body.append(dialog)
  dialog.showModal()
}

/** Applies a choice: the language that is learnt comes first, and the other is hidden until it is asked for. */
function choose(value: Language | 'off', page: PageApi): void {
  page.changeSettings({ study: value === 'off' ? undefined : value })
  if (value === 'off') return
  const original = document.querySelector<HTMLElement>('.pair.head > .original')
  page.setFirstSide(original && languageOfTag(original.lang) === value ? 'original' : 'translation')
  page.setView('demand')
}
