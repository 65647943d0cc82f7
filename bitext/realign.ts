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

/** Errors that realigning may mend: text that no marker owns, and what fell under the marker of something else. */
export const mendable: ReadonlySet<string> = new Set([
  'text-before-marker',
  'text-without-marker',
  'kinds-differ',
])

/** Two versions with a place for every block. */
export interface Realigned {
  /** The text of each file; byte for byte as it was except for markers. */
  readonly files: ByLanguage<string>
  /** In the order of the English file, then of the Spanish one. Blocks that stay where they were are not named. */
  readonly placements: readonly Placement[]
}

/** A block leaves the segment it stands in for a place that is at least so likely: doubtful ones are reported. */
const likely = 0.3

/**
 * Gives every block without a marker a place, by aligning the texts; segments that were moved are
 * aligned where the original has them. Markers that are there hold:
 * their IDs stay with the blocks right under them, and so do the hashes beside them. A block that
 * was added below another stays in its segment when the other side’s segment answers both;
 * otherwise it gets the ID of what answers it, or one of its own.
 *
 * @param original and translation two versions whose only errors are `mendable`
 * @param seed a seed lexicon; may be empty
 * @param newId gives IDs that nothing has
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
        const { group, probability } = groups.get(block) ?? alone
        return { ...block.placed, group: joined(group[0] ?? ''), probability }
      })
  const { files, placements } = placeMarkers(versions, { en: grouped('en'), es: grouped('es') }, newId)
  for (const language of languages) refuseOtherText(versions[language], files[language])
  return { files, placements }
}

/** For each name, one that stands for all names that some block has together. */
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

const alone: Group = { group: [], probability: 1 }

/** Markers change where blocks begin in some places that are rare enough to be left to people. */
function refuseOtherText(before: Version, source: string): void {
  const after = parseVersion(source, { language: before.language, file: before.file })
  const texts = ({ tree, file }: Version) =>
    readSegments(tree, file).blocks.map(({ node }) => ({
      text: plainText(node),
      line: node.position?.start.line,
    }))
  const [was, is] = [texts(before), texts(after)]
  const index = was.findIndex(({ text }, place) => text !== is[place]?.text)
  const fault = after.findings.find(isError)
  if (index < 0 && was.length === is.length && !fault) return
  const line = was[Math.max(0, index)]?.line ?? 1
  throw new UnreadableFileError(
    `${before.file}, line ${line}: no marker can be put here without changing the text. Put one there by hand, and try again.`,
  )
}

/** A block with what is known of it before texts are aligned. */
interface Block {
  readonly placed: PlacedBlock
  /** From 0, in the order of the file. */
  readonly place: number
  readonly text: string
  /** The pair that its marker belongs to. */
  readonly pair: number | undefined
  /** The pair of the text before it, if it has none itself; for its place in the order of pairs. */
  readonly rank: number
}

/** What a block belongs with: blocks that have a name in common are one group. */
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

/** An ID is a word that both sides share, said several times: it holds the blocks right under it together. */
function toUnit({ placed, text, pair: number }: Block): TextUnit {
  const kind = blockKind(placed.node)
  if (!placed.opens || number === undefined) return { text, kind }
  const word = (time: number) => `${firstIdWord + number * idWords + time}`
  return { text: `${Array.from({ length: idWords }, (_, time) => word(time)).join(' ')} ${text}`, kind }
}

const idWords = 3
/** Above any number that a text holds. */
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
  const answers = members[otherLanguage(language)]
  const marked = (blocks: readonly Block[]) =>
    blocks.flatMap((each) => (each.placed.opens && each.pair !== undefined ? [each.pair] : []))
  const [mine, theirs] = [marked(members[language]), marked(answers)]
  if (stay && own !== undefined && (mine.includes(own) || theirs.includes(own))) return stay
  if (theirs.length > 0) return { group: pairGroup(theirs), probability }
  if (mine.length > 0) {
    const after = members[language].find((each) => each.placed.opens && each.place > block.place)
    return { group: pairGroup([after?.pair ?? mine.at(-1) ?? 0]), probability }
  }
  if (stay && own !== undefined) {
    if (probability < likely || block.text.trim() === '') return stay
    if (answers.length === 0 && isOneSided(own, language)) return stay
  }
  return { group: [`bead ${index}`], probability }
}
