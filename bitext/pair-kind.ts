import type { Pair } from './pair.ts'
import { type BlockKind, blockKind } from './segment.ts'

/** What a pair begins with, as a reader sees it; the original decides, or the only side there is. */
export function pairKind({ original, translation }: Pair): BlockKind | undefined {
  const block = (original[0] ?? translation[0])?.tree.children[0]
  return block ? blockKind(block) : undefined
}

/** The level of the heading that a pair begins with, from 1; `undefined` for other pairs. */
export function headingLevel(pair: Pair): number | undefined {
  const kind = pairKind(pair)
  return kind?.startsWith('heading') ? Number(kind.at(-1)) : undefined
}

/** Whether readers count a pair as a paragraph: headings and breaks have no number. */
export function isCounted(pair: Pair): boolean {
  return pairKind(pair) !== 'break' && headingLevel(pair) === undefined
}
