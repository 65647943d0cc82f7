/** What a reader chose, stored in the browser as JSON. An absent member means the default. */
export interface Settings {
  readonly view?: string
  readonly side?: 'translation'
  readonly theme?: 'light' | 'sepia' | 'dark'
  readonly font?: 'sans' | 'dyslexic'
  readonly numbers?: 'off'
  readonly highlight?: 'off'
  /** The order for assistive technology: all of one language first, instead of pair by pair. */
  readonly order?: 'whole'
  /** Whether shortcuts of a single letter work. */
  readonly keys?: 'off'
  /** Custom properties of the style sheet, without the dashes. */
  readonly sizes?: Readonly<Record<string, string>>
}

/** The key of `localStorage` that holds the settings. */
export const settingsKey = 'cotejo.settings'

/** Settings that are attributes (`data-…`) of the root element, where the style sheet sees them. */
export const rootSettings = ['view', 'side', 'theme', 'font', 'numbers', 'highlight', 'order'] as const

/** The stored settings; none if nothing usable is stored or storage is blocked. */
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
