/** The ID after `#` in the URL, decoded; empty if there is none. */
export function idFromHash(): string {
  const hash = location.hash.slice(1)
  try {
    return decodeURIComponent(hash)
  } catch {
    return hash
  }
}
