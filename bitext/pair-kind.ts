import type { Pair } from './pair.ts'
import { type BlockKind, blockKind } from './segment.ts'

/** The kind of the first block of a pair: that of the original, or of the only side there is. */
export function pairKind({ original, translation }: Pair): BlockKind | undefined {
  const block = (original[0] ?? translation[0])?.tree.children[0]
  return block ? blockKind(block) : undefined
}

/**
 * The level of the heading that a pair begins with, 1 to 6; `undefined` if it does not begin with a
 * heading.
 */
export function headingLevel(pair: Pair): number | undefined {
  const kind = pairKind(pair)
  return kind?.startsWith('heading') ? Number(kind.at(-1)) : undefined
}

/** Whether a pair has a paragraph number: headings and breaks have none. */
export function isCounted(pair: Pair): boolean {
  return pairKind(pair) !== 'break' && headingLevel(pair) === undefined
}
