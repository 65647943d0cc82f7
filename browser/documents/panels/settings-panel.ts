import type { PageApi } from '../page-api.ts'
import type { Change } from '../settings.ts'
import { panel } from './load-panels.ts'

let isWired = false

/** Opens the settings. Every change shows at once. */
export async function openSettings(page: PageApi): Promise<void> {
  const dialog = await panel<HTMLDialogElement>('_settings')
  const form = dialog.querySelector<HTMLFormElement>('form[data-settings]')
  if (!form) return
  if (!isWired) {
    isWired = true
    form.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement) take(target, page)
    })
    dialog.querySelector('[data-reset]')?.addEventListener('click', () => {
      page.resetSettings()
      show(form, page)
    })
    document.addEventListener('cotejo:settings', () => show(form, page))
  }
  const languageSwitch = dialog.querySelector<HTMLAnchorElement>('a[data-keep-place]')
  const inHeader = document.querySelector<HTMLAnchorElement>('.site .switch')
  if (languageSwitch && inHeader) languageSwitch.href = inHeader.href
  show(form, page)
  if (!dialog.open) dialog.showModal()
}

/** Keeps what a field of the form says. */
function take({ name, type, value, checked }: HTMLInputElement, { choose, readSettings }: PageApi): void {
  if (type === 'range') {
    const unit = name === 'measure' ? 'rem' : ''
    choose({ sizes: { ...readSettings().sizes, [name]: value + unit } })
    return
  }
  const chosen = type === 'checkbox' ? (checked ? '' : 'off') : value
  choose({ [name]: chosen === '' ? undefined : chosen } as Change)
}

/** Puts what is kept into the form. */
function show(form: HTMLFormElement, page: PageApi): void {
  const settings = page.readSettings()
  for (const field of form.querySelectorAll('input')) {
    if (field.type === 'range') {
      const kept = settings.sizes?.[field.name]
      field.value = kept === undefined ? field.defaultValue : String(Number.parseFloat(kept))
      tellValue(field)
      continue
    }
    const kept = settings[field.name as 'theme'] ?? ''
    if (field.type === 'checkbox') field.checked = kept === ''
    else field.checked = field.value === kept
  }
}

function tellValue(field: HTMLInputElement): void {
  const shown = field.parentElement?.querySelector('output')
  const percent = `${Math.round((Number(field.value) / Number(field.dataset.of ?? 1)) * 100)} %`
  field.ariaValueText = percent
  if (shown) shown.value = percent
}
