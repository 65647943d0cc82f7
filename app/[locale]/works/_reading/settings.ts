import { holdPlace } from './keep-place.ts'

const storageKey = 'cotejo.settings'

/** What a reader chose, kept in the browser; what is absent is as the page comes. */
export interface Settings {
  readonly view?: string
  readonly side?: 'translation'
  readonly theme?: 'light' | 'sepia' | 'dark'
  readonly font?: 'sans' | 'dyslexic'
  readonly numbers?: 'off'
  readonly light?: 'off'
  /** The order that assistive technology reads in: one language whole, instead of pair by pair. */
  readonly order?: 'whole'
  /** Whether keys of a single letter do something. */
  readonly keys?: 'off'
  /** Custom properties of the style sheet, without the dashes. */
  readonly sizes?: Readonly<Record<string, string>>
}

/** Settings that stand as `data-…` on the root element, where the style sheet sees them. */
const onRoot = ['view', 'side', 'theme', 'font', 'numbers', 'light', 'order'] as const

/** A change of settings; `undefined` takes a choice back. */
export type Change = { readonly [Key in Exclude<keyof Settings, 'sizes'>]?: Settings[Key] | undefined } & {
  readonly sizes?: Readonly<Record<string, string | undefined>> | undefined
}

/** The settings as they are kept. */
export function readSettings(): Settings {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}')
    return typeof kept === 'object' && kept !== null ? kept : {}
  } catch {
    return {}
  }
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
    localStorage.setItem(storageKey, JSON.stringify(next))
  } catch {
    // private browsing: the choice is good for this page
  }
  show(change)
}

/** Takes every choice back. */
export function resetSettings(): void {
  const { sizes = {} } = readSettings()
  localStorage.removeItem(storageKey)
  const nothing = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, undefined]))
  show({ ...nothing(onRoot), keys: undefined, sizes: nothing(Object.keys(sizes)) })
}

/** Puts settings on the root element and tells the page (`cotejo:settings` on the document). */
function show(change: Change): void {
  const { dataset, style } = document.documentElement
  holdPlace(() => {
    for (const key of onRoot) {
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
    if (key !== storageKey) return
    const settings = readSettings()
    show({ ...Object.fromEntries(onRoot.map((name) => [name, settings[name]])), sizes: settings.sizes })
  })
}
