import type { SettingsChange } from '../../settings-storage.ts'
import type { PageApi } from '../page-api.ts'
import { loadPanel } from './load-panel.ts'

let isConnected = false

/** Opens the settings. Each change applies at once. */
export async function openSettings(page: PageApi): Promise<void> {
  const dialog = await loadPanel<HTMLDialogElement>('_settings', page)
  const form = dialog.querySelector<HTMLFormElement>('form[data-settings]')
  if (!form) return
  if (!isConnected) {
    isConnected = true
    connect(dialog, form, page)
  }
  fill(form, page)
  if (!dialog.open) dialog.showModal()
}

function connect(dialog: HTMLDialogElement, form: HTMLFormElement, page: PageApi): void {
  form.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement) changeFromField(target, page)
  })
  dialog.querySelector('[data-reset]')?.addEventListener('click', () => {
    page.resetSettings()
    fill(form, page)
  })
  document.addEventListener('cotejo:settings', () => fill(form, page))
  // The panels are the same HTML for all pages; the link to this page in the other language is in the header.
  const languageSwitch = dialog.querySelector<HTMLAnchorElement>('a[data-preserve-scroll]')
  const inHeader = document.querySelector<HTMLAnchorElement>('.site .switch')
  if (languageSwitch && inHeader) languageSwitch.href = inHeader.href
}

/** Applies the value of a field. */
function changeFromField({ name, type, value, checked }: HTMLInputElement, page: PageApi): void {
  if (type === 'range') {
    const unit = name === 'measure' ? 'rem' : ''
    page.changeSettings({ sizes: { ...page.readSettings().sizes, [name]: value + unit } })
    return
  }
  const setting = type === 'checkbox' ? (checked ? '' : 'off') : value
  page.changeSettings({ [name]: setting === '' ? undefined : setting } as SettingsChange)
}

/** Fills in the form from the stored settings. */
function fill(form: HTMLFormElement, page: PageApi): void {
  const settings = page.readSettings()
  for (const field of form.querySelectorAll('input')) {
    if (field.type === 'range') {
      const size = settings.sizes?.[field.name]
      field.value = size === undefined ? field.defaultValue : String(Number.parseFloat(size))
      showPercent(field)
      continue
    }
    const setting = settings[field.name as 'theme'] ?? ''
    if (field.type === 'checkbox') field.checked = setting === ''
    else field.checked = field.value === setting
  }
}

/** Shows the value of a slider in percent of its default. */
function showPercent(field: HTMLInputElement): void {
  const output = field.parentElement?.querySelector('output')
  const share = Number(field.value) / Number(field.defaultValue)
  const percent = new Intl.NumberFormat(document.documentElement.lang, { style: 'percent' }).format(share)
  field.ariaValueText = percent
  if (output) output.value = percent
}
