import { writeMarker } from './marker.ts'
import type { Version } from './parse.ts'

/**
 * The Markdown of a version, with the markers its segments now have. Only markers that say
 * something else than they did are written anew: all other bytes stay as they were, so a version
 * that nobody touched comes back as the very file.
 *
 * @param version a version as parsed, or a copy of it whose segments were given other markers
 * @returns the text of the file
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
    const unchanged = sameWords(before, written)
    result += source.slice(done, start) + (unchanged ? before : written)
    done = end
  }
  return result + source.slice(done)
}

/** Whether two markers say the same, however they are spaced. */
function sameWords(a: string, b: string): boolean {
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
    throw new TypeError('A marker without an offset: was this version made by parseVersion?')
  return value
}
