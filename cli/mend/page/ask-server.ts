import type { BlockBead } from '#bitext/alignment-edit/row-confidence'
import type { SaveAnswer, SaveRequest, SectionData, WorkData } from '../wire.ts'

const token = new URLSearchParams(location.search).get('token') ?? ''

/** The work, and the words of the page. */
export function askWork(): Promise<WorkData> {
  return ask('/api/work')
}

/** A section as it stands on disk. */
export function askSection(number: number): Promise<SectionData> {
  return ask(`/api/section?number=${number}`)
}

/** The beads of a section that was read. */
export function askBeads(revision: number): Promise<BlockBead[]> {
  return ask(`/api/beads?number=${revision}`)
}

/** Saves; whatever keeps the server from answering is an error. */
export function askSave(request: SaveRequest): Promise<SaveAnswer> {
  return ask('/api/save', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  })
}

async function ask<Answer>(path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(path, { ...init, headers: { ...init.headers, 'x-cotejo-token': token } })
  if (!response.ok) throw new Error(await response.text())
  return (await response.json()) as Answer
}
