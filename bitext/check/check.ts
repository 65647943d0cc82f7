import type { VFileMessage } from 'vfile-message'
import type { Pair } from '../pair.ts'
import type { Version } from '../parse.ts'

/** A section in both languages, as the checks see it. */
export interface Bitext {
  readonly original: Version
  readonly translation: Version
  readonly pairs: readonly Pair[]
  /** Whether a relative address in a version leads to a version, an ID or a picture that is there. */
  readonly reachable: (url: string, from: Version) => boolean
}

/** A check looks at one section and says what it finds. */
export type Check = (bitext: Bitext) => VFileMessage[]
