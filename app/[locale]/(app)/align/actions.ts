'use server'
import type { BlockBead } from '#bitext/alignment-edit/row-confidence'
import { parseRows } from '#bitext/alignment-edit/section-data'
import { beadsOf, type SaveResult, saveAlignment } from '#store/alignment-editing'
import { contentFolder } from '#store/content-folder'
import { getActor } from '../../../_data/actor.ts'

/** What the page sends to save an alignment. */
export interface SaveArguments {
  readonly section: string | undefined
  readonly revision: string
  readonly saves: number
  /** `RowData[]` as JSON: a string costs less on its way than thousands of arrays. */
  readonly rows: string
}

/** What came of a save; `refused` when the person may not edit. */
export type SaveResponse = SaveResult | { readonly saved: false; readonly reason: 'refused' }

/** Writes an alignment into the files of a section. */
export async function saveRows(sent: SaveArguments): Promise<SaveResponse> {
  const actor = await getActor()
  if (!actor) return { saved: false, reason: 'refused' }
  const rows = parseRows(String(sent.rows))
  if (!rows) return { saved: false, reason: 'unwritable' }
  return saveAlignment({
    place: { content: contentFolder(), work: actor.work, section: optionalText(sent.section) },
    revision: String(sent.revision),
    saves: Number(sent.saves),
    rows,
  })
}

/** What the aligner found in a section. It may still be running: the page asks again then. */
export type BeadsResponse =
  | { readonly state: 'done'; readonly beads: readonly BlockBead[] }
  | { readonly state: 'running' | 'failed' | 'refused' }

/** The beads that the aligner finds in a section that was read. */
export async function findBeads(revision: string): Promise<BeadsResponse> {
  if (!(await getActor())) return { state: 'refused' }
  // A page's actions run one after another, and a save must not wait for the aligner.
  const isLate = new Promise<'running'>((resolve) => setTimeout(resolve, msToWait, 'running'))
  try {
    const beads = await Promise.race([beadsOf(String(revision)), isLate])
    if (beads === 'running') return { state: 'running' }
    return beads ? { state: 'done', beads } : { state: 'failed' }
  } catch {
    return { state: 'failed' }
  }
}

/** How long an action waits for the aligner, in milliseconds. */
const msToWait = 300

function optionalText(value: unknown): string | undefined {
  return value === undefined ? undefined : String(value)
}
