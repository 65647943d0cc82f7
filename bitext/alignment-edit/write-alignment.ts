import { type Marker, writeMarker } from '../marker.ts'
import type { EditableSection } from './editable-section.ts'
import type { EditableVersion } from './editable-version.ts'
import type { Edit } from './marker-place.ts'
import { type IdAnchor, idsFrom } from './row-ids.ts'
import { type Row, type Side, sides, spansOf } from './rows.ts'

/** The Markdown of both versions with the markers that express the rows. */
export interface WrittenAlignment {
  readonly original: string
  readonly translation: string
  /** The IDs that were given to rows without one, with their anchors. */
  readonly given: readonly IdAnchor[]
}

/** The markers above the atoms of one side: a new one, or the one that is there. */
type WantedMarkers = Map<number, Marker | 'unchanged'>

/**
 * Writes an alignment into the text of a section. Rows that did not change keep their markers byte for
 * byte, source hashes included. Other rows get their IDs on both sides. Nothing else changes, apart from
 * the white space between two sentences that now have a marker in between.
 *
 * @param section as it was read
 * @param rows the alignment; every atom of both sides belongs to one row
 * @param idAnchors those of the section, and those of IDs that were given since
 * @param newId returns an ID that was never used
 */
export function writeAlignment(
  section: EditableSection,
  rows: readonly Row[],
  idAnchors: readonly IdAnchor[],
  newId: () => string,
): WrittenAlignment {
  const { atoms } = section.start
  const idsOf = idsFrom(idAnchors)
  const wanted: { [Key in Side]: WantedMarkers } = { original: new Map(), translation: new Map() }
  const given: IdAnchor[] = []
  const untouched = new Set(section.start.rows.map(rowKey))
  for (const row of rows) {
    if (untouched.has(rowKey(row))) {
      for (const side of sides) for (const atom of row[side]) wanted[side].set(atom, 'unchanged')
      continue
    }
    const spans = {
      original: spansOf(row.original, atoms.original),
      translation: spansOf(row.translation, atoms.translation),
    }
    const side: Side = row.original.length > 0 ? 'original' : 'translation'
    const own = [...idsOf(row)]
    while (own.length < spans.original.length + spans.translation.length - 1 || own.length === 0) {
      const idAnchor = { id: newId(), side, atom: row[side][0] ?? 0 }
      given.push(idAnchor)
      own.push(idAnchor.id)
    }
    assignIds(own, spans, wanted)
  }
  return {
    original: withMarkers(section.original, wanted.original),
    translation: withMarkers(section.translation, wanted.translation),
    given,
  }
}

function rowKey({ original, translation }: Row): string {
  return `${original.join(' ')}/${translation.join(' ')}`
}

/** Assigns the IDs of a row to its spans, so that shared IDs connect all of them. */
function assignIds(
  ids: readonly string[],
  spans: { readonly [Key in Side]: readonly number[] },
  wanted: { readonly [Key in Side]: WantedMarkers },
): void {
  const place = { original: 0, translation: 0 }
  const give = (side: Side, id: string) => {
    const span = spans[side][place[side]]
    if (span === undefined) return
    const before = wanted[side].get(span)
    const already = before === undefined || before === 'unchanged' ? [] : before.ids
    wanted[side].set(span, { ids: [...already, id], sourceHashes: [] })
  }
  for (const id of ids) {
    for (const side of sides) give(side, id)
    const left = (side: Side) => spans[side].length - 1 - place[side]
    if (left('original') > 0 && (place.original <= place.translation || left('translation') <= 0))
      place.original++
    else if (left('translation') > 0) place.translation++
  }
}

function withMarkers({ version, atoms }: EditableVersion, wanted: WantedMarkers): string {
  const edits = atoms.flatMap(({ existing, place }, index): Edit[] => {
    const marker = wanted.get(index)
    if (marker === 'unchanged') return []
    if (!marker) return existing ? [existing.removal] : []
    if (existing) return [{ start: existing.start, end: existing.end, text: writeMarker(marker) }]
    if (!place) throw new RangeError(`No marker can be written above atom ${index} of ${version.file}.`)
    return [{ start: place.start, end: place.end, text: place.before + writeMarker(marker) + place.after }]
  })
  const { source } = version
  const shift = source.startsWith('\uFEFF') ? 1 : 0
  let result = ''
  let done = 0
  for (const { start, end, text } of edits) {
    result += source.slice(done, start + shift) + text
    done = end + shift
  }
  return result + source.slice(done)
}
