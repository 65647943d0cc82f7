import { readSettings, rootSettings, type Settings, settingsKey } from '../settings-storage.ts'
import { holdPlace } from './scroll-anchor.ts'

/** A change of settings; `undefined` takes a choice back. */
export type Change = { readonly [Key in Exclude<keyof Settings, 'sizes'>]?: Settings[Key] | undefined } & {
  readonly sizes?: Readonly<Record<string, string | undefined>> | undefined
}

/**
 * Keeps a change of settings and shows it at once; the paragraph in view stays where it is. Other
 * open tabs show it too. A browser that keeps nothing shows it on this page all the same.
 */
export function choose(change: Change): void {
  const next = Object.fromEntries(
    Object.entries({ ...readSettings(), ...change }).filter(([, value]) => value !== undefined),
  )
  try {
    localStorage.setItem(settingsKey, JSON.stringify(next))
  } catch {
    // private browsing: the choice is good for this page
  }
  show(change)
}

/** Takes every choice back. */
export function resetSettings(): void {
  const { sizes = {} } = readSettings()
  localStorage.removeItem(settingsKey)
  const nothing = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, undefined]))
  show({ ...nothing(rootSettings), keys: undefined, sizes: nothing(Object.keys(sizes)) })
}

/** Puts settings on the root element and tells the page (`cotejo:settings` on the document). */
function show(change: Change): void {
  const { dataset, style } = document.documentElement
  holdPlace(() => {
    for (const key of rootSettings) {
      if (!(key in change)) continue
      const value = change[key] ?? (key === 'view' ? 'side' : undefined)
      if (value === undefined) delete dataset[key]
      else dataset[key] = value
    }
    for (const [name, value] of Object.entries(change.sizes ?? {})) {
      if (value === undefined) style.removeProperty(`--${name}`)
      else style.setProperty(`--${name}`, value)
    }
    document.dispatchEvent(new CustomEvent('cotejo:settings', { detail: change }))
  })
}

/** Shows what another tab chose. */
export function followOtherTabs(): void {
  addEventListener('storage', ({ key }) => {
    if (key !== settingsKey) return
    const settings = readSettings()
    show({ ...Object.fromEntries(rootSettings.map((name) => [name, settings[name]])), sizes: settings.sizes })
  })
}
