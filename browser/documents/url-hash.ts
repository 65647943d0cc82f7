/** The ID that the URL has after `#`, the first one of a range; empty if there is none. */
export function idFromHash(): string {
  return rangeFromHash()?.[0] ?? decodedHash()
}

/** The two IDs of a URL that ends in `#a..b`, in that order. */
export function rangeFromHash(): readonly [string, string] | undefined {
  const [, from, to] = /^([a-z0-9-]+)\.\.([a-z0-9-]+)$/.exec(decodedHash()) ?? []
  return from === undefined || to === undefined ? undefined : [from, to]
}

function decodedHash(): string {
  const hash = location.hash.slice(1)
  try {
    return decodeURIComponent(hash)
  } catch {
    return hash
  }
}
