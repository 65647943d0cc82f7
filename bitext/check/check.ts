import type { VFileMessage } from 'vfile-message'
import type { SeedLexicon } from '../align/lexicon.ts'
import type { HeirsFile } from '../heirs.ts'
import type { CommittedSection } from '../lost-ids.ts'
import type { Pair } from '../pair.ts'
import type { Version } from '../parse.ts'

/** A section in both languages, with everything that checks look at. */
export interface Bitext {
  readonly original: Version
  readonly translation: Version
  readonly pairs: readonly Pair[]
  /** Whether the work says that paragraphs with one side are meant. */
  readonly oneSidedIntended?: boolean | undefined
  /** The section's `ids.yaml`; without lines if there is none. */
  readonly heirsFile: HeirsFile
  /** Whether a relative URL in a version leads to a version, an ID or a picture that exists. */
  readonly reachable: (url: string, from: Version) => boolean
  /** The section in the last commit; absent if it has none, or if nobody asked for it. */
  readonly committed?: CommittedSection | undefined
  /** For checks that align texts; they find nothing without it. */
  readonly seed?: SeedLexicon | undefined
}

/** A check reports one kind of finding in one section. */
export type Check = (bitext: Bitext) => VFileMessage[]
