/** What a relative address in a text names. */
export interface LocalUrl {
  /** The path before `#` and `?`, with percent signs undone; empty for a place in the same file. */
  readonly path: string
  /** What follows `#`; empty when nothing does. */
  readonly fragment: string
}

const elsewhere = /^(?:[a-z][a-z0-9+.-]*:|\/)/i

/**
 * Reads an address as one relative to the Markdown file it stands in.
 *
 * @returns its parts, or `undefined` for an address with a protocol, or of a host or the site's root
 */
export function parseLocalUrl(url: string): LocalUrl | undefined {
  if (elsewhere.test(url)) return undefined
  const [beforeFragment = '', fragment = ''] = url.split('#', 2)
  const [path = ''] = beforeFragment.split('?', 1)
  try {
    return { path: decodeURIComponent(path), fragment: decodeURIComponent(fragment) }
  } catch {
    return { path, fragment }
  }
}
