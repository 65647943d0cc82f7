import { readSettings, rootSettings } from './settings-storage.ts'

/**
 * Applies the reader's settings to the root element before the first paint: names as `data-…`, sizes as
 * custom properties. `?view=…` and `?side=…` in the URL override the stored settings.
 */
export function applySettings(): void {
  const { dataset, style } = document.documentElement
  const query = new URLSearchParams(location.search)
  const settings = readSettings()
  for (const name of rootSettings) {
    const inUrl = name === 'view' || name === 'side' ? query.get(name) : null
    const value = inUrl || settings[name]
    if (value) dataset[name] = value
  }
  for (const [name, value] of Object.entries(settings.sizes ?? {})) style.setProperty(`--${name}`, value)
}
