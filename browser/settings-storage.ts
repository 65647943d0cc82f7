/** The settings of a reader, stored in the browser as JSON. A missing property means the default. */
export interface Settings {
  readonly view?: string
  readonly side?: 'translation'
  readonly theme?: 'light' | 'sepia' | 'dark'
  readonly font?: 'sans' | 'dyslexic'
  readonly numbers?: 'off'
  readonly highlight?: 'off'
  /** The order for screen readers: all of one language first, instead of pair by pair. */
  readonly order?: 'whole'
  /** The language that the reader learns; absent when they only read. */
  readonly study?: 'en' | 'es'
  /** Whether single-key shortcuts work. */
  readonly keys?: 'off'
  /** Values of custom properties of the style sheet, by name without the dashes. */
  readonly sizes?: Readonly<Record<string, string>>
}

/** A change of settings; `undefined` resets a setting to its default. */
export type SettingsChange = {
  readonly [Key in Exclude<keyof Settings, 'sizes'>]?: Settings[Key] | undefined
} & {
  readonly sizes?: Readonly<Record<string, string | undefined>> | undefined
}

/** The key of the settings in `localStorage`. */
export const settingsKey = 'cotejo.settings'

/** The settings that become attributes (`data-…`) of the root element, for the style sheet. */
export const rootSettings = [
  'view',
  'side',
  'theme',
  'font',
  'numbers',
  'highlight',
  'order',
  'study',
] as const

/** The stored settings; empty if none are stored, if they are invalid, or if storage is blocked. */
export function readSettings(): Settings {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(settingsKey) ?? '{}')
    if (typeof stored !== 'object' || stored === null) return {}
    // Before 2026-11-27 `highlight` was called `light`.
    const { light, ...settings } = stored as Settings & { light?: 'off' }
    return light === undefined ? settings : { highlight: light, ...settings }
  } catch {
    return {}
  }
}
