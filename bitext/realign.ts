import { align } from './align/align.ts'
import type { Bead } from './align/bead.ts'
import type { SeedLexicon } from './align/lexicon.ts'
import type { TextUnit } from './align/text-unit.ts'
import { plainText } from './exchange/blocks.ts'
import { UnreadableFileError } from './exchange/imported-text.ts'
import { isError } from './finding.ts'
import { type ByLanguage, type Language, languages, otherLanguage } from './language.ts'
import { pair } from './pair.ts'
import { parseVersion, type Version } from './parse.ts'
import { type GroupedBlock, type Placement, placeMarkers } from './place-markers.ts'
import { type PlacedBlock, readSegments } from './read-segments.ts'
import { blockKind } from './segment.ts'

/** Errors that realigning may fix: text without a marker, and text under the marker of something else. */
export const fixable: ReadonlySet<string> = new Set(['text-before-marker', 'text-without-marker'])

/** Two versions with a place for every block. */
export interface Realigned {
  /** The text of each file: byte for byte as it was, except for markers. */
  readonly files: ByLanguage<string>
  /** In the order of the English file, then of the Spanish one. Blocks that stay in their segments are not listed. */
  readonly placements: readonly Placement[]
}

/** A block leaves its segment only if the aligner gives its new place at least this probability. */
const leastProbability = 0.3

/**
 * Finds a pair for every block without a marker, by aligning the texts. Segments that were moved are
 * aligned in the place that the original gives them. Existing markers are trusted: their IDs stay
 * with the blocks directly under them, and so do the hashes beside them. A block that was added below
 * another stays in its segment if the other side’s segment translates both; otherwise it gets the ID
 * of its counterpart, or a new one.
 *
 * @param original and translation two versions whose only errors are `fixable`
 * @param seed a seed lexicon; may be empty
 * @param newId gives IDs that were never used
 * @throws {UnreadableFileError} if a marker cannot be written without changing the text
 */
export function realign(
  original: Version,
  translation: Version,
  seed: SeedLexicon,
  newId: () => string,
): Realigned {
  const pairs = pair(original, translation)
  const pairOfId = new Map(pairs.flatMap(({ ids }, index) => ids.map((id) => [id, index] as const)))
  const versions =
    original.language === 'en' ? { en: original, es: translation } : { en: translation, es: original }
  const sides = { en: blocksOf(versions.en, pairOfId), es: blocksOf(versions.es, pairOfId) }
  sides[translation.language].sort((a, b) => a.rank - b.rank || a.place - b.place)
  const isOneSided = (number: number, language: Language) => {
    const { original: source, translation: target } = pairs[number] ?? { original: [], translation: [] }
    return (language === original.language ? target : source).length === 0
  }
  const { blocks: beads } = align(sides.en.map(toUnit), sides.es.map(toUnit), seed)
  const groups = new Map<Block, Group>()
  beads.forEach((bead, index) => {
    const of = (language: Language) =>
      (language === 'en' ? bead.english : bead.spanish).flatMap((place) => sides[language][place] ?? [])
    const members = { en: of('en'), es: of('es') }
    for (const language of languages) {
      for (const block of members[language]) {
        groups.set(block, groupOf(block, language, members, bead, index, isOneSided))
      }
    }
  })
  const joined = joinGroups([...groups.values()])
  const grouped = (language: Language): GroupedBlock[] =>
    sides[language]
      .toSorted((a, b) => a.place - b.place)
      .map((block) => {
        const { group, probability } = groups.get(block) ?? unmatched
        return { ...block.placed, group: joined(group[0] ?? ''), probability }
      })
  const { files, placements } = placeMarkers(versions, { en: grouped('en'), es: grouped('es') }, newId)
  for (const language of languages) refuseChangedText(versions[language], files[language])
  return { files, placements }
}

/** Groups that have a block in common become one. Maps the name of each group to the name of the joined one. */
function joinGroups(groups: readonly Group[]): (name: string) => string {
  const parent = new Map<string, string>()
  const root = (name: string): string => {
    const above = parent.get(name)
    return above === undefined ? name : root(above)
  }
  for (const { group } of groups) {
    const [first = ''] = group
    for (const name of group.slice(1)) if (root(name) !== root(first)) parent.set(root(name), root(first))
  }
  return root
}

const unmatched: Group = { group: [], probability: 1 }

/** In rare places a marker changes where the blocks around it begin. A person has to write it there. */
function refuseChangedText(before: Version, source: string): void {
  const after = parseVersion(source, { language: before.language, file: before.file })
  const texts = ({ tree, file }: Version) =>
    readSegments(tree, file).blocks.map(({ node }) => ({
      text: plainText(node),
      line: node.position?.start.line,
    }))
  const [old, written] = [texts(before), texts(after)]
  const index = old.findIndex(({ text }, place) => text !== written[place]?.text)
  const hasErrors = after.findings.some(isError)
  if (index < 0 && old.length === written.length && !hasErrors) return
  const line = old[Math.max(0, index)]?.line ?? 1
  throw new UnreadableFileError(
    `${before.file}, line ${line}: a marker cannot be added here without changing the text. Add one by hand, and try again.`,
  )
}

/** A block, with what is known about it before the texts are aligned. */
interface Block {
  readonly placed: PlacedBlock
  /** From 0, in the order of the file. */
  readonly place: number
  readonly text: string
  /** The pair that its marker belongs to. */
  readonly pair: number | undefined
  /** Its pair, or that of the text before it: its place in the order of pairs. */
  readonly rank: number
}

/** Blocks that have a group name in common belong to one pair. */
interface Group {
  readonly group: readonly string[]
  readonly probability: number
}

function blocksOf(version: Version, pairOfId: ReadonlyMap<string, number>): Block[] {
  let rank = -1
  return readSegments(version.tree, version.file).blocks.map((placed, place) => {
    const number = pairOfId.get(placed.marker?.ids[0] ?? '')
    rank = number ?? rank
    return { placed, place, text: plainText(placed.node), pair: number, rank }
  })
}

/** Both blocks under an ID get the same synthetic words as a prefix, so that the aligner pairs them. */
function toUnit({ placed, text, pair: number }: Block): TextUnit {
  const kind = blockKind(placed.node)
  if (!placed.opens || number === undefined) return { text, kind }
  const word = (time: number) => `${firstIdWord + number * idWords + time}`
  return { text: `${Array.from({ length: idWords }, (_, time) => word(time)).join(' ')} ${text}`, kind }
}

const idWords = 3
/** Higher than any number that a text contains. */
const firstIdWord = 7_000_000_000_000

const pairGroup = (numbers: readonly number[]) => numbers.map((number) => `pair ${number}`)

function groupOf(
  block: Block,
  language: Language,
  members: ByLanguage<readonly Block[]>,
  { probability }: Bead,
  index: number,
  isOneSided: (pair: number, language: Language) => boolean,
): Group {
  const own = block.pair
  if (own !== undefined && block.placed.opens) return { group: pairGroup([own]), probability: 1 }
  const stay = own === undefined ? undefined : { group: pairGroup([own]), probability }
  const counterparts = members[otherLanguage(language)]
  const marked = (blocks: readonly Block[]) =>
    blocks.flatMap((each) => (each.placed.opens && each.pair !== undefined ? [each.pair] : []))
  const [mine, theirs] = [marked(members[language]), marked(counterparts)]
  if (stay && own !== undefined && (mine.includes(own) || theirs.includes(own))) return stay
  if (theirs.length > 0) return { group: pairGroup(theirs), probability }
  if (mine.length > 0) {
    const after = members[language].find((each) => each.placed.opens && each.place > block.place)
    return { group: pairGroup([after?.pair ?? mine.at(-1) ?? 0]), probability }
  }
  if (stay && own !== undefined) {
    if (probability < leastProbability || block.text.trim() === '') return stay
    if (counterparts.length === 0 && isOneSided(own, language)) return stay
  }
  return { group: [`bead ${index}`], probability }
}
