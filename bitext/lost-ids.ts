import { findHeirs } from './find-heirs.ts'
import { type Heirs, resolveHeirs } from './heirs.ts'
import { type Pair, pair } from './pair.ts'
import type { Version } from './parse.ts'

/** A section as it was in the last commit. */
export interface CommittedSection {
  readonly original: Version
  readonly translation: Version
  /** Those of its `ids.yaml`. */
  readonly heirs: Heirs
}

/**
 * The IDs that were in the last commit, in the text or in `ids.yaml`, and are in neither now.
 *
 * @param committed the section in the last commit
 * @param pairs the section now
 * @param heirs those of its `ids.yaml` now
 * @returns for each lost ID the heir that is proposed for it
 */
export function findLostIds(
  committed: CommittedSection,
  pairs: readonly Pair[],
  heirs: Heirs,
): Map<string, string> {
  const living = new Set(pairs.flatMap(({ ids }) => ids))
  const before = pair(committed.original, committed.translation)
  // What somebody wrote into ids.yaml since is a decision: it comes last, so that it wins.
  const all = new Map([...committed.heirs, ...findHeirs(before, pairs), ...heirs])
  const lost = new Map<string, string>()
  for (const [old, heir] of resolveHeirs(all, living)) if (!heirs.has(old)) lost.set(old, heir)
  return lost
}
