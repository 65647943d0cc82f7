/** The paragraph to scroll to after the interface language was changed, with its place on the screen. */
export interface ScrollAnchor {
  readonly id: string
  /** Pixels from the top of the window to the top of the paragraph. */
  readonly top: number
  /** Of a paragraph that began above and fills the window: the share of it above the toolbar, 0 to 1. */
  readonly share?: number
}

const key = 'cotejo.place'

/** Whether the previous page of this site left an anchor for this one. */
export function hasStoredAnchor(): boolean {
  try {
    return document.referrer.startsWith(location.origin) && sessionStorage.getItem(key) !== null
  } catch {
    return false // storage may be blocked
  }
}

/** Stores the anchor for the page that opens next. */
export function storeAnchor(anchor: ScrollAnchor): void {
  sessionStorage.setItem(key, JSON.stringify(anchor))
}

/** Takes the stored anchor, so that it is used once. */
export function takeStoredAnchor(): ScrollAnchor | undefined {
  if (!hasStoredAnchor()) return undefined
  const stored = sessionStorage.getItem(key) ?? ''
  sessionStorage.removeItem(key)
  return JSON.parse(stored) as ScrollAnchor
}
