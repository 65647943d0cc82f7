/** A relative URL in a text, parsed. */
export interface LocalUrl {
  /** The path before `?` and `#`, percent-decoded; empty for a link within the same file. */
  readonly path: string
  /** What follows `#`, percent-decoded; empty if there is no `#`. */
  readonly fragment: string
}

const elsewhere = /^(?:[a-z][a-z0-9+.-]*:|\/)/i

/**
 * Parses a URL as relative to the Markdown file that contains it.
 *
 * @param url as written in the text
 * @returns its parts, or `undefined` if the URL has a protocol or a host, or starts at the root of
 *   the site
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
