/** A paragraph and its position in the window, to restore the scroll position with. */
export interface ScrollAnchor {
  readonly id: string
  /** Pixels from the top of the window to the top of the paragraph. */
  readonly top: number
  /** For a paragraph that is taller than the window: the share of it above the toolbar, 0 to 1. */
  readonly share?: number
}

const key = 'cotejo.place'

/** Whether the previous page of this site stored an anchor for this one. */
export function hasStoredAnchor(): boolean {
  try {
    return document.referrer.startsWith(location.origin) && sessionStorage.getItem(key) !== null
  } catch {
    return false // storage may be blocked
  }
}

/** Stores an anchor for the page that opens next. */
export function storeAnchor(anchor: ScrollAnchor): void {
  sessionStorage.setItem(key, JSON.stringify(anchor))
}

/** Reads the stored anchor and deletes it, so that it is used once. */
export function takeStoredAnchor(): ScrollAnchor | undefined {
  if (!hasStoredAnchor()) return undefined
  const stored = sessionStorage.getItem(key) ?? ''
  sessionStorage.removeItem(key)
  return JSON.parse(stored) as ScrollAnchor
}
