/** The ID that the address names after `#`; empty when it names none. */
export function idInAddress(): string {
  const fragment = location.hash.slice(1)
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
