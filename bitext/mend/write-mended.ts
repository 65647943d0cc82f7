import { type Marker, writeMarker } from '../marker.ts'
import type { Edit } from './marker-place.ts'
import type { MendDocument } from './mend-document.ts'
import type { MendText } from './mend-text.ts'
import { type Home, idsFrom } from './row-ids.ts'
import { type Row, runsOf, type Side, sides } from './rows.ts'

/** The Markdown of both versions with the markers that rows ask for. */
export interface Mended {
  readonly original: string
  readonly translation: string
  /** The IDs given to rows that had none, and where they belong from now on. */
  readonly given: readonly Home[]
}

/** What is to stand above the atoms of one side: a marker, or the marker as it stands. */
type Wanted = Map<number, Marker | 'as it stands'>

/**
 * Writes an alignment into the text it was made of. Rows that are what they were keep their markers
 * byte for byte, what their translations were last held against with them; the others get the IDs
 * at home in them on both sides. Nothing else changes but the white space between two sentences that
 * a marker now stands between.
 *
 * @param document the section as it was read
 * @param rows the alignment; every atom of both sides stands in one row
 * @param homes where IDs belong: those of the document, and those given since
 * @param newId gives IDs that nobody ever used
 */
export function writeMended(
  document: MendDocument,
  rows: readonly Row[],
  homes: readonly Home[],
  newId: () => string,
): Mended {
  const { atoms } = document.start
  const idsOf = idsFrom(homes)
  const wanted: { [Key in Side]: Wanted } = { original: new Map(), translation: new Map() }
  const given: Home[] = []
  const untouched = new Set(document.start.rows.map(rowKey))
  for (const row of rows) {
    if (untouched.has(rowKey(row))) {
      for (const side of sides) for (const atom of row[side]) wanted[side].set(atom, 'as it stands')
      continue
    }
    const runs = {
      original: runsOf(row.original, atoms.original),
      translation: runsOf(row.translation, atoms.translation),
    }
    const side: Side = row.original.length > 0 ? 'original' : 'translation'
    const own = [...idsOf(row)]
    while (own.length < runs.original.length + runs.translation.length - 1 || own.length === 0) {
      const home = { id: newId(), side, atom: row[side][0] ?? 0 }
      given.push(home)
      own.push(home.id)
    }
    deal(own, runs, wanted)
  }
  return {
    original: written(document.original, wanted.original),
    translation: written(document.translation, wanted.translation),
    given,
  }
}

function rowKey({ original, translation }: Row): string {
  return `${original.join(' ')}/${translation.join(' ')}`
}

/** Gives the runs of a row its IDs so that they hold together: each ID joins a run of one side to one of the other. */
function deal(
  ids: readonly string[],
  runs: { readonly [Key in Side]: readonly number[] },
  wanted: { readonly [Key in Side]: Wanted },
): void {
  const place = { original: 0, translation: 0 }
  const give = (side: Side, id: string) => {
    const run = runs[side][place[side]]
    if (run === undefined) return
    const before = wanted[side].get(run)
    const already = before === undefined || before === 'as it stands' ? [] : before.ids
    wanted[side].set(run, { ids: [...already, id], sourceHashes: [] })
  }
  for (const id of ids) {
    for (const side of sides) give(side, id)
    const left = (side: Side) => runs[side].length - 1 - place[side]
    if (left('original') > 0 && (place.original <= place.translation || left('translation') <= 0))
      place.original++
    else if (left('translation') > 0) place.translation++
  }
}

function written({ version, atoms }: MendText, wanted: Wanted): string {
  const edits = atoms.flatMap(({ standing, place }, index): Edit[] => {
    const marker = wanted.get(index)
    if (marker === 'as it stands') return []
    if (!marker) return standing ? [standing.removal] : []
    if (standing) return [{ start: standing.start, end: standing.end, text: writeMarker(marker) }]
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
