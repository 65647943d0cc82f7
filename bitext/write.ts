import { writeMarker } from './marker.ts'
import type { Version } from './parse.ts'

/**
 * Serializes a version with the markers its segments have now. Only markers whose meaning changed
 * are rewritten; all other bytes stay, so an unchanged version gives the identical file.
 *
 * @param version from `parseVersion`, or a copy of it whose segments have other markers
 * @returns the text of the file
 * @throws {TypeError} if a marker has no offset, which is a bug
 */
export function writeVersion({ source, segments }: Version): string {
  const shift = source.startsWith('\uFEFF') ? 1 : 0
  let result = ''
  let done = 0
  for (const { marker, markerPosition } of segments) {
    const start = offset(markerPosition.start.offset) + shift
    const end = offset(markerPosition.end.offset) + shift
    const before = source.slice(start, end)
    const written = writeMarker(marker)
    const unchanged = equalIgnoringSpace(before, written)
    result += source.slice(done, start) + (unchanged ? before : written)
    done = end
  }
  return result + source.slice(done)
}

/** Whether two markers are equal, ignoring white space. */
function equalIgnoringSpace(a: string, b: string): boolean {
  const words = (marker: string) =>
    marker
      .replace(/^\s*<!--/, '')
      .replace(/-->\s*$/, '')
      .trim()
      .split(/\s+/)
      .join(' ')
  return words(a) === words(b)
}

function offset(value: number | undefined): number {
  if (value === undefined)
    throw new TypeError('A marker has no offset. Was this version made by parseVersion?')
  return value
}
