import { plainText } from './exchange/blocks.ts'
import { type ByLanguage, type Language, languages, otherLanguage } from './language.ts'
import { type Marker, writeMarker } from './marker.ts'
import type { Version } from './parse.ts'
import type { PlacedBlock } from './read-segments.ts'

/** A block, and the group of blocks in both languages that it is to be paired with. */
export interface GroupedBlock extends PlacedBlock {
  readonly group: string
  /** How likely the group is right. */
  readonly probability: number
}

/** What became of a block that stood under no marker of its own. */
export interface Placement {
  readonly language: Language
  /** The words of the block. */
  readonly text: string
  /** The ID under which it now stands. */
  readonly id: string
  /** Whether the ID was there before. */
  readonly joined: boolean
  /** Whether the other language answers it. */
  readonly answered: boolean
  readonly probability: number
}

/** Blocks of one group that stand together under one marker. */
interface Run {
  readonly group: string
  readonly blocks: [GroupedBlock, ...GroupedBlock[]]
  /** The marker the file has for it: right above it, or further down. */
  carrier: Marker | undefined
  moves: boolean
  /** What its marker is to say. */
  ids: readonly string[]
}

/**
 * Writes the markers that hold the blocks of each group together, and changes nothing else. A run
 * of blocks gets a marker where it does not go on from a segment of its own group; a marker that
 * stands further down in it moves up to where it begins.
 *
 * @param versions what the blocks are from
 * @param blocks of each version, in the order of its file
 * @param newId gives IDs that nothing has
 */
export function placeMarkers(
  versions: ByLanguage<Version>,
  blocks: ByLanguage<readonly GroupedBlock[]>,
  newId: () => string,
): { files: ByLanguage<string>; placements: Placement[] } {
  const runs = { en: runsOf(blocks.en), es: runsOf(blocks.es) }
  const fresh = new Set<string>()
  for (const language of languages) {
    for (const run of runs[language]) {
      if (run.carrier) continue
      const id = giveIds(run, runs[language], runs[otherLanguage(language)], newId)
      if (id !== undefined) fresh.add(id)
    }
  }
  const placements = languages.flatMap((language) => {
    const groups = new Set(runs[otherLanguage(language)].map(({ group }) => group))
    return runs[language].flatMap((run) => placementsOf(run, language, fresh, groups))
  })
  const files = { en: write(versions.en, runs.en), es: write(versions.es, runs.es) }
  return { files, placements }
}

function runsOf(blocks: readonly GroupedBlock[]): Run[] {
  const runs: Run[] = []
  for (const block of blocks) {
    const run = runs.at(-1)
    const first = run?.blocks[0]
    const together =
      run?.group === block.group &&
      first?.parent === block.parent &&
      first.node.type !== 'listItem' &&
      block.node.type !== 'listItem'
    if (run && block.opens && together && !run.carrier) {
      run.carrier = block.marker
      run.moves = true
      run.ids = block.marker?.ids ?? []
    } else if (block.opens || !run || !(goesOn(run, block) || (together && !run.carrier))) {
      const carrier = block.opens ? block.marker : undefined
      runs.push({ group: block.group, blocks: [block], carrier, moves: false, ids: carrier?.ids ?? [] })
      continue
    }
    run.blocks.push(block)
  }
  return runs
}

/** Whether the marker of a run owns a block as the file stands. */
function goesOn(run: Run, block: GroupedBlock): boolean {
  return run.group === block.group && run.carrier !== undefined && run.carrier === block.marker
}

/** Finds IDs for a run that has none: those of what answers it, or a new one, which is returned. */
function giveIds(
  run: Run,
  own: readonly Run[],
  others: readonly Run[],
  newId: () => string,
): string | undefined {
  const idsIn = (side: readonly Run[]) =>
    new Set(side.filter(({ group }) => group === run.group).flatMap(({ ids }) => ids))
  const [mine, theirs] = [idsIn(own), idsIn(others)]
  if (mine.size === 0 && theirs.size > 0) {
    run.ids = [...theirs]
    return undefined
  }
  const id = newId()
  run.ids = [id]
  const partner = others.findLast(({ group, ids }) => group === run.group && ids.length > 0)
  if (partner) partner.ids = [...partner.ids, id]
  return id
}

function placementsOf(
  run: Run,
  language: Language,
  fresh: ReadonlySet<string>,
  answers: ReadonlySet<string>,
): Placement[] {
  const [id = ''] = run.ids
  const carried = run.carrier && !run.moves ? run.carrier : undefined
  const headless = run.moves ? run.blocks.findIndex(({ opens }) => opens) : run.blocks.length
  const placed = carried ? [] : run.blocks.slice(0, headless)
  return placed.map(({ node, probability }) => ({
    language,
    text: plainText(node),
    id,
    joined: !fresh.has(id),
    answered: answers.has(run.group),
    probability,
  }))
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

function write({ source, segments }: Version, runs: readonly Run[]): string {
  const shift = source.startsWith('\uFEFF') ? 1 : 0
  const lineEnd = source.includes('\r\n') ? '\r\n' : '\n'
  const places = new Map(segments.map(({ marker, markerPosition }) => [marker.ids[0], markerPosition]))
  const edits = runs.flatMap((run): Edit[] => {
    const { carrier, ids, moves } = run
    const unchanged = carrier?.ids.length === ids.length
    if (carrier && unchanged && !moves) return []
    const hashes = carrier?.sourceHashes ?? []
    const sourceHashes = hashes.length === 0 ? [] : ids.map((_, index) => hashes[index] ?? '')
    const written = writeMarker({ ids, sourceHashes })
    const position = places.get(carrier?.ids[0])
    const start = (position?.start.offset ?? 0) + shift
    const end = (position?.end.offset ?? 0) + shift
    if (carrier && !moves) return [{ start, end, text: written }]
    const above = insertion(source, run.blocks[0], shift, `${written}${lineEnd}`)
    return carrier ? [above, removal(source, start, end)] : [above]
  })
  let result = ''
  let done = 0
  for (const { start, end, text } of edits.sort((a, b) => a.start - b.start)) {
    result += source.slice(done, start) + text
    done = end
  }
  return result + source.slice(done)
}

/** A line above a block; inside quotations and lists it begins as their lines do. */
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

/** Takes a marker away, with its line when nothing else stands on it. */
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
