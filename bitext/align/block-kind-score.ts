import type { SpanScore } from './find-beads.ts'
import type { TextUnit } from './text-unit.ts'

const mismatch = -6
const softMismatch = -2.5
const maxForSame = 3

/** Kinds that translators often exchange for one another; their mismatch costs less. */
const softKinds: ReadonlySet<string> = new Set(['paragraph', 'quote', 'bulleted list', 'numbered list'])

/**
 * Scores a bead by kinds of block: the same rare kind on both sides is evidence for it, different
 * kinds are evidence against it.
 *
 * @param source units of the source text
 * @param target units of the target text
 * @returns log-odds of a bead, the mean over its pairs of blocks; always 0 if no kind is known
 */
export function blockKindScore(source: readonly TextUnit[], target: readonly TextUnit[]): SpanScore {
  const share = new Map<string, number>()
  const known = [...source, ...target].filter(({ kind }) => kind !== undefined)
  if (known.length === 0) return () => 0
  for (const { kind = '' } of known) share.set(kind, (share.get(kind) ?? 0) + 1 / known.length)
  const pairScore = (a: string | undefined, b: string | undefined): number => {
    if (a === undefined || b === undefined) return 0
    if (a === b) return Math.min(maxForSame, -Math.log(share.get(a) ?? 1))
    if (a.startsWith('heading') && b.startsWith('heading')) return 0
    return softKinds.has(a) && softKinds.has(b) ? softMismatch : mismatch
  }
  return (row, p, column, q) => {
    let sum = 0
    for (let i = row; i < row + p; i++) {
      for (let j = column; j < column + q; j++) sum += pairScore(source[i]?.kind, target[j]?.kind)
    }
    return sum / Math.max(p, q)
  }
}
