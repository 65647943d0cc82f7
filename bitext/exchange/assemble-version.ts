import type { Bead } from '../align/bead.ts'
import type { Language } from '../language.ts'
import { type Marker, writeMarker } from '../marker.ts'

/** An alignment ID, and the hash of the source text that its translation was last held against. */
export interface IdWithHash {
  readonly id: string
  readonly sourceHash?: string | undefined
}

/** For each block of a version, the marker above it; none where a block belongs to the segment before. */
export type Markers = readonly (Marker | undefined)[]

/**
 * The markers that hold two texts together as their beads say. A bead gets one ID; one that is not
 * in one piece on a side gets as many as there are pieces.
 *
 * @param beads of blocks; every block of both texts stands in one
 * @param sizes how many blocks there are
 * @param translation the language whose markers say what they were last held against
 * @param idFor the ID of a bead, and further ones for its further pieces
 */
export function markersOf(
  beads: readonly Bead[],
  sizes: { readonly [Key in Language]: number },
  translation: Language,
  idFor: (bead: Bead, piece: number) => IdWithHash,
): { readonly [Key in Language]: Markers } {
  const en: (Marker | undefined)[] = new Array(sizes.en).fill(undefined)
  const es: (Marker | undefined)[] = new Array(sizes.es).fill(undefined)
  for (const bead of beads) {
    const [english, spanish] = [runs(bead.english), runs(bead.spanish)]
    const pieces = Math.max(english.length, spanish.length)
    const ids = Array.from({ length: pieces }, (_, piece) => idFor(bead, piece))
    deal(english, ids, en, translation === 'en')
    deal(spanish, ids, es, translation === 'es')
  }
  return { en, es }
}

/** Where runs of consecutive indices begin. */
function runs(indices: readonly number[]): number[] {
  return indices.filter((index, place) => place === 0 || indices[place - 1] !== index - 1)
}

/** Gives each run one of the markers, and the last run those that are left. */
function deal(
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

/** The body of a version: blocks under their markers, definitions at the end. */
export function bodyOf(
  blocks: readonly { readonly markdown: string }[],
  markers: Markers,
  definitions: string,
): string {
  const parts = blocks.map(({ markdown }, index) => {
    const marker = markers[index]
    return marker ? `${writeMarker(marker)}\n${markdown}` : markdown
  })
  const separated = parts.map((part, index) =>
    needsBreak(blocks, markers, index) ? `${part}\n\n<!-- -->` : part,
  )
  return `${[...separated, ...(definitions === '' ? [] : [definitions])].join('\n\n')}\n`
}

/** Two lists in one segment would become one. */
function needsBreak(
  blocks: readonly { readonly markdown: string }[],
  markers: Markers,
  index: number,
): boolean {
  if (index + 1 >= blocks.length || markers[index + 1]) return false
  const isList = (block: { readonly markdown: string } | undefined) =>
    /^(?:[-*+]|\d+[.)]) /.test(block?.markdown ?? '')
  return isList(blocks[index]) && isList(blocks[index + 1])
}
