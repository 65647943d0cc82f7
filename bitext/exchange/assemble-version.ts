import type { Bead } from '../align/bead.ts'
import type { Language } from '../language.ts'
import { type Marker, writeMarker } from '../marker.ts'

/** An alignment ID, and the hash of the source text its translation was last compared with. */
export interface IdWithHash {
  readonly id: string
  readonly sourceHash?: string | undefined
}

/** For each block of a version, the marker above it, or `undefined` if it belongs to the segment before. */
export type Markers = readonly (Marker | undefined)[]

/**
 * The markers that encode some beads. A bead gets one ID. If its blocks are not consecutive on a
 * side, it gets one ID for each consecutive span.
 *
 * @param beads of blocks; every block of both texts is in exactly one
 * @param sizes how many blocks each text has
 * @param translation the language whose markers carry source hashes
 * @param idFor the ID of a bead; `piece` counts its spans from 0
 */
export function markersFromBeads(
  beads: readonly Bead[],
  sizes: { readonly [Key in Language]: number },
  translation: Language,
  idFor: (bead: Bead, piece: number) => IdWithHash,
): { readonly [Key in Language]: Markers } {
  const en: (Marker | undefined)[] = new Array(sizes.en).fill(undefined)
  const es: (Marker | undefined)[] = new Array(sizes.es).fill(undefined)
  for (const bead of beads) {
    const [english, spanish] = [spanStarts(bead.english), spanStarts(bead.spanish)]
    const pieces = Math.max(english.length, spanish.length)
    const ids = Array.from({ length: pieces }, (_, piece) => idFor(bead, piece))
    assignMarkers(english, ids, en, translation === 'en')
    assignMarkers(spanish, ids, es, translation === 'es')
  }
  return { en, es }
}

/** The first index of each span of consecutive indices. */
function spanStarts(indices: readonly number[]): number[] {
  return indices.filter((index, place) => place === 0 || indices[place - 1] !== index - 1)
}

/** Gives each span one of the markers, and the last span all that remain. */
function assignMarkers(
  starts: readonly number[],
  ids: readonly IdWithHash[],
  into: (Marker | undefined)[],
  withHashes: boolean,
): void {
  starts.forEach((start, place) => {
    const own = place === starts.length - 1 ? ids.slice(place) : ids.slice(place, place + 1)
    const sourceHashes = withHashes ? own.map(({ sourceHash }) => sourceHash ?? '') : []
    into[start] = { ids: own.map(({ id }) => id), sourceHashes }
  })
}

/**
 * The Markdown of a version below its front matter: blocks with their markers, then the
 * definitions.
 *
 * @param blocks in order
 * @param markers one entry per block
 * @param definitions Markdown of footnotes and link definitions; may be empty
 */
export function assembleBody(
  blocks: readonly { readonly markdown: string }[],
  markers: Markers,
  definitions: string,
): string {
  const parts = blocks.map(({ markdown }, index) => {
    const marker = markers[index]
    return marker ? `${writeMarker(marker)}\n${markdown}` : markdown
  })
  const separated = parts.map((part, index) =>
    needsSeparator(blocks, markers, index) ? `${part}\n\n<!-- -->` : part,
  )
  return `${[...separated, ...(definitions === '' ? [] : [definitions])].join('\n\n')}\n`
}

/** Whether a comment must separate a block from the next one: Markdown would join two lists. */
function needsSeparator(
  blocks: readonly { readonly markdown: string }[],
  markers: Markers,
  index: number,
): boolean {
  if (index + 1 >= blocks.length || markers[index + 1]) return false
  const isList = (block: { readonly markdown: string } | undefined) =>
    /^(?:[-*+]|\d+[.)]) /.test(block?.markdown ?? '')
  return isList(blocks[index]) && isList(blocks[index + 1])
}
