import { readSettings, rootSettings, type SettingsChange, settingsKey } from '../settings-storage.ts'
import { preserveScroll } from './preserve-scroll.ts'

/**
 * Stores a change of settings and applies it at once, here and in other open tabs. The paragraph in view
 * keeps its position. If the browser blocks storage, the change applies to this page only.
 */
export function changeSettings(change: SettingsChange): void {
  const settings = Object.fromEntries(
    Object.entries({ ...readSettings(), ...change }).filter(([, value]) => value !== undefined),
  )
  try {
    localStorage.setItem(settingsKey, JSON.stringify(settings))
  } catch {
    // Private browsing: the change applies to this page only.
  }
  apply(change)
}

/** Resets all settings to their defaults. */
export function resetSettings(): void {
  const { sizes = {} } = readSettings()
  localStorage.removeItem(settingsKey)
  const unset = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, undefined]))
  apply({ ...unset(rootSettings), keys: undefined, sizes: unset(Object.keys(sizes)) })
}

/** Applies the settings that are changed in another tab. */
export function syncSettingsAcrossTabs(): void {
  addEventListener('storage', ({ key }) => {
    if (key !== settingsKey) return
    const settings = readSettings()
    apply({
      ...Object.fromEntries(rootSettings.map((name) => [name, settings[name]])),
      sizes: settings.sizes,
    })
  })
}

/** Applies a change to the root element and dispatches `cotejo:settings` on the document. */
function apply(change: SettingsChange): void {
  const { dataset, style } = document.documentElement
  preserveScroll(() => {
    for (const name of rootSettings) {
      if (!(name in change)) continue
      const value = change[name] ?? (name === 'view' ? 'side' : undefined)
      if (value === undefined) delete dataset[name]
      else dataset[name] = value
    }
    for (const [name, value] of Object.entries(change.sizes ?? {})) {
      if (value === undefined) style.removeProperty(`--${name}`)
      else style.setProperty(`--${name}`, value)
    }
    document.dispatchEvent(new CustomEvent('cotejo:settings', { detail: change }))
  })
}
