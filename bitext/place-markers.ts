import { plainText } from './exchange/blocks.ts'
import { type ByLanguage, type Language, languages, otherLanguage } from './language.ts'
import { type Marker, writeMarker } from './marker.ts'
import type { Version } from './parse.ts'
import type { PlacedBlock } from './read-segments.ts'

/** A block, and the group of blocks of both languages that become one pair. */
export interface GroupedBlock extends PlacedBlock {
  readonly group: string
  /** How likely the group is right. */
  readonly probability: number
}

/** Where a block went that had no marker of its own. */
export interface Placement {
  readonly language: Language
  /** The words of the block. */
  readonly text: string
  /** The ID that it is under now. */
  readonly id: string
  /** Whether the ID existed before. */
  readonly joined: boolean
  /** Whether the other language has a counterpart. */
  readonly hasCounterpart: boolean
  readonly probability: number
}

/** Blocks of one group under one marker. */
interface MarkerSpan {
  readonly group: string
  readonly blocks: [GroupedBlock, ...GroupedBlock[]]
  /** Its marker in the file, above its first block or further down. */
  existing: Marker | undefined
  /** Whether the existing marker has to move up to the first block. */
  moves: boolean
  /** The IDs that its marker will have. */
  ids: readonly string[]
}

/**
 * Writes the markers that make each group a pair, and changes nothing else. Consecutive blocks of a
 * group get a marker, unless they continue a segment of the same group. A marker that is further down
 * among them moves up to the first of them.
 *
 * @param versions the versions that the blocks are from
 * @param blocks of each version, in the order of its file
 * @param newId gives IDs that were never used
 */
export function placeMarkers(
  versions: ByLanguage<Version>,
  blocks: ByLanguage<readonly GroupedBlock[]>,
  newId: () => string,
): { files: ByLanguage<string>; placements: Placement[] } {
  const spans = { en: markerSpans(blocks.en), es: markerSpans(blocks.es) }
  const created = new Set<string>()
  for (const language of languages) {
    for (const span of spans[language]) {
      if (span.existing) continue
      const id = giveIds(span, spans[language], spans[otherLanguage(language)], newId)
      if (id !== undefined) created.add(id)
    }
  }
  const placements = languages.flatMap((language) => {
    const groups = new Set(spans[otherLanguage(language)].map(({ group }) => group))
    return spans[language].flatMap((span) => placementsOf(span, language, created, groups))
  })
  const files = { en: write(versions.en, spans.en), es: write(versions.es, spans.es) }
  return { files, placements }
}

function markerSpans(blocks: readonly GroupedBlock[]): MarkerSpan[] {
  const spans: MarkerSpan[] = []
  for (const block of blocks) {
    const span = spans.at(-1)
    const first = span?.blocks[0]
    const together =
      span?.group === block.group &&
      first?.parent === block.parent &&
      first.node.type !== 'listItem' &&
      block.node.type !== 'listItem'
    if (span && block.opens && together && !span.existing) {
      span.existing = block.marker
      span.moves = true
      span.ids = block.marker?.ids ?? []
    } else if (block.opens || !span || !(continues(span, block) || (together && !span.existing))) {
      const existing = block.opens ? block.marker : undefined
      spans.push({ group: block.group, blocks: [block], existing, moves: false, ids: existing?.ids ?? [] })
      continue
    }
    span.blocks.push(block)
  }
  return spans
}

/** Whether a block is in the segment that the span’s marker opens in the file. */
function continues(span: MarkerSpan, block: GroupedBlock): boolean {
  return span.group === block.group && span.existing !== undefined && span.existing === block.marker
}

/** Gives IDs to a span that has none: those of its counterpart, or a new one, which is returned. */
function giveIds(
  span: MarkerSpan,
  own: readonly MarkerSpan[],
  others: readonly MarkerSpan[],
  newId: () => string,
): string | undefined {
  const idsIn = (side: readonly MarkerSpan[]) =>
    new Set(side.filter(({ group }) => group === span.group).flatMap(({ ids }) => ids))
  const [mine, theirs] = [idsIn(own), idsIn(others)]
  if (mine.size === 0 && theirs.size > 0) {
    span.ids = [...theirs]
    return undefined
  }
  const id = newId()
  span.ids = [id]
  const partner = others.findLast(({ group, ids }) => group === span.group && ids.length > 0)
  if (partner) partner.ids = [...partner.ids, id]
  return id
}

function placementsOf(
  span: MarkerSpan,
  language: Language,
  created: ReadonlySet<string>,
  counterparts: ReadonlySet<string>,
): Placement[] {
  const [id = ''] = span.ids
  const stays = span.existing !== undefined && !span.moves
  const unmarked = span.moves ? span.blocks.findIndex(({ opens }) => opens) : span.blocks.length
  const placed = stays ? [] : span.blocks.slice(0, unmarked)
  return placed.map(({ node, probability }) => ({
    language,
    text: plainText(node),
    id,
    joined: !created.has(id),
    hasCounterpart: counterparts.has(span.group),
    probability,
  }))
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

function write({ source, segments }: Version, spans: readonly MarkerSpan[]): string {
  const shift = source.startsWith('\uFEFF') ? 1 : 0
  const lineEnd = source.includes('\r\n') ? '\r\n' : '\n'
  const places = new Map(segments.map(({ marker, markerPosition }) => [marker.ids[0], markerPosition]))
  const edits = spans.flatMap((span): Edit[] => {
    const { existing, ids, moves } = span
    const unchanged = existing?.ids.length === ids.length
    if (existing && unchanged && !moves) return []
    const hashes = existing?.sourceHashes ?? []
    const sourceHashes = hashes.length === 0 ? [] : ids.map((_, index) => hashes[index] ?? '')
    const written = writeMarker({ ids, sourceHashes })
    const position = places.get(existing?.ids[0])
    const start = (position?.start.offset ?? 0) + shift
    const end = (position?.end.offset ?? 0) + shift
    if (existing && !moves) return [{ start, end, text: written }]
    const above = insertion(source, span.blocks[0], shift, `${written}${lineEnd}`)
    return existing ? [above, removal(source, start, end)] : [above]
  })
  let result = ''
  let done = 0
  for (const { start, end, text } of edits.sort((a, b) => a.start - b.start)) {
    result += source.slice(done, start) + text
    done = end
  }
  return result + source.slice(done)
}

/** A line above a block. In quotations and lists it begins like their lines. */
function insertion(source: string, { node, parent }: GroupedBlock, shift: number, line: string): Edit {
  const inner = node.type === 'listItem' ? (node.children[0] ?? node) : node
  const start = (inner.position?.start.offset ?? 0) + shift
  const lineStart = startOfLine(source, start)
  const before = source.slice(lineStart, start).replace(/^\uFEFF/, '')
  if (parent.type === 'root' && node.type !== 'listItem') {
    const at = start - before.length
    return { start: at, end: at, text: line }
  }
  return { start, end: start, text: `${line}${before.replace(/[^>\s]/g, ' ')}` }
}

/** Removes a marker, with its line if nothing else is on it. */
function removal(source: string, start: number, end: number): Edit {
  const lineStart = startOfLine(source, start)
  const rest = /^[ \t]*(?:\r\n|\n|\r|$)/.exec(source.slice(end))?.[0]
  const before = source.slice(lineStart, start)
  if (rest !== undefined && /^[\s>]*$/.test(before))
    return { start: lineStart, end: end + rest.length, text: '' }
  return { start: start - (before.length - before.trimEnd().length), end, text: '' }
}

function startOfLine(source: string, at: number): number {
  let start = at
  while (start > 0 && source[start - 1] !== '\n' && source[start - 1] !== '\r') start--
  return start
}
