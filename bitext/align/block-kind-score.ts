import type { SpanScore } from './find-beads.ts'
import type { TextUnit } from './text-unit.ts'

const unlike = -6
const somewhatUnlike = -2.5
const mostForSame = 3

/** Kinds that a translator may well take for a paragraph. */
const soft: ReadonlySet<string> = new Set(['paragraph', 'quote', 'bulleted list', 'numbered list'])

/**
 * Log-odds by kind of block: the same rare kind on both sides speaks for a bead, different kinds
 * against it. Texts whose kinds are not known score nothing.
 */
export function blockKindScore(source: readonly TextUnit[], target: readonly TextUnit[]): SpanScore {
  const share = new Map<string, number>()
  const known = [...source, ...target].filter(({ kind }) => kind !== undefined)
  if (known.length === 0) return () => 0
  for (const { kind = '' } of known) share.set(kind, (share.get(kind) ?? 0) + 1 / known.length)
  const ofTwo = (a: string | undefined, b: string | undefined): number => {
    if (a === undefined || b === undefined) return 0
    if (a === b) return Math.min(mostForSame, -Math.log(share.get(a) ?? 1))
    if (a.startsWith('heading') && b.startsWith('heading')) return 0
    return soft.has(a) && soft.has(b) ? somewhatUnlike : unlike
  }
  return (row, p, column, q) => {
    let sum = 0
    for (let i = row; i < row + p; i++) {
      for (let j = column; j < column + q; j++) sum += ofTwo(source[i]?.kind, target[j]?.kind)
    }
    return sum / Math.max(p, q)
  }
}
