import { type Marker, writeMarker } from '../marker.ts'
import type { EditableSection } from './editable-section.ts'
import type { EditableVersion } from './editable-version.ts'
import type { Edit } from './marker-place.ts'
import { type IdAnchor, idsFrom } from './row-ids.ts'
import { type Row, type Side, sides, spansOf } from './rows.ts'

/** The Markdown of both versions with the markers that rows ask for. */
export interface WrittenAlignment {
  readonly original: string
  readonly translation: string
  /** The IDs given to rows that had none, and where they belong from now on. */
  readonly given: readonly IdAnchor[]
}

/** What is to stand above the atoms of one side: a marker, or the marker as it stands. */
type Wanted = Map<number, Marker | 'as it stands'>

/**
 * Writes an alignment into the text it was made of. Rows that are what they were keep their markers
 * byte for byte, what their translations were last held against with them; the others get the IDs
 * at idAnchor in them on both sides. Nothing else changes but the white space between two sentences that
 * a marker now stands between.
 *
 * @param document the section as it was read
 * @param rows the alignment; every atom of both sides stands in one row
 * @param idAnchors where IDs belong: those of the document, and those given since
 * @param newId gives IDs that nobody ever used
 */
export function writeAlignment(
  document: EditableSection,
  rows: readonly Row[],
  idAnchors: readonly IdAnchor[],
  newId: () => string,
): WrittenAlignment {
  const { atoms } = document.start
  const idsOf = idsFrom(idAnchors)
  const wanted: { [Key in Side]: Wanted } = { original: new Map(), translation: new Map() }
  const given: IdAnchor[] = []
  const untouched = new Set(document.start.rows.map(rowKey))
  for (const row of rows) {
    if (untouched.has(rowKey(row))) {
      for (const side of sides) for (const atom of row[side]) wanted[side].set(atom, 'as it stands')
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
    deal(own, spans, wanted)
  }
  return {
    original: withMarkers(document.original, wanted.original),
    translation: withMarkers(document.translation, wanted.translation),
    given,
  }
}

function rowKey({ original, translation }: Row): string {
  return `${original.join(' ')}/${translation.join(' ')}`
}

/** Gives the spans of a row its IDs so that they hold together: each ID joins a run of one side to one of the other. */
function deal(
  ids: readonly string[],
  spans: { readonly [Key in Side]: readonly number[] },
  wanted: { readonly [Key in Side]: Wanted },
): void {
  const place = { original: 0, translation: 0 }
  const give = (side: Side, id: string) => {
    const run = spans[side][place[side]]
    if (run === undefined) return
    const before = wanted[side].get(run)
    const already = before === undefined || before === 'as it stands' ? [] : before.ids
    wanted[side].set(run, { ids: [...already, id], sourceHashes: [] })
  }
  for (const id of ids) {
    for (const side of sides) give(side, id)
    const left = (side: Side) => spans[side].length - 1 - place[side]
    if (left('original') > 0 && (place.original <= place.translation || left('translation') <= 0))
      place.original++
    else if (left('translation') > 0) place.translation++
  }
}

function withMarkers({ version, atoms }: EditableVersion, wanted: Wanted): string {
  const edits = atoms.flatMap(({ existing, place }, index): Edit[] => {
    const marker = wanted.get(index)
    if (marker === 'as it stands') return []
    if (!marker) return existing ? [existing.removal] : []
    if (existing) return [{ start: existing.start, end: existing.end, text: writeMarker(marker) }]
    if (!place) throw new RangeError(`No marker can stand above atom ${index} of ${version.file}.`)
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
