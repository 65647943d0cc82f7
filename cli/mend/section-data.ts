import { atomViews } from '#bitext/alignment-edit/atom-view'
import type { EditableVersion } from '#bitext/alignment-edit/editable-version'
import type { Reading } from './desk.ts'
import type { SectionData, SideData } from './wire.ts'

/** A section as the page takes it. */
export function sectionData({ revision, saves, document, idAnchors }: Reading): SectionData {
  return {
    revision,
    saves,
    sides: { original: sideData(document.original), translation: sideData(document.translation) },
    rows: document.start.rows.map(({ original, translation }) => [original, translation]),
    idAnchors,
  }
}

function sideData(text: EditableVersion): SideData {
  const views = atomViews(text)
  return {
    language: text.version.language,
    atoms: text.atoms.map(({ block, opens, fixed }, index) => [
      block,
      opens ? 1 : 0,
      fixed ? 1 : 0,
      views[index] ?? '',
    ]),
    depths: text.blocks.map(({ depth }) => depth),
  }
}
